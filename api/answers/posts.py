"""A post and its holders."""

from __future__ import annotations

from datetime import date
from typing import Any

from api.answers.naming import maybe, named
from api.answers.people import spell
from api.answers.quoting import quoted
from api.graph import Graph
from api.links import Links
from api.models.posts import Holder, PostDocument, PostItem
from api.statements import statement


def post_item(row: dict[str, Any], links: Links) -> PostItem:
    """Make the item of a list."""
    return PostItem(
        id=row["id"],
        name=row["name"],
        url=links.of("Post", row["id"]),
        full_name=row["full_name"],
        organization=maybe("Organization", row["organization"], links),
    )


async def post(graph: Graph, links: Links, iri: str, known: date) -> PostDocument | None:
    """Give a post, or None if the graph has no such post."""
    found = await graph.read(statement("post"), {"id": iri})
    if not found:
        return None
    rows = await graph.read(statement("post_holders"), {"id": iri, "known": known})
    return PostDocument(
        **post_item(found[0], links).model_dump(),
        name_en=found[0]["name_en"],
        single_seat=found[0]["single_seat"],
        known=known.isoformat(),
        holders=[_holder(row, links) for row in rows],
    )


def _holder(row: dict[str, Any], links: Links) -> Holder:
    return Holder(
        id=row["id"],
        url=links.of("Tenure", row["id"]),
        person=named("Person", {"id": row["person_id"], "name": row["person"]}, links),
        statements=[quoted(said, links) for said in row["statements"]],
        **spell(row["tenure"]),
    )
