"""Seats by both readings, from the named query `vacancies`."""

from __future__ import annotations

from datetime import date
from typing import Any

from api.answers.named import run
from api.answers.people import reference
from api.graph import Graph
from api.links import Links
from api.models.base import Quoted, Reference
from api.models.seats import SeatsItem


async def vacancies(
    graph: Graph, links: Links, on: date, known: date, reading: str, organization: str | None
) -> list[SeatsItem]:
    """Give the bodies with vacant seats, an item a body and reading."""
    given = {"on": on, "known": known, "reading": reading, "organization": organization}
    answer = await run(graph, "vacancies", given)
    return [_item(row, links) for row in answer.rows]


def seats_key(item: SeatsItem) -> tuple[str, ...]:
    """Order by the body's name."""
    return item.name or "", item.id, item.reading


def _item(row: dict[str, Any], links: Links) -> SeatsItem:
    body = row["organization_id"]
    url = links.of("Organization", body)
    return SeatsItem(
        id=body,
        name=row["organization"],
        url=url,
        organization=Reference(id=body, name=row["organization"], url=url),
        **{name: row[name] for name in _SAME},
        rule=reference("Rule", row["rule_id"], row["rule"], links),
        source=row["source_id"],
        source_name=row["source"],
        statements=[_quoted(row, links)],
    )


_SAME = (
    "reading",
    "seats",
    "members",
    "seated",
    "vacant",
    "allowed_by_rules",
    "in_force",
    "chosen_by",
    "stated_on",
    "named_holders",
    "filled_since",
    "vacant_now",
)


def _quoted(row: dict[str, Any], links: Links) -> Quoted:
    return Quoted(
        id=row["statement_id"],
        url=links.of("Statement", row["statement_id"]),
        source=row["source_id"],
        source_name=row["source"],
        published=None,
        change=None,
        quote=row["quote"],
        start=None,
        end=None,
    )
