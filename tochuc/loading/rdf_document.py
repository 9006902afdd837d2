"""A file that describes sources, RDF or another export, as a person sees it: its name, and its lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from tochuc.errors import BadInput
from tochuc.exporting.back import is_export, read_export
from tochuc.mapping import PropertyGraph, to_property_graph, to_triples
from tochuc.schema.ontology import TOCHUC
from tochuc.validation.rdf_files import read_file

_BY_LINES = (".ttl", ".nt")
_BLOCK = 1 << 20
_LOCAL = re.compile(r"[^/#:]*$")


@dataclass(frozen=True)
class Document:
    """A file's name for messages, and its lines where the form has any (Turtle, N-Triples)."""

    name: str
    lines: tuple[str, ...] = ()

    def where(self, *said: str) -> str:
        """Give `file:line` of the first line that says all of it, else the file alone.

        Args:
            said: IRIs, of which the last part counts, and other values as they are written.
        """
        wanted = [_pattern(one) for one in said if one]
        for number, line in enumerate(self.lines, 1):
            if wanted and all(pattern.search(line) for pattern in wanted):
                return f"{self.name}:{number}"
        return self.name

    def surest(self, *guesses: Sequence[str]) -> str:
        """Give `file:line` by the first of several guesses of what stands on it that fits a line."""
        places = (self.where(*said) for said in guesses)
        return next((place for place in places if place != self.name), self.name)


def speaks_ours(file: Path) -> bool:
    """Whether an RDF file has a term of ours in it, in whatever form; what can't be opened is told later."""
    wanted, kept = TOCHUC.encode(), b""
    try:
        with file.open("rb") as stream:
            while block := stream.read(_BLOCK):
                if wanted in kept + block:
                    return True
                kept = block[-len(wanted) :]
    except OSError:
        return True
    return False


def read_document(file: Path) -> tuple[Document, PropertyGraph]:
    """Read RDF, or an export as GraphML or CSV, into the form of the graph; blank nodes are given IRIs.

    Raises: BadInput for a file that can't be read, is not valid, or says what the ontology does not declare.
    """
    if is_export(file):
        found, document = read_export(file), Document(str(file))
        return document, _mapped(lambda: to_triples(found), document)
    triples = read_file(file)
    by_lines = file.suffix.lower() in _BY_LINES
    lines = file.read_text("utf-8").split("\n") if by_lines else ()
    document = Document(str(file), tuple(lines))
    return document, _mapped(lambda: triples, document)


def _mapped(said: Callable[[], Iterable[ox.Triple]], document: Document) -> PropertyGraph:
    try:
        return to_property_graph(said())
    except BadInput as error:
        told = [str(error.details[key]) for key in ("property", "found", "value") if key in error.details]
        subject = str(error.details.get("subject", ""))
        where = document.surest(*_guesses(told, subject))
        raise BadInput("rdf-load.term", where=where, why=error.message()) from error


def _guesses(told: list[str], subject: str) -> list[list[str]]:
    """What to look for, the surest first: a subject often stands some lines above what is said of it."""
    values = [one for one in told if not _is_datatype(one)]
    return [[subject, *values], values, values[:1], [subject]]


def _is_datatype(said: str) -> bool:
    return said.startswith("http://www.w3.org/2001/XMLSchema#")


def _pattern(said: str) -> re.Pattern[str]:
    plain = said.removeprefix("<").removesuffix(">")
    if plain.startswith('"'):
        return re.compile(re.escape(plain[1:].partition('"')[0]))
    found = _LOCAL.search(plain) if ":" in plain else None
    if found is None:
        return re.compile(re.escape(plain))
    return re.compile(rf"[:/#]{re.escape(found[0])}(?![\w-])")
