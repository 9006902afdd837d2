"""`/vacancies`: the bodies with vacant seats, under both readings; to sort, to filter, and as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Literal

from fastapi import Query, Request
from fastapi.responses import Response

from api.answers.places import LEVELS, Filter, Place, standing
from api.answers.seats import seats_key, vacancies
from api.links import LinksOf
from api.models.seats import SeatsItem
from api.pages.frame import Frame, FrameOf
from api.pages.negotiated import page_or_json, pages
from api.pages.rendering import Page
from api.pages.seating import Seating, seatings
from api.paging import page_of
from api.parameters import GraphOf, Known, On
from tochuc.messages import text

router = pages()
Column = Literal["body", "seats", "members", "vacant", "since"]
_MOST = 1000
_KEYS: dict[Column, Callable[[SeatsItem], Any]] = {
    "body": lambda item: item.name or "",
    "seats": lambda item: -item.seats,
    "members": lambda item: -item.members,
    "vacant": lambda item: -item.vacant,
    "since": lambda item: item.stated_on or "",
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


_FORMULA = ("=", "+", "-", "@", "\t", "\r")


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
        total: how many seats are vacant in all that is shown, by the readings in force.
    """

    template: ClassVar[str] = "vacancies"

    rows: tuple[Row, ...]
    columns: tuple[Column, ...]
    sort: Column
    levels: tuple[str, ...]
    level: str
    territory: str
    territories: tuple[str, ...]
    total: int


@router.get("/vacancies")
@router.get("/vacancies.json")
@router.get("/vacancies.csv")
async def vacancies_page(
    request: Request,
    graph: GraphOf,
    links: LinksOf,
    on: On,
    known: Known,
    frame: FrameOf,
    sort: Column = "body",
    level: Filter = "",
    territory: Annotated[str, Query(max_length=200)] = "",
) -> Response:
    """The bodies with vacant seats."""
    items = await vacancies(graph, links, on, known, "both", None)
    chosen, stand = await standing(graph, items, level, territory)
    rows = [Row(one, stand[one.in_force.id]) for one in seatings(chosen)]
    rows.sort(key=lambda row: (_KEYS[sort](row.seating.in_force), row.seating.in_force.name or ""))
    if request.url.path.endswith(".csv"):
        return _as_csv([item for row in rows for item in row.seating.readings])
    page = VacanciesPage(
        title=text("page.vacancies.title", frame.lang),
        description=_description(rows, frame),
        data="/vacancies",
        rows=tuple(rows),
        columns=tuple(_KEYS),
        sort=sort,
        levels=LEVELS,
        level=level,
        territory=territory,
        territories=tuple(sorted({place.territory for place in stand.values() if place.territory})),
        total=_total(rows),
    )
    return page_or_json(request, frame, page_of(chosen, seats_key, _MOST, None), lambda: page)


def _total(rows: Iterable[Row]) -> int:
    return sum(row.seating.in_force.vacant for row in rows)


def _description(rows: Sequence[Row], frame: Frame) -> str:
    return text("page.vacancies.description", frame.lang, bodies=len(rows), seats=_total(rows))


def _as_csv(items: Sequence[SeatsItem]) -> Response:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_CSV)
    for item in items:
        values = item.model_dump() | {"organization": item.name, "quote": item.statements[0].quote}
        writer.writerow([_cell(values[name]) for name in _CSV])
    disposition = 'attachment; filename="vacancies.csv"'
    # Excel reads Vietnamese letters only where the file says that it is UTF-8.
    return Response(
        "\ufeff" + out.getvalue(), media_type="text/csv", headers={"Content-Disposition": disposition}
    )


def _cell(value: object) -> object:
    """Keep a spreadsheet from running what a source says: such a text is told to be one."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
