"""A table as text: one line a row, so that each statement has its words and their place in it."""

from __future__ import annotations

from loaders.tables.cells import plain
from loaders.tables.days import day_in
from loaders.tables.tables import Row, Table

_BETWEEN = " | "


def heading(table: Table) -> str:
    """Give the line of the headers that are read, below the sheet's name if it has one."""
    cells = next(cells for number, cells in table.sheet.rows() if number == table.header)
    line = _BETWEEN.join(plain(cells[index]) for field, index in table.columns.items() if field != "born")
    return f"{table.sheet.name}\n{line}" if table.sheet.name else line


def line(row: Row) -> str:
    """Give a row: the cells that are read, in the order of the sheet; a year of birth beside its person.

    Blank cells keep their place. Of a day of birth the year alone is kept.
    """
    said = {field: row.text(field) or "" for field in row.table.columns}
    born = day_in(row.value("born"))
    if born and said.get("person"):
        said["person"] += f" (sinh {born[:4]})"
    said.pop("born", None)
    return _BETWEEN.join(said.values()).rstrip(" |")
