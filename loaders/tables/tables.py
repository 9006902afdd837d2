"""A table in a sheet: which kind it is, which column holds what, and its rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from loaders.tables.cells import Cells, Sheet, Value, plain
from loaders.tables.layout import Layout
from loaders.tables.problems import Problems
from loaders.tables.vocabulary import KINDS, explaining, headers
from tochuc.errors import BadInput
from tochuc.messages import text
from tochuc.names import fold

_HEADER_WITHIN = 30
"""Titles and the like stand above a header, but not a page of them."""


@dataclass(frozen=True, slots=True)
class Table:
    """The table of one sheet.

    Args:
        sheet: where it stands.
        layout: what its columns are called, and what its kind is.
        header: the number of the row with the headers.
        columns: the index of each field's column, in the order of the sheet.
    """

    sheet: Sheet
    layout: Layout
    header: int
    columns: Mapping[str, int]

    @property
    def kind(self) -> str:
        """What it is a table of."""
        return self.layout.kind

    def rows(self) -> Iterator[Row]:
        """Give the rows below the header that are not blank and no example."""
        example = fold(text("template.example", "vi")), fold(text("template.example", "en"))
        for number, cells in self.sheet.rows():
            if number <= self.header or not any(map(plain, cells)):
                continue
            if not fold(plain(cells[0])).startswith(example):
                yield Row(self, number, cells)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table; a field whose column is missing or whose cell is blank is None."""

    table: Table
    number: int
    cells: Cells

    @property
    def mark(self) -> str:
        """What tells the row from the others of its file."""
        return f"{self.table.sheet.name or ''}!{self.number}"

    def value(self, field: str) -> Value:
        """Give a cell as the file has it."""
        column = self.table.columns.get(field)
        if column is None or column >= len(self.cells):
            return None
        found = self.cells[column]
        return found if plain(found) else None

    def text(self, field: str) -> str | None:
        """Give a cell as a person reads it."""
        return plain(self.value(field)) or None

    def where(self, field: str) -> str:
        """Name a cell; a field without a column is named by the row."""
        column = self.table.columns.get(field)
        if column is None:
            return f"{self.table.sheet.where}:{self.number}"
        return self.table.sheet.cell(self.number, column)


def tables_of(sheets: list[Sheet], layouts: list[Layout], file: str) -> list[Table]:
    """Find the table of each sheet; sheets that explain, or are empty, have none.

    Args:
        sheets: of one file.
        layouts: what a table may look like, in the order of preference.
        file: the file's name, for messages.

    Raises: BadInput for a sheet that is none of them, or a file without a table.
    """
    problems = Problems(file)
    found = []
    for sheet in sheets:
        if fold(sheet.name or "") in explaining():
            continue
        first = first_rows(sheet)
        if first:
            found += _table(sheet, first, layouts, problems)
    problems.refuse()
    if not found:
        raise BadInput("table.empty", file=file)
    return found


def first_rows(sheet: Sheet) -> list[tuple[int, Cells]]:
    """Give the rows at the top of a sheet that are not blank, one of which may be its header."""
    found: list[tuple[int, Cells]] = []
    for number, cells in sheet.rows():
        if any(plain(cell) for cell in cells):
            found.append((number, cells))
        if len(found) == _HEADER_WITHIN:
            break
    return found


def _table(
    sheet: Sheet, first: list[tuple[int, Cells]], layouts: list[Layout], problems: Problems
) -> list[Table]:
    """Take the row and layout with the most columns that are known, of those that have the required ones."""
    fits = [
        (len(layout.known(cells)), -number, layout, cells)
        for number, cells in first
        for layout in layouts
        if layout.fits(cells)
    ]
    if not fits:
        _tell_unknown(sheet, first, layouts, problems)
        return []
    _, below, layout, cells = max(fits, key=lambda fit: fit[:2])
    columns = _columns(sheet, -below, cells, layout, problems)
    return [Table(sheet, layout, -below, columns)]


def _columns(sheet: Sheet, number: int, cells: Cells, layout: Layout, problems: Problems) -> dict[str, int]:
    found: dict[str, int] = {}
    for index, cell in enumerate(cells):
        header = plain(cell)
        field = layout.field(header)
        if field in found:
            first = sheet.cell(number, found[field])
            problems.add("table.header.twice", sheet.cell(number, index), found=header, first=first)
        elif field:
            found[field] = index
        elif header and not layout.ignores(header):
            known = ", ".join(layout.first.values())
            problems.add("table.header.unknown", sheet.cell(number, index), found=header, known=known)
    return found


def _tell_unknown(
    sheet: Sheet, first: list[tuple[int, Cells]], layouts: list[Layout], problems: Problems
) -> None:
    """Tell what is missing of the layout that comes nearest."""
    number, cells = max(first, key=lambda row: max(len(one.known(row[1])) for one in layouts))
    nearest = max(layouts, key=lambda one: len(one.known(cells)))
    missing = [nearest.first[field] for field in nearest.first if field in nearest.missing(cells)]
    problems.add(
        "table.header.missing",
        sheet.cell(number, 0),
        found=", ".join(filter(None, map(plain, cells))) or "–",
        kind=nearest.kind,
        missing=", ".join(missing),
    )


def usual_layouts(kind: str | None) -> list[Layout]:
    """The layouts of tables that need no mapping: of one kind, or of every kind."""
    return [Layout.usual(headers()[one]) for one in KINDS if kind in (None, one)]
