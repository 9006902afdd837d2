"""A thing of any class, as JSON or RDF."""

from __future__ import annotations

from datetime import date
from typing import Any

from api.answers.naming import kind_of, route_of
from api.answers.organizations import organization
from api.answers.people import person
from api.answers.posts import post
from api.answers.sources import event, one_statement, source
from api.graph import Graph
from api.links import Links
from api.models.base import Model
from api.models.changes import AnyThing, Linked
from api.statements import statement
from tochuc.graph.describe import DESCRIPTION, serialize, triples_of

_MOST_LINKS = 1000


async def labels_of(graph: Graph, iri: str) -> list[str]:
    """Give a thing's labels, none if the graph has no such thing."""
    rows = await graph.read(
        "MATCH (n:Thing {id: $id}) WHERE NOT n:Operational RETURN labels(n) AS labels", {"id": iri}
    )
    return rows[0]["labels"] if rows else []


async def thing(graph: Graph, links: Links, iri: str, labels: list[str]) -> Model | None:
    """Give a thing as its class is given elsewhere, or with all that is said of it."""
    today = date.today()
    if "Person" in labels:
        return await person(graph, links, iri, today, today)
    if "Organization" in labels:
        return await organization(graph, links, iri, today)
    if "Post" in labels:
        return await post(graph, links, iri, today)
    if "Source" in labels:
        return await source(graph, links, iri)
    if "Statement" in labels:
        return await one_statement(graph, links, iri)
    if "Event" in labels:
        return await event(graph, links, iri)
    return await _any(graph, links, iri)


async def _any(graph: Graph, links: Links, iri: str) -> AnyThing | None:
    rows = await graph.read(statement("thing"), {"id": iri})
    if not rows:
        return None
    row = rows[0]
    derived = {"id", "nameFolded", "namesFolded", "assertedTypes"}
    said = {key: _plain(value) for key, value in sorted(row["properties"].items()) if key not in derived}
    return AnyThing(
        id=iri,
        name=row["properties"].get("name"),
        url=links.of(route_of(row["labels"]), iri),
        type=kind_of(row["labels"]),
        properties=said,
        outgoing=[_linked(link, links) for link in row["outgoing"]],
        incoming=[_linked(link, links) for link in row["incoming"]],
    )


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def _linked(link: dict[str, Any], links: Links) -> Linked:
    return Linked(
        id=link["id"],
        name=link["name"],
        url=links.of(route_of(link["labels"]), link["id"]),
        relation=link["type"],
        type=kind_of(link["labels"]),
    )


async def rdf(graph: Graph, iri: str, form: str) -> bytes:
    """Give a thing in one of the RDF formats."""
    rows = await graph.read(DESCRIPTION, {"ids": [iri], "limit": _MOST_LINKS})
    return serialize(triples_of(rows), form)
