"""XLSX and ODS, with what they may be refused for: not what they seem, or far more than they weigh."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from loaders.tables.cells import Cells, Sheet, Value
from loaders.tables.packing import check_packing
from loaders.tables.valueless import refuse_valueless
from tochuc.errors import BadInput

_Merged = list[tuple[tuple[int, int], tuple[int, int]]]


def open_workbook(path: Path) -> list[Sheet]:
    """Open a workbook as its visible sheets.

    Raises: BadInput for a file that is broken, encrypted, or unpacks to more than is read.
    """
    check_packing(path)
    with _broken(path):
        book = CalamineWorkbook.from_path(str(path))
    shown = [
        about.name
        for about in book.sheets_metadata
        if about.visible == SheetVisibleEnum.Visible and about.typ == SheetTypeEnum.WorkSheet
    ]
    refuse_valueless(path, shown)
    return [_sheet(path, book, name) for name in shown]


@contextmanager
def _broken(path: Path) -> Iterator[None]:
    """Tell of a workbook that calamine can't read, or that it panics on, as on some damaged ones."""
    try:
        yield
    except BaseException as error:
        if not isinstance(error, CalamineError) and type(error).__name__ != "PanicException":
            raise
        raise BadInput("table.broken-workbook", file=str(path), reason=str(error)) from error


def _sheet(path: Path, book: CalamineWorkbook, name: str) -> Sheet:
    def rows() -> Iterator[tuple[int, Cells]]:
        with _broken(path):
            sheet = book.get_sheet_by_name(name)
        yield from _filled(sheet)

    return Sheet(path.name, name, rows)


def _filled(sheet: CalamineSheet) -> Iterator[tuple[int, Cells]]:
    """Give the rows; a merged cell's value holds for each of the cells that it covers."""
    merged: _Merged = sorted(sheet.merged_cell_ranges or [])
    held: dict[tuple[int, int], Value] = {}
    covering: _Merged = []
    for index, row in enumerate(sheet.iter_rows()):
        cells: list[Value] = [None if value == "" else value for value in row]
        while merged and merged[0][0][0] <= index:
            covering.append(merged.pop(0))
        covering = [area for area in covering if area[1][0] >= index]
        for (top, left), (_, right) in covering:
            if top == index:
                held[(top, left)] = cells[left] if left < len(cells) else None
            for column in range(left, min(right + 1, len(cells))):
                cells[column] = held[(top, left)]
        yield index + 1, cells
