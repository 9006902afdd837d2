"""RDF in W3C ORG or CPOV in, readings out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from pyoxigraph import RdfFormat, Triple

from loaders.interchange import readings
from loaders.interchange.values import day_in_name, partial_date
from loaders.org.interpreting import records_of
from loaders.org.statements import Statements
from loaders.org.terms import terms
from tochuc.errors import BadInput
from tochuc.loading.rdf_document import speaks_ours
from tochuc.reading import Reading, SourceInfo
from tochuc.validation.rdf_files import read_bytes

_FORMATS = {
    ".ttl": RdfFormat.TURTLE,
    ".nt": RdfFormat.N_TRIPLES,
    ".nq": RdfFormat.N_QUADS,
    ".trig": RdfFormat.TRIG,
    ".n3": RdfFormat.N3,
    ".jsonld": RdfFormat.JSON_LD,
    ".json": RdfFormat.JSON_LD,
    ".rdf": RdfFormat.RDF_XML,
    ".xml": RdfFormat.RDF_XML,
    ".owl": RdfFormat.RDF_XML,
}
_NAMED = 6
_REMOTE = "LoadDocumentCallback"
"""Stands in what the parser says of a context that it would have to fetch."""


def read_org(
    path: Path, *, published: date | None = None, publisher: str | None = None, url: str | None = None
) -> Iterator[Reading]:
    """Read an RDF file of organisations, posts and memberships.

    Args:
        path: the file; its stem becomes the reading's id.
        published: day of publication; by default what the file says of itself, or its name.
        publisher: who published it; by default what the file says of itself.
        url: where it stands.

    Raises: BadInput for a file that can't be read, that speaks of no organisation, or speaks our terms.
    """
    if speaks_ours(path) and path.is_file():
        raise BadInput("org.ours", file=str(path))
    said = Statements(_triples_of(path))
    when, who = _about(said)
    records = records_of(said)
    if len(said) and not (records.bodies or records.posts or records.persons):
        found = ", ".join(terms().shown(one) for one in said.classes()[:_NAMED]) or "–"
        raise BadInput("org.nothing", file=str(path), found=found)
    told = SourceInfo(published=published or when or day_in_name(path), publisher=publisher or who, url=url)
    return readings(records, path.stem, told, "org") if len(said) else iter(())


def _triples_of(path: Path) -> list[Triple]:
    try:
        return read_bytes(_bytes_of(path), _form_of(path), name=str(path))
    except BadInput as error:
        if _REMOTE in str(error.details.get("why", "")):
            raise BadInput("org.remote-context", file=str(path)) from error
        raise


def _form_of(path: Path) -> RdfFormat:
    form = _FORMATS.get(path.suffix.lower())
    if form is None:
        raise BadInput("rdf-format", file=str(path), known=", ".join(_FORMATS))
    return form


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise BadInput("rdf-file", file=str(path), why=error.strerror or str(error)) from error


def _about(said: Statements) -> tuple[date | None, str | None]:
    """Give the day and publisher that a file tells of itself."""
    days: list[date] = []
    publishers: list[str] = []
    for subject in said.of_class("about_file"):
        said.names(subject)
        publishers += filter(None, map(said.label, said.values(subject, "publisher")))
        for value in said.values(subject, "published"):
            try:
                found = partial_date(value.value)
            except BadInput:
                continue
            days += [found.first] if found and found.precision == "day" else []
    return max(days, default=None), next(iter(publishers), None)
