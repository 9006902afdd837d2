"""Cells, rows and sheets as a file has them, and how a cell is called."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from tochuc.spelling import one_style

Value = str | int | float | bool | dt.datetime | dt.date | dt.time | dt.timedelta | None
Cells = Sequence[Value]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a file.

    Args:
        file: the file's name.
        name: the sheet's name; None for a file that is one sheet.
        rows: gives its rows anew each time, with their numbers, which count from 1.
    """

    file: str
    name: str | None
    rows: Callable[[], Iterator[tuple[int, Cells]]]

    @property
    def where(self) -> str:
        """What the sheet is called in messages."""
        return f"{self.file}:{self.name}" if self.name is not None else self.file

    def cell(self, row: int, column: int) -> str:
        """Name a cell as people do: `danh-sach.xlsx:Sheet1:C7`.

        Args:
            row: its number, from 1.
            column: its index, from 0.
        """
        return f"{self.where}:{column_letters(column)}{row}"


def column_letters(index: int) -> str:
    """Give the letters of a column: 0 is A, 26 is AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def plain(value: Value) -> str:
    """Give a cell as a person reads it: one line, whole numbers without a point, dates as days."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == dt.time() else value.isoformat(" ")
    return one_style(str(value))
