"""Rows of a table of structure: which body stands under which, and when it began and ended."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.tables.interpreting import Interpreter
from tochuc.reading import EventReading, PlacementReading, Understood


def read_structure_row(cells: Interpreter) -> Iterator[Understood]:
    """Give what a row states, without its words; what it can't mean is told to the interpreter."""
    body, parent = cells.body(), cells.body("parent")
    cells.kind(body)
    days = {"establishment": cells.day("from"), "abolition": cells.day("until")}
    if body is None:
        return
    if parent:
        yield PlacementReading(**cells.said, body=body, parent=parent)
    for event, day in days.items():
        if day:
            yield EventReading(**cells.said, kind=event, organization=body, from_=day)
