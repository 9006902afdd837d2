"""Reading RDF files in the four common forms."""

from __future__ import annotations

from pathlib import Path

from pyoxigraph import RdfFormat, Triple, parse

from tochuc.errors import BadInput

FORMATS = {
    ".ttl": RdfFormat.TURTLE,
    ".nt": RdfFormat.N_TRIPLES,
    ".jsonld": RdfFormat.JSON_LD,
    ".json": RdfFormat.JSON_LD,
    ".rdf": RdfFormat.RDF_XML,
    ".xml": RdfFormat.RDF_XML,
    ".owl": RdfFormat.RDF_XML,
}


def read_file(file: Path) -> list[Triple]:
    """Read one file; blank nodes of different files stay different.

    Raises: BadInput `rdf-file` for a file that can't be read, `rdf-format` for an ending that is
        not known, `rdf-syntax` with the line for one that is no valid RDF.
    """
    form = FORMATS.get(file.suffix.lower())
    if form is None:
        raise BadInput("rdf-format", file=str(file), known=", ".join(FORMATS))
    try:
        data = file.read_bytes()
    except OSError as error:
        raise BadInput("rdf-file", file=str(file), why=error.strerror or str(error)) from error
    return read_bytes(data, form, name=str(file))


def read_bytes(data: bytes, form: RdfFormat, *, name: str) -> list[Triple]:
    """Read RDF from memory.

    Args:
        data: the bytes of a file or a request.
        form: which of the forms it is in.
        name: what a message calls it.

    Raises: BadInput `rdf-syntax` with the line where it is no valid RDF.
    """
    base = "urn:x-tochuc:file/"
    try:
        quads = list(parse(data.removeprefix(b"\xef\xbb\xbf"), form, base_iri=base, rename_blank_nodes=True))
    except SyntaxError as error:
        raise BadInput("rdf-syntax", file=name, line=error.lineno or 1, why=_reason(error)) from error
    except ValueError as error:  # what is not UTF-8
        raise BadInput("rdf-syntax", file=name, line=1, why=str(error)) from error
    return [Triple(q.subject, q.predicate, q.object) for q in quads]


def _reason(error: SyntaxError) -> str:
    return (error.msg or str(error)).removeprefix("Parser error at ").strip()
