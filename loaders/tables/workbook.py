"""XLSX and ODS, with what they may be refused for: not what they seem, or far more than they weigh."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from loaders.tables.cells import Cells, Sheet, Value
from loaders.tables.valueless import refuse_valueless
from tochuc.errors import BadInput

LARGEST_UNPACKED = 512 * 1024 * 1024
_RATIO = 200
_SMALL = 16 * 1024 * 1024  # what is not worth asking how far it unpacks
_Merged = list[tuple[tuple[int, int], tuple[int, int]]]


def open_workbook(path: Path) -> list[Sheet]:
    """Open a workbook as its visible sheets.

    Raises: BadInput for a file that is broken, encrypted, or unpacks to more than is read.
    """
    _check_packing(path)
    try:
        book = CalamineWorkbook.from_path(str(path))
    except CalamineError as error:
        raise BadInput("table.broken-workbook", file=str(path), reason=str(error)) from error
    shown = [
        about.name
        for about in book.sheets_metadata
        if about.visible == SheetVisibleEnum.Visible and about.typ == SheetTypeEnum.WorkSheet
    ]
    refuse_valueless(path, shown)
    return [_sheet(path, book, name) for name in shown]


def _check_packing(path: Path) -> None:
    try:
        with zipfile.ZipFile(path) as packed:
            sizes = [(entry.file_size, entry.compress_size) for entry in packed.infolist()]
    except zipfile.BadZipFile as error:
        raise BadInput("table.broken-workbook", file=str(path), reason=str(error)) from error
    unpacked, weight = (sum(column) for column in zip(*sizes, strict=True)) if sizes else (0, 0)
    if unpacked > LARGEST_UNPACKED or (unpacked > _SMALL and unpacked > _RATIO * weight):
        raise BadInput("table.unpacks", file=str(path), size=f"{unpacked / 1e6:.0f} MB")


def _sheet(path: Path, book: CalamineWorkbook, name: str) -> Sheet:
    def rows() -> Iterator[tuple[int, Cells]]:
        try:
            sheet = book.get_sheet_by_name(name)
        except CalamineError as error:
            raise BadInput("table.broken-workbook", file=str(path), reason=str(error)) from error
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
