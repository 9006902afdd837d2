"""Rows of a roster: who holds, begins, ends or held which post, and which posts nobody holds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from loaders.tables.interpreting import Interpreter
from loaders.tables.posts import Posts, instead_of_person
from tochuc.dates import PartialDate
from tochuc.facts import NOT_IN_POST
from tochuc.reading import FactReading, PlacementReading, PostReading, TenureReading, Understood

Period = tuple[str | None, str | None]


def read_roster_row(cells: Interpreter, posts: Posts, published: date | None) -> Iterator[Understood]:
    """Give what a row states, without its words; what it can't mean is told to the interpreter.

    Args:
        cells: the row.
        posts: what is known of the table's posts as a whole.
        published: the day of publication, if it is known.
    """
    person, post, body = cells.required("person"), cells.post(), cells.body()
    days = _period(cells)
    cells.born()
    if not (person and post and body):
        return
    place = posts.place(cells.row)
    if parent := posts.parents.get(cells.row.number):
        yield PlacementReading(**cells.said, body=body, parent=parent)
    condition = instead_of_person(person, posts.codes)
    if place.not_in_post:
        name = None if condition else person
        mark = cells.row.mark if name else None
        yield FactReading(**cells.said, kind=NOT_IN_POST, about=body, value=post, person=name, mark=mark)
        return
    stands = cells.said | {"post": post, "organization": body, "reference": place.reference}
    stands["single_seat"] = posts.single_seat
    if condition or place.reference:
        yield PostReading(
            **stands,
            condition=condition or "filled",
            reports_to=place.reports_to,
            date=days[0] if condition else None,
        )
    if condition is None:
        yield from _tenures(cells, stands, days, published)


def _tenures(
    cells: Interpreter, stands: dict[str, Any], days: Period, published: date | None
) -> Iterator[TenureReading]:
    """Say what the days of a row say; one that is not over bears witness on the day it was published."""
    manner, term, by = cells.manner(), cells.term(), cells.body("by")
    person = cells.person()
    told = dict[str, Any](stands, person=person, mark=cells.row.mark, manner=manner, term=term, by=by)
    start, end = days
    ahead = start is not None and (published is None or PartialDate.parse(start).first > published)
    if start and (end or manner or ahead):
        yield TenureReading(**told, change="begins", date=start)
    elif not end:
        yield TenureReading(**told, change="holds", date=start)
    if end:
        how = dict[str, Any](told, manner=None if start else manner)
        yield TenureReading(**how, change="ends", date=end)


def _period(cells: Interpreter) -> Period:
    start, end = cells.day("from"), cells.day("until")
    if start and end and PartialDate.parse(end).last < PartialDate.parse(start).first:
        cells.problems.add("table.cell.order", cells.row.where("until"), found=end, start=start)
    return start, end
