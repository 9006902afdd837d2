"""Sources, their statements, and the events that they tell of."""

from __future__ import annotations

from typing import Any

from api.answers.naming import kind_of, maybe, named, route_of
from api.answers.quoting import quoted
from api.dates import written
from api.graph import Graph
from api.links import Links
from api.models.sources import (
    About,
    EventDocument,
    EventItem,
    Said,
    SourceDocument,
    SourceItem,
    StatementDocument,
    Unread,
)
from api.statements import statement

_SHORT = 80


def source_item(row: dict[str, Any], links: Links) -> SourceItem:
    """Make the item of a list."""
    return SourceItem(**_head(row, links), statements=row["statements"])


def _head(row: dict[str, Any], links: Links) -> dict[str, Any]:
    same = {name: row[name] for name in ("id", "name", "publisher", "address", "file_name")}
    return {**same, "url": links.of("Source", row["id"]), "published": written(row["published"])}


async def source(graph: Graph, links: Links, iri: str) -> SourceDocument | None:
    """Give a source, or None if the graph has no such source."""
    rows = await graph.read(statement("source"), {"id": iri})
    if not rows:
        return None
    row = rows[0]
    return SourceDocument(
        **_head(row, links),
        **{name: row[name] for name in ("place", "licence", "sha256", "text", "loaded_with")},
        statements=[_said(one, links) for one in row["statements"]],
        not_understood=[Unread(**one) for one in row["not_understood"]],
    )


def _said(said: dict[str, Any], links: Links) -> Said:
    return Said(
        id=said["id"],
        url=links.of("Statement", said["id"]),
        kind=kind_of(said["kinds"]),
        about=[_about(thing, links) for thing in said["about"]],
        person=maybe("Person", said["person"], links),
        post=maybe("Post", said["post"], links),
        organization=maybe("Organization", said["organization"], links),
        date=written(said.get("date"), said.get("datePrecision")),
        **{field: said.get(_OF_STATEMENT[field]) for field in _WITHIN_SOURCE},
    )


def _about(thing: dict[str, Any], links: Links) -> About:
    reference = named(route_of(thing["labels"]), thing, links)
    return About(**reference.model_dump(), type=kind_of(thing["labels"]))


async def one_statement(graph: Graph, links: Links, iri: str) -> StatementDocument | None:
    """Give a statement, or None if the graph has no such statement."""
    rows = await graph.read(statement("statement"), {"id": iri})
    if not rows:
        return None
    row, said = rows[0], rows[0]["said"]
    source = maybe("Source", row["source"], links)
    return StatementDocument(
        id=said["id"],
        name=_shortened(said.get("quote")),
        url=links.of("Statement", said["id"]),
        kind=kind_of(row["labels"]),
        published=written(said.get("published")),
        source=source.id if source else None,
        source_name=source.name if source else None,
        date=written(said.get("date"), said.get("datePrecision")),
        about=[_about(thing, links) for thing in row["about"]],
        person=maybe("Person", row["person"], links),
        post=maybe("Post", row["post"], links),
        organization=maybe("Organization", row["organization"], links),
        decided_by=[named("Organization", body, links) for body in row["decided_by"]],
        **{field: said.get(key) for field, key in _OF_STATEMENT.items()},
    )


_OF_STATEMENT = {
    "quote": "quote",
    "start": "start",
    "end": "end",
    "person_name": "personName",
    "post_name": "postName",
    "body_name": "bodyName",
    "change": "change",
    "condition": "condition",
    "manner": "manner",
    "date_precision": "datePrecision",
    "term": "term",
    "members": "members",
    "vacant": "vacant",
    "what": "what",
    "count": "count",
    "at_least": "atLeast",
    "value": "value",
    "pattern": "pattern",
}
_WITHIN_SOURCE = sorted(Said.model_fields.keys() & _OF_STATEMENT.keys())


def _shortened(quote: str | None) -> str | None:
    return quote if quote is None or len(quote) <= _SHORT else quote[: _SHORT - 1].rstrip() + "…"


def event_item(row: dict[str, Any], links: Links) -> EventItem:
    """Make the item of a list."""
    return EventItem(**_event(row, links))


def _event(row: dict[str, Any], links: Links) -> dict[str, Any]:
    same = ("id", "name", "kind", "from_precision", "until_precision", "ordinal", "term")
    return {
        **{name: row[name] for name in same},
        "url": links.of("Event", row["id"]),
        "from": written(row["from"], row["from_precision"]),
        "until": written(row["until"], row["until_precision"]),
        "organization": maybe("Organization", row["organization"], links),
    }


async def event(graph: Graph, links: Links, iri: str) -> EventDocument | None:
    """Give an event, or None if the graph has no such event."""
    rows = await graph.read(statement("event"), {"id": iri})
    if not rows:
        return None
    return EventDocument(
        **_event(rows[0], links), statements=[quoted(one, links) for one in rows[0]["statements"]]
    )
