"""Seats by both readings, from the named query `vacancies`."""

from __future__ import annotations

from datetime import date
from typing import Any

from api.answers.named import run
from api.answers.naming import column
from api.answers.quoting import quoted
from api.dates import written
from api.graph import Graph
from api.links import Links
from api.models.base import Reference
from api.models.seats import SeatsItem
from api.statements import statement

READINGS = ("additional", "included")


async def vacancies(
    graph: Graph, links: Links, on: date, known: date, reading: str, organization: str | None
) -> list[SeatsItem]:
    """Give the bodies with vacant seats, an item a body and reading."""
    given = {"on": on, "known": known, "reading": reading, "organization": organization}
    answer = await run(graph, "vacancies", given)
    ids = {"ids": sorted({row["statement_id"] for row in answer.rows})}
    said = {one["id"]: one for one in await graph.read(statement("quotes"), ids)}
    return [_item(row, said[row["statement_id"]], links) for row in answer.rows]


async def seats(graph: Graph, links: Links, iri: str, on: date, known: date, reading: str) -> list[SeatsItem]:
    """Give the seats of a body, or of a Party organisation's committees, those without vacancies too.

    Args:
        graph: where from.
        links: makes addresses.
        iri: the body's id.
        on: the day asked about.
        known: as the sources had it by this day.
        reading: additional, included or both.
    """
    rows = await graph.read(statement("full_seats"), {"id": iri, "on": on, "known": known})
    readings = READINGS if reading == "both" else (reading,)
    full = [_full(row, one, links) for row in rows for one in readings]
    return full + await vacancies(graph, links, on, known, reading, iri)


def seats_key(item: SeatsItem) -> tuple[str, ...]:
    """Order by the body's name."""
    return item.name or "", item.id, item.reading


def _item(row: dict[str, Any], said: dict[str, Any], links: Links) -> SeatsItem:
    body = row["organization_id"]
    url = links.of("Organization", body)
    return SeatsItem(
        id=body,
        name=row["organization"],
        url=url,
        organization=Reference(id=body, name=row["organization"], url=url),
        **{name: row[name] for name in _SAME},
        rule=column(row, "rule", "Rule", links),
        source=row["source_id"],
        source_name=row["source"],
        statements=[quoted(said, links)],
    )


def _full(row: dict[str, Any], reading: str, links: Links) -> SeatsItem:
    """Give a body without vacant seats: both readings say the same, and no rule has to choose."""
    values = {
        **dict.fromkeys(_SAME),
        **dict.fromkeys(("seats", "members", "seated"), row["members"]),
        "vacant": 0,
        "vacant_now": 0,
        "reading": reading,
        "in_force": reading == READINGS[0],
        "chosen_by": "default",
        "stated_on": written(row["stated_on"]),
        **dict.fromkeys(("rule", "rule_id")),
        **{name: row[name] for name in ("organization", "organization_id")},
        "source": row["said"]["source_name"],
        "source_id": row["said"]["source"],
    }
    return _item(values, row["said"], links)


_SAME = (
    "reading",
    "seats",
    "members",
    "seated",
    "vacant",
    "allowed_by_rules",
    "in_force",
    "chosen_by",
    "chosen_by_name",
    "stated_on",
    "named_holders",
    "filled_since",
    "vacant_now",
)
