"""A body, what is above and below it, and who is in it."""

from __future__ import annotations

from datetime import date
from typing import Any

from api.answers.named import run
from api.answers.naming import column, kind_of, maybe, named
from api.answers.people import spell
from api.dates import written
from api.graph import Graph
from api.links import Links
from api.models.base import Count
from api.models.organizations import (
    BodyHolder,
    Branch,
    ChainItem,
    EventOfBody,
    OrganizationDocument,
    OrganizationItem,
    PostOfBody,
    StatedCount,
    StatedFact,
)
from api.statements import statement

MOST_CHILDREN = 200
MOST_BRANCHES = 2000


def organization_item(row: dict[str, Any], links: Links) -> OrganizationItem:
    """Make the item of a list."""
    return OrganizationItem(
        id=row["id"],
        name=row["name"],
        name_en=row["name_en"],
        url=links.of("Organization", row["id"]),
        kind=kind_of(row["labels"]),
    )


async def organization(graph: Graph, links: Links, iri: str, known: date) -> OrganizationDocument | None:
    """Give a body, or None if the graph has no such body."""
    rows = await graph.read(statement("organization"), {"id": iri, "known": known})
    return _document(rows[0], links) if rows else None


def _document(row: dict[str, Any], links: Links) -> OrganizationDocument:
    return OrganizationDocument(
        **organization_item(row, links).model_dump(),
        other_names=row["other_names"],
        territory=maybe("Territory", row["territory"], links),
        part_of=[named("Organization", one, links) for one in row["part_of"]],
        unit_of=maybe("Organization", row["unit_of"], links),
        units=[named("Organization", one, links) for one in row["units"]],
        bodies_below=row["bodies_below"],
        posts=[PostOfBody(**one, url=links.of("Post", one["id"])) for one in row["posts"]],
        counts=[StatedCount(**{**one, "published": written(one["published"])}) for one in row["counts"]],
        events=[_event(one, links) for one in row["events"]],
        facts=[StatedFact(**one) for one in row["facts"]],
    )


def _event(event: dict[str, Any], links: Links) -> EventOfBody:
    days: dict[str, Any] = {
        "from": written(event["from"], event["fromPrecision"]),
        "until": written(event["until"], event["untilPrecision"]),
    }
    return EventOfBody(
        id=event["id"],
        name=event["name"],
        url=links.of("Event", event["id"]),
        kind=event["kind"],
        **days,
    )


async def exists(graph: Graph, iri: str) -> dict[str, Any] | None:
    """Give id, name and labels of a body, or None if the graph has no such body."""
    rows = await graph.read(statement("organization_named"), {"id": iri})
    return rows[0] if rows else None


async def tree(graph: Graph, links: Links, iri: str, depth: int) -> Branch | None:
    """Give a body with what is below it.

    Args:
        graph: where from.
        links: makes addresses.
        iri: the body's id.
        depth: how many levels; each is one read.

    Returns: None if the graph has no such body. A body that stands in two places is shown once.
    """
    top = await exists(graph, iri)
    if top is None:
        return None
    below: dict[str, tuple[list[dict[str, Any]], int]] = {}
    seen, level = {iri}, [iri]
    for _ in range(depth):
        rows = await graph.read(statement("branches"), {"ids": level, "limit": MOST_CHILDREN})
        level = []
        for row in rows:
            new = [one for one in row["children"] if one["id"] not in seen][: MOST_BRANCHES - len(seen)]
            repeated = sum(1 for one in row["children"] if one["id"] in seen)
            below[row["above"]] = new, row["total"] - repeated - len(new)
            seen.update(one["id"] for one in new)
            level += [one["id"] for one in new]
        if not level:
            break
    totals = await _totals(graph, level) if level else {}
    return _branch({**top, "relation": None}, below, totals, links)


async def _totals(graph: Graph, ids: list[str]) -> dict[str, int]:
    """Count what is below the last level shown."""
    rows = await graph.read(statement("branches"), {"ids": ids, "limit": 0})
    return {row["above"]: row["total"] for row in rows}


def _branch(
    body: dict[str, Any],
    below: dict[str, tuple[list[dict[str, Any]], int]],
    totals: dict[str, int],
    links: Links,
) -> Branch:
    children, more = below.get(body["id"], ([], totals.get(body["id"], 0)))
    return Branch(
        id=body["id"],
        name=body["name"],
        url=links.of("Organization", body["id"]),
        kind=kind_of(body["labels"]),
        relation=body["relation"],
        children=[_branch(one, below, totals, links) for one in children],
        more=more,
    )


async def chain(graph: Graph, links: Links, iri: str, known: date) -> list[ChainItem]:
    """Give the bodies from this one up to the Centre, by the named query `chain`."""
    answer = await run(graph, "chain", {"organization": iri, "known": known})
    return [_link(row, links) for row in answer.rows]


def _link(row: dict[str, Any], links: Links) -> ChainItem:
    body = named("Organization", {"id": row["organization_id"], "name": row["organization"]}, links)
    return ChainItem(
        **body.model_dump(),
        level=row["level"],
        kind=row["kind"],
        organization=body,
        committee=column(row, "committee", "Organization", links),
        units_below=[Count(**one) for one in row["units_below"]],
    )


async def holders(graph: Graph, links: Links, iri: str, on: date, known: date) -> list[BodyHolder]:
    """Give who holds a post of a body, or of its committees, on a day."""
    rows = await graph.read(statement("body_people"), {"id": iri, "on": on, "known": known})
    return [_holder(row, links) for row in rows]


async def other_holders(graph: Graph, links: Links, iri: str, on: date, known: date) -> list[BodyHolder]:
    """Give who held a post of a body before a day, or is announced for later; the last first."""
    asked = {"id": iri, "on": on, "known": known, "limit": MOST_CHILDREN}
    return [_holder(row, links) for row in await graph.read(statement("body_past"), asked)]


def _holder(row: dict[str, Any], links: Links) -> BodyHolder:
    body = {"id": row["organization_id"], "name": row["organization"]}
    return BodyHolder(
        id=row["id"],
        name=row["name"],
        url=links.of("Person", row["id"]),
        tenure=row["tenure_id"],
        post=named("Post", {"id": row["post_id"], "name": row["post"]}, links),
        organization=named("Organization", body, links),
        **spell(row["tenure"]),
    )
