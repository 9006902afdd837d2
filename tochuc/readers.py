"""Readers of sources, found by entry point, so that `tochuc` never imports a package that imports it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from importlib.metadata import EntryPoint, entry_points
from inspect import signature
from pathlib import Path

from tochuc.errors import BadInput
from tochuc.reading import Reading
from tochuc.sniffing import json_kind

GROUP = "tochuc.readers"
Reader = Callable[..., Reading | Iterable[Reading]]

# What a file's name says of its kind; everything else is read as an announcement.
TABLE = "table"
_BY_SUFFIX: dict[str, str] = {
    **dict.fromkeys((".csv", ".tsv", ".xlsx", ".xlsm", ".ods", ".xls"), TABLE),
    ".ftm": "followthemoney",
    # RDF that speaks none of our terms; what does is loaded as it stands.
    **dict.fromkeys((".ttl", ".nt", ".nq", ".trig", ".n3", ".jsonld", ".rdf", ".owl", ".xml"), "org"),
}
_JSON = frozenset({".json", ".jsonl", ".ndjson"})
_DEFAULT = "announcement"


def kinds() -> list[str]:
    """Name the kinds of source that something installed can read."""
    return sorted(_points())


def reader_for(path: Path, kind: str | None = None) -> Reader:
    """Give the reader of a file: `reader(path, *, published, publisher, url) -> Reading`, or several.

    Args:
        path: the file, whose suffix tells its kind; a JSON file is looked into.
        kind: the kind, where the user says it.

    Raises: BadInput for a kind that nothing can read, or JSON of no known kind.
    """
    wanted = kind or _kind_of(path)
    point = _points().get(wanted)
    if point is None:
        raise BadInput("read.no-reader", file=str(path), kind=wanted, known=", ".join(kinds()) or "-")
    reader: Reader = point.load()
    return reader


def read(
    path: Path,
    kind: str | None = None,
    *,
    published: date | None = None,
    publisher: str | None = None,
    url: str | None = None,
    mapping: Path | None = None,
) -> Iterator[Reading]:
    """Read a file: a text is one reading; a long table is several, one after the other.

    Args:
        path: the file.
        kind: the kind, where the user says it.
        published: day of publication; by default what the file says.
        publisher: who published it.
        url: where it stands.
        mapping: how a table is to be read.

    Raises: BadInput for what can't be read, before the first reading is given.
    """
    reader = reader_for(path, kind or (TABLE if mapping else None))
    told = {"mapping": mapping} if mapping else {}
    if mapping and "mapping" not in signature(reader).parameters:
        raise BadInput("read.no-mapping", file=str(path), kind=kind)
    found = reader(path, published=published, publisher=publisher, url=url, **told)
    return iter([found] if isinstance(found, Reading) else found)


def _kind_of(path: Path) -> str:
    suffix = path.suffix.lower()
    if suffix in _JSON:
        return json_kind(path) or _DEFAULT
    return _BY_SUFFIX.get(suffix, _DEFAULT)


def _points() -> dict[str, EntryPoint]:
    return {point.name: point for point in entry_points(group=GROUP)}
