"""Lines of CSV (RFC 4180), written alike by every Python, and text of any kind within."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

_PARTS_CELLS = re.compile('[,"\r\n]|^ | $')
_BATCH = 1_000
_EMPTY = re.compile('"{2,}')


def line(cells: Iterable[str]) -> str:
    """Give a line with its end; a cell is in quotes where it must be."""
    return ",".join(quoted(cell) if _PARTS_CELLS.search(cell) else cell for cell in cells) + "\n"


def quoted(cell: str) -> str:
    """Give a cell in quotes, those within doubled."""
    return '"' + cell.replace('"', '""') + '"'


def batches(lines: Iterable[str]) -> Iterator[bytes]:
    """Give lines as bytes, a good number at a time."""
    rest = iter(lines)
    while batch := "".join(islice(rest, _BATCH)):
        yield batch.encode()


def shown(text: str | None) -> str:
    """Give the cell of a value: nothing for none, `""` for an empty text."""
    if text is None:
        return ""
    return f'""{text}' if not text or _EMPTY.fullmatch(text) else text


def meant(cell: str) -> str | None:
    """Give the value that a cell of `shown` stands for."""
    if not cell:
        return None
    return cell[2:] if _EMPTY.fullmatch(cell) else cell
