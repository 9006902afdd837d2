"""What changed between two days, and how two things are connected: by the named queries."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Any

from api.answers.named import run
from api.answers.naming import column, named
from api.graph import Graph
from api.links import Links
from api.models.base import Reference
from api.models.changes import ChangeItem, PathStep
from api.paging import descending

_USUAL_DAYS = timedelta(days=365)
SUBJECTS = {"begins": "Tenure", "ends": "Tenure", "succeeded": "Tenure", "seats": "Statement"}
"""What changes of these kinds are about; the others are kinds of events."""


@dataclass(frozen=True, slots=True)
class Span:
    """Which changes are asked for: between two days, of one body or of all."""

    since: date
    until: date
    organization: str | None

    @classmethod
    def of(cls, since: date | None, until: date, organization: str | None) -> Span:
        """Make one; without a first day it is the year before the last."""
        return cls(since or until - _USUAL_DAYS, until, organization or None)


async def changes(graph: Graph, links: Links, span: Span, known: date) -> list[ChangeItem]:
    """Give the answers of the named query `changes`, by day, as it was known on a day."""
    answer = await run(graph, "changes", {**asdict(span), "known": known})
    return [_change(row, links) for row in answer.rows]


def change_key(item: ChangeItem) -> tuple[str, ...]:
    """Order by day; the same thing can begin and end on one."""
    return item.date or "", item.kind, item.name or "", item.id


def newest_first(item: ChangeItem) -> tuple[str, ...]:
    """Order by day, the last one first."""
    day, *rest = change_key(item)
    return descending(day), *rest


def _change(row: dict[str, Any], links: Links) -> ChangeItem:
    return ChangeItem(
        id=row["subject_id"],
        name=row["person"] or row["detail"] or row["organization"],
        url=links.of(SUBJECTS.get(row["kind"], "Event"), row["subject_id"]),
        **{name: row[name] for name in ("date", "date_precision", "kind", "detail")},
        person=column(row, "person", "Person", links),
        post=column(row, "post", "Post", links),
        organization=column(row, "organization", "Organization", links),
    )


async def path(graph: Graph, links: Links, start: str, goal: str, most: int) -> list[PathStep]:
    """Give the steps of a shortest path; none if there is no path of so many steps."""
    answer = await run(graph, "connection", {"from": start, "to": goal, "max": most})
    ids = {row[key] for row in answer.rows for key in ("from_id", "to_id")}
    rows = await graph.read("MATCH (p:Person) WHERE p.id IN $ids RETURN p.id AS id", {"ids": sorted(ids)})
    people = {row["id"] for row in rows}

    def stop(row: dict[str, Any], name: str) -> Reference:
        kind = "Person" if row[f"{name}_id"] in people else "Organization"
        return named(kind, {"id": row[f"{name}_id"], "name": row[name]}, links)

    def step(row: dict[str, Any]) -> PathStep:
        post = {"post": row["relation"], "post_id": row["relation_id"]}
        joined: dict[str, Any] = {"from": stop(row, "from"), "to": stop(row, "to")}
        return PathStep(
            **stop(row, "to").model_dump(),
            **joined,
            step=row["step"],
            relation=row["relation"],
            post=column(post, "post", "Post", links),
        )

    return [step(row) for row in answer.rows]
