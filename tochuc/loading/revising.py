"""Writing what stewards decided of statements beside them: until when one was known, and what came after.

Two clocks (D5): the statement stays as its source has it, with the day on which it was withdrawn; a
corrected version of it stands beside it, of the same class, words and source, known from that day.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import LiteralString, cast

import neo4j

from tochuc.dates import PartialDate
from tochuc.graph import fetch
from tochuc.graph.store import rows
from tochuc.loading.amendments import Amendment, Revision, Timeline, by_statement, revision_id, timeline
from tochuc.mapping import Node, PropertyGraph, Relationship
from tochuc.mapping.graph import Value

_REVISIONS: LiteralString = """
MATCH (s:Statement) WHERE s.id IN $ids MATCH (s)<-[:WAS_REVISION_OF]-(v) RETURN v.id AS id"""
_PLAIN = {
    "change": "change",
    "manner": "manner",
    "term": "term",
    "person": "personName",
    "members": "members",
    "vacant": "vacant",
    "count": "count",
}
"""The fields whose value is one property of a statement, with the property."""
NUMBERS = frozenset({"members", "vacant", "count"})
_LINKS = {"post": "STATES_POST", "organization": "ABOUT", "decided_by": "DECIDED_BY"}
_KEPT = frozenset({"WAS_QUOTED_FROM", "STATES_POST", "DECIDED_BY"})
_WITHDRAWN = "knownUntil"


def revised_now(tx: neo4j.ManagedTransaction, ids: Collection[str]) -> PropertyGraph:
    """Read some statements as they stand, with their corrected versions; no derived links."""
    found = fetch(tx, {*ids, *(row["id"] for row in rows(tx, _REVISIONS, ids=sorted(ids)))})
    derived = {r for r in found.relationships if _derived(r, found)}
    return PropertyGraph(found.nodes, found.relationships - derived)


def revised(given: PropertyGraph, amendments: Iterable[Amendment]) -> PropertyGraph:
    """Give statements as decisions leave them, with all their corrected versions.

    Args:
        given: statements as their sources have them, or as `revised_now` read them.
        amendments: everything that was decided of them.
    """
    on = by_statement(amendments)
    old = {r.start for r in given.relationships if r.type == "WAS_REVISION_OF"}
    found = PropertyGraph(relationships={r for r in given.relationships if r.start not in old})
    for id, node in given.nodes.items():
        if id not in old:
            _revise(found, node, on.get(id, ()), [r for r in given.relationships if r.start == id])
    return found


def _derived(link: Relationship, graph: PropertyGraph) -> bool:
    """Whether a link of a statement follows from who is who and who held what."""
    node = graph.nodes.get(link.start)
    of_tenure = node is not None and "TenureStatement" in node.labels
    return link.type == "STATES_PERSON" or (link.type == "ABOUT" and of_tenure)


def _revise(
    found: PropertyGraph, node: Node, amendments: Iterable[Amendment], links: list[Relationship]
) -> None:
    plain = {key: value for key, value in node.properties.items() if key != _WITHDRAWN}
    told = timeline(cast(date, plain["published"]), amendments) if amendments else Timeline()
    ended: dict[str, Value] = {_WITHDRAWN: told.until} if told.until else {}
    found.nodes[node.id] = Node(node.id, node.labels, plain | ended)
    for revision in told.revisions:
        if revision.fields is not None:
            _say(found, Node(node.id, node.labels, plain), revision, links)


def _say(found: PropertyGraph, node: Node, revision: Revision, links: list[Relationship]) -> None:
    assert revision.fields is not None
    id = revision_id(node.id, revision)
    properties = {**node.properties, "knownFrom": revision.known_from}
    if revision.known_until:
        properties[_WITHDRAWN] = revision.known_until
    found.nodes[id] = Node(id, node.labels, _corrected(properties, revision.fields))
    ends = {(r.type, r.end) for r in links if r.type in _KEPT or (r.type == "ABOUT" and not _tenure(node))}
    for name in revision.fields.keys() & _LINKS.keys():
        ends = {(type, end) for type, end in ends if type != _LINKS[name]}
        ends |= {(_LINKS[name], revision.fields[name])} if revision.fields[name] else set()
    ends |= {("WAS_REVISION_OF", node.id), *(("CORRECTED_BY", decision) for decision in revision.by)}
    found.relationships |= {Relationship(id, type, end) for type, end in ends}


def _tenure(node: Node) -> bool:
    return "TenureStatement" in node.labels


def _corrected(properties: Mapping[str, Value], fields: Mapping[str, str]) -> dict[str, Value]:
    said: dict[str, Value | None] = dict(properties)
    for name in fields.keys() & _PLAIN.keys():
        given = fields[name]
        said[_PLAIN[name]] = (int(given) if name in NUMBERS else given) if given else None
    if "date" in fields:
        when = PartialDate.parse(fields["date"]) if fields["date"] else None
        said["date"] = when.first if when else None
        said["datePrecision"] = when.precision if when else None
    return {key: value for key, value in said.items() if value is not None}
