"""Holding a source of an RDF file against the graph, in the transaction that loads it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, cast

import neo4j

from tochuc.dates import PartialDate
from tochuc.errors import BadInput
from tochuc.graph import fetch
from tochuc.identity import Decision
from tochuc.loading.amendments import Amendment, Place
from tochuc.loading.amendments_known import read_fields
from tochuc.loading.compose import Composed
from tochuc.loading.from_rdf import EVENT_LINKS, SHARED, Described, agree, leaving
from tochuc.loading.stated import EMPTY, Stated
from tochuc.mapping import Node, PropertyGraph, Relationship, to_triples
from tochuc.reading import NotUnderstood
from tochuc.schema import schema

_STEPS = 3
"""From a statement's post to its body, and on to the organisation and territory of that."""


def settle(tx: neo4j.ManagedTransaction, given: Described) -> Composed:
    """Give a source as it shall stand in the graph: what the graph knows of shared things stays.

    Raises: BadInput if the file contradicts the graph, gives a thing's id to another, or speaks of
        what neither describes.
    """
    _check_free(tx, given)
    known = _known(tx, given)
    shared = _shared(given, known)
    _check_ends(given, shared)
    statements = [node for node in given.own.nodes.values() if "Statement" in node.labels]
    spoken_of = {r.end for r in (*given.own.relationships, *given.shared.relationships)}
    near = PropertyGraph(
        {id: node for id, node in shared.nodes.items() if id in spoken_of or id in given.shared.nodes},
        {r for r in shared.relationships if r.start in spoken_of or r.start in given.shared.nodes},
    )
    return Composed(
        given.id,
        frozenset(to_triples(given.own)),
        frozenset(to_triples(near)),
        tuple(_stated(node, given, shared) for node in statements if _tells(node)),
        len(statements),
        tuple(_unread(node) for node in given.own.nodes.values() if "UnreadPassage" in node.labels),
        tuple(_decision(node) for node in statements if "IdentityStatement" in node.labels),
        tuple(
            _amendment(node, given, shared) for node in statements if "decidedStatement" in node.properties
        ),
    )


def _check_free(tx: neo4j.ManagedTransaction, given: Described) -> None:
    """Refuse ids that the graph has for something else, or for a statement of another source."""
    found = fetch(tx, given.own.nodes)
    links = leaving(found.relationships)
    for id, node in sorted(found.nodes.items()):
        quoted = Relationship(id, "WAS_QUOTED_FROM", given.id) in links[id]
        ours = "Source" in node.labels if id == given.id else quoted
        if not ours and not node.bare:
            where = given.document.where(id)
            kinds = ", ".join(sorted(node.labels - {"Thing"}))
            raise BadInput("rdf-load.taken", where=where, subject=id, kinds=kinds)


def _known(tx: neo4j.ManagedTransaction, given: Described) -> PropertyGraph:
    """What the graph knows of the things that a source speaks of, and of what these stand in."""
    links = given.own.relationships | given.shared.relationships
    wanted = {*given.shared.nodes, *(end for r in links for end in (r.start, r.end))} - given.own.nodes.keys()
    found = PropertyGraph()
    for _ in range(_STEPS):
        more = fetch(tx, wanted)
        found.nodes |= {id: node for id, node in more.nodes.items() if not node.bare}
        found.relationships |= more.relationships
        wanted = {r.end for r in more.relationships if r.type not in EVENT_LINKS} - found.nodes.keys()
    return found


def _shared(given: Described, known: PropertyGraph) -> PropertyGraph:
    """Put together what the file and the graph say of the things spoken of."""
    links, known_links = leaving(given.shared.relationships), leaving(known.relationships)
    for id, node in sorted(given.shared.nodes.items()):
        if id in known.nodes:
            agree(given.document, node, links[id], known.nodes[id], known_links[id])
    return PropertyGraph(
        {**given.shared.nodes, **known.nodes}, given.shared.relationships | known.relationships
    )


def _check_ends(given: Described, shared: PropertyGraph) -> None:
    """Refuse a thing that nobody describes, or that is of another class than the property leads to."""
    for link in sorted(given.own.relationships | given.shared.relationships):
        if link.type == "WAS_QUOTED_FROM":
            continue
        term = schema().by_relationship[link.type]
        ends = [(link.end, term.range)]
        if link.start not in given.own.nodes:
            ends.append((link.start, term.domain))
        for id, expected in ends:
            labels = _labels(shared, id)
            if expected not in labels or not labels & SHARED:
                wanted = expected if expected != "Thing" else ", ".join(sorted(SHARED))
                where = given.document.where(id)
                raise BadInput(
                    "rdf-load.undescribed", where=where, property=term.iri, found=id, expected=wanted
                )


def _labels(graph: PropertyGraph, id: str) -> frozenset[str]:
    node = graph.nodes.get(id)
    return node.labels if node else frozenset()


def _tells(node: Node) -> bool:
    """Whether it says who holds a post, or that nobody does."""
    return "personName" in node.properties or node.properties.get("condition") in EMPTY


def _stated(node: Node, given: Described, shared: PropertyGraph) -> Stated:
    said = cast(dict[str, Any], node.properties)
    place = _place(_end(given.own.relationships, node.id, "STATES_POST"), shared)
    day: date | None = said.get("date")
    return Stated(
        id=node.id,
        source=given.id,
        published=said["published"],
        person_name=said.get("personName", ""),
        post=place.post or None,
        bodies=place.bodies,
        territory=place.territory,
        single_seat=place.single_seat,
        change=said.get("change", "holds"),
        manner=said.get("manner"),
        date=PartialDate(day, said.get("datePrecision", "day")) if day else None,
        term=said.get("term"),
        above=place.above,
        quote=said["quote"],
        mark=said.get("personMark"),
        identifiers=tuple(said.get("personIdentifier", ())),
    )


def _place(post: str | None, shared: PropertyGraph) -> Place:
    links = shared.relationships
    body = _end(links, post, "POST_IN")
    whole = _end(links, body, "UNIT_OF")
    above = {r.end for r in links if r.type == "SUB_ORGANIZATION_OF" and r.start in (body, whole)}
    return Place(
        post=post or "",
        bodies=tuple(dict.fromkeys(id for id in (body, whole) if id)),
        territory=_end(links, body, "IN_TERRITORY"),
        single_seat=bool(post and shared.nodes[post].properties.get("singleSeat")),
        above=tuple(sorted(above)),
    )


def _amendment(node: Node, given: Described, shared: PropertyGraph) -> Amendment:
    said = cast(dict[str, Any], node.properties)
    post = _end(given.own.relationships, node.id, "CORRECTED_POST")
    return Amendment(
        id=node.id,
        published=said["published"],
        statement=said["decidedStatement"],
        ordinal=said.get("ordinal", 1),
        fields=read_fields(said["correction"]) if "correction" in said else None,
        place=_place(post, shared) if post else None,
    )


def _decision(node: Node) -> Decision:
    said = cast(dict[str, Any], node.properties)
    return Decision(
        id=node.id,
        published=said["published"],
        verdict=said["identity"],
        first=said["firstMention"],
        second=said["secondMention"],
        names=(said["firstName"], said["secondName"]),
    )


def _end(links: Iterable[Relationship], start: str | None, type: str) -> str | None:
    return min((r.end for r in links if r.start == start and r.type == type), default=None)


def _unread(node: Node) -> NotUnderstood:
    said = cast(dict[str, Any], node.properties)
    return NotUnderstood(said["quote"], said["start"], said["end"], said["why"])
