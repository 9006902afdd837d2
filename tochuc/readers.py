"""Readers of sources, found by entry point, so that `tochuc` never imports a package that imports it."""

from __future__ import annotations

from collections.abc import Callable
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path

from tochuc.errors import BadInput
from tochuc.reading import Reading

GROUP = "tochuc.readers"
Reader = Callable[..., Reading]

# What a file's name says of its kind; everything else is read as an announcement.
_BY_SUFFIX: dict[str, str] = {}
_DEFAULT = "announcement"


def kinds() -> list[str]:
    """Name the kinds of source that something installed can read."""
    return sorted(_points())


def reader_for(path: Path, kind: str | None = None) -> Reader:
    """Give the reader of a file: `reader(path, *, published, publisher, url) -> Reading`.

    Args:
        path: the file, whose suffix tells its kind.
        kind: the kind, where the user says it.

    Raises: BadInput for a kind that nothing can read.
    """
    wanted = kind or _BY_SUFFIX.get(path.suffix.lower(), _DEFAULT)
    point = _points().get(wanted)
    if point is None:
        raise BadInput("read.no-reader", file=str(path), kind=wanted, known=", ".join(kinds()) or "-")
    reader: Reader = point.load()
    return reader


def _points() -> dict[str, EntryPoint]:
    return {point.name: point for point in entry_points(group=GROUP)}
