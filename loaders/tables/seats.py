"""Rows of a table of seats: how many members a body has, and how many of its seats are vacant."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.tables.interpreting import Interpreter
from tochuc.reading import SeatReading, Understood


def read_seats_row(cells: Interpreter) -> Iterator[Understood]:
    """Give what a row states, without its words; what it can't mean is told to the interpreter."""
    cells.required("members")
    body, members, vacant = cells.body(), cells.number("members"), cells.number("vacant")
    day, term = cells.day("date"), cells.term()
    if body and members is not None:
        yield SeatReading(**cells.said, body=body, members=members, vacant=vacant, date=day, term=term)
