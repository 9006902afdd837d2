"""`/vacancies`: the bodies with vacant seats, under both readings; to sort, to filter, and as CSV."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Annotated, Any, ClassVar, Literal, get_args

from fastapi import Query, Request
from fastapi.responses import Response

from api.answers.kept import Kept
from api.answers.places import LEVELS, Filter, Place
from api.answers.seats import vacancies, vacancies_of, vacancies_page
from api.answers.vacant import Vacant, vacant_bodies
from api.graph import Graph
from api.links import Links, LinksOf
from api.models.seats import SeatsItem
from api.pages.frame import FrameOf
from api.pages.negotiated import as_json, form_of, pages
from api.pages.rendering import Page, respond
from api.pages.seating import Seating, seatings
from api.pages.spreadsheets import as_csv
from api.paging import shown_in_order
from api.parameters import GraphOf, Known, On
from tochuc.messages import text

router = pages()
Column = Literal["body", "seats", "members", "vacant", "since"]
COLUMNS: tuple[Column, ...] = get_args(Column)
_MOST = 1000
_SHOWN = 50
_KEYS: dict[Column, Callable[[Vacant], Any]] = {
    "members": lambda body: -body.members,
    "vacant": lambda body: -body.vacant,
    "since": lambda body: body.stated_on,
}
_CSV = (
    *(
        "organization",
        "id",
        "reading",
        "seats",
        "members",
        "seated",
        "vacant",
        "allowed_by_rules",
        "in_force",
    ),
    *("chosen_by", "chosen_by_name", "stated_on", "source", "quote"),
)


@dataclass(frozen=True, slots=True)
class Row:
    """A body with vacant seats."""

    seating: Seating
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class VacanciesPage(Page):
    """The vacancies.

    Args:
        rows: the bodies, in the order asked for.
        columns: by what they can be ordered.
        sort: by what they are.
        levels: those that can be chosen.
        level, territory: which are shown; empty for all.
        territories: those that can be chosen.
        following: the cursor of the next page, if there is one.
    """

    template: ClassVar[str] = "vacancies"

    rows: tuple[Row, ...]
    columns: tuple[Column, ...]
    sort: Column
    levels: tuple[str, ...]
    level: str
    territory: str
    territories: tuple[str, ...]
    following: str | None


@router.get("/vacancies")
@router.get("/vacancies.json")
@router.get("/vacancies.csv")
async def page(
    request: Request,
    graph: GraphOf,
    links: LinksOf,
    on: On,
    known: Known,
    frame: FrameOf,
    sort: Column = "body",
    level: Filter = "",
    territory: Annotated[str, Query(max_length=200)] = "",
    row: Annotated[str | None, Query(max_length=1000, description="The last row of the page before.")] = None,
) -> Response:
    """The bodies with vacant seats."""
    everywhere = await vacant_bodies(graph, on, known)
    by_name = [body for body in everywhere if body.stands(level, territory)]
    form = form_of(request)
    if form == "json":
        return as_json(await vacancies_page(graph, links, on, known, "both", by_name, _MOST, None))
    bodies = await _in_order(by_name, sort, graph, links, on, known)
    if form == "csv":
        ids = [body.id for body in bodies]
        return _as_csv(await vacancies_of(graph, links, on, known, "both", ids))
    shown, following = shown_in_order(bodies, lambda body: body.id, _SHOWN, row)
    items = await vacancies_of(graph, links, on, known, "both", [body.id for body in shown])
    places = {body.id: body.place for body in shown}
    seats = sum(body.vacant for body in bodies)
    found = VacanciesPage(
        title=text("page.vacancies.title", frame.lang),
        description=text("page.vacancies.description", frame.lang, bodies=len(bodies), seats=seats),
        data="/vacancies",
        rows=tuple(Row(one, places[one.in_force.id]) for one in seatings(items)),
        columns=COLUMNS,
        sort=sort,
        levels=LEVELS,
        level=level,
        territory=territory,
        territories=tuple(sorted({body.place.territory for body in everywhere if body.place.territory})),
        following=following,
    )
    return respond(found, frame)


async def _in_order(
    by_name: list[Vacant], sort: Column, graph: Graph, links: Links, on: date, known: date
) -> list[Vacant]:
    """Order the bodies by a column, and by name where that is the same."""
    if sort == "seats":
        # How many seats there are depends on the reading in force, which has to be worked out for all.
        seats = await _seats.get(graph, (on, known), partial(_seats_of_all, graph, links, on, known))
        return sorted(by_name, key=lambda body: -seats.get(body.id, 0))
    return sorted(by_name, key=_KEYS[sort]) if sort in _KEYS else by_name


_seats: Kept[dict[str, int]] = Kept()


async def _seats_of_all(graph: Graph, links: Links, on: date, known: date) -> dict[str, int]:
    items = await vacancies(graph, links, on, known, "both", None)
    return {item.id: item.seats for item in items if item.in_force}


def _as_csv(items: Sequence[SeatsItem]) -> Response:
    rows = [
        item.model_dump() | {"organization": item.name, "quote": item.statements[0].quote} for item in items
    ]
    return as_csv("vacancies", _CSV, [[row[name] for name in _CSV] for row in rows])
