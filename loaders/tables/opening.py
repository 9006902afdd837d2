"""From a file to its sheets, by what the file is."""

from __future__ import annotations

from pathlib import Path

from loaders.tables.cells import Sheet
from loaders.tables.delimited import open_delimited
from loaders.tables.workbook import open_workbook
from tochuc.errors import BadInput

LARGEST = 200 * 1024 * 1024
_DELIMITED = frozenset({".csv", ".tsv", ".txt"})
_PACKED = b"PK\x03\x04"
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"


def sheets_of(path: Path) -> list[Sheet]:
    """Open a table.

    Raises: BadInput for a file that is missing, empty, too large or none of the formats.
    """
    start = _start(path)
    if start.startswith(_PACKED):
        return open_workbook(path)
    if start.startswith(_OLD_EXCEL):
        raise BadInput("table.old-excel", file=str(path))
    if path.suffix.lower() in _DELIMITED:
        return open_delimited(path)
    raise BadInput("table.broken-workbook", file=str(path), reason="no zip archive")


def _start(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise BadInput("read.folder", file=str(path))
        size = path.stat().st_size
        with path.open("rb") as file:
            start = file.read(8)
    except FileNotFoundError as error:
        raise BadInput("read.missing", file=str(path)) from error
    except OSError as error:
        raise BadInput("read.unreadable", file=str(path), reason=error.strerror or str(error)) from error
    if not size:
        raise BadInput("table.empty", file=str(path))
    if size > LARGEST:
        raise BadInput("table.too-large", file=str(path), size=f"{size / 1e6:.0f} MB", most="200 MB")
    return start
