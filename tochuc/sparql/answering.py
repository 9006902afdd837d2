"""Running a query, and writing its answer in the forms of the SPARQL 1.1 Protocol."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pyoxigraph as ox

from tochuc.errors import BadInput
from tochuc.graph.describe import MEDIA_TYPES, PREFIXES


@dataclass(frozen=True, slots=True)
class Form:
    """A form of answers: its media type, and whether it is one of graphs (CONSTRUCT, DESCRIBE)."""

    media_type: str
    of_graphs: bool


FORMS = {
    "json": Form("application/sparql-results+json", False),
    "xml": Form("application/sparql-results+xml", False),
    "csv": Form("text/csv", False),
    "tsv": Form("text/tab-separated-values", False),
    **{name: Form(MEDIA_TYPES[name], True) for name in ("ttl", "nt", "rdfxml")},
}
_RESULTS = {
    "json": ox.QueryResultsFormat.JSON,
    "xml": ox.QueryResultsFormat.XML,
    "csv": ox.QueryResultsFormat.CSV,
    "tsv": ox.QueryResultsFormat.TSV,
}
_GRAPHS = {"ttl": ox.RdfFormat.TURTLE, "nt": ox.RdfFormat.N_TRIPLES, "rdfxml": ox.RdfFormat.RDF_XML}
_GRAPH_QUERY = re.compile(
    r"^(?:\s|#[^\n\r]*[\n\r]|BASE\s*<[^>]*>|PREFIX\s*[^\s:]*:\s*<[^>]*>)*(CONSTRUCT|DESCRIBE)\b", re.I
)


def forms_of(query: str) -> list[str]:
    """Give the forms that an answer to a query can have, the usual one first."""
    graphs = bool(_GRAPH_QUERY.match(query))
    return [name for name, form in FORMS.items() if form.of_graphs == graphs]


def answer(store: ox.Store, query: str, form: str) -> bytes:
    """Run a query.

    Args:
        store: what it is asked of.
        query: SELECT, ASK, CONSTRUCT or DESCRIBE; `PREFIXES` need not be declared.
        form: a key of `FORMS` that the kind of query can have.

    Raises: BadInput saying where the query can't be read, or that the form does not fit.
    """
    try:
        found = store.query(query, prefixes=PREFIXES)
        if isinstance(found, ox.QueryTriples):
            if form in _GRAPHS:
                return ox.serialize(found, format=_GRAPHS[form], prefixes=PREFIXES) or b""
        elif form in _RESULTS:
            return found.serialize(format=_RESULTS[form]) or b""
    except (SyntaxError, ValueError, OSError) as error:
        raise BadInput("sparql.unreadable", reason=" ".join(str(error).split())) from error
    raise BadInput("sparql.form", found=form, expected=", ".join(forms_of(query)))
