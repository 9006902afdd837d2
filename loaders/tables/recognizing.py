"""Foreign tables that are known by their headers, so that nobody has to name their mapping."""

from __future__ import annotations

from loaders.tables.cells import Sheet
from loaders.tables.layout import Layout
from loaders.tables.mapping import Mapping
from loaders.tables.mapping_file import read_mapping, shipped
from loaders.tables.tables import first_rows


def recognized(sheets: list[Sheet]) -> Mapping | None:
    """Give the mapping that comes along and finds all the columns that it needs in a sheet of a file.

    Args:
        sheets: of the file.
    """
    tops = [cells for sheet in sheets for _, cells in first_rows(sheet)]
    for file in shipped().values():
        mapping = read_mapping(file)
        layout = Layout.mapped(mapping)
        if any(layout.fits(cells) for cells in tops):
            return mapping
    return None
