"""Seats by both readings, from the named query `vacancies`."""

from __future__ import annotations

from datetime import date
from typing import Any

from api.answers.named import run
from api.answers.naming import column
from api.answers.quoting import quoted
from api.graph import Graph
from api.links import Links
from api.models.base import Reference
from api.models.seats import SeatsItem
from api.statements import statement


async def vacancies(
    graph: Graph, links: Links, on: date, known: date, reading: str, organization: str | None
) -> list[SeatsItem]:
    """Give the bodies with vacant seats, an item a body and reading."""
    given = {"on": on, "known": known, "reading": reading, "organization": organization}
    answer = await run(graph, "vacancies", given)
    ids = {"ids": sorted({row["statement_id"] for row in answer.rows})}
    said = {one["id"]: one for one in await graph.read(statement("quotes"), ids)}
    return [_item(row, said[row["statement_id"]], links) for row in answer.rows]


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
