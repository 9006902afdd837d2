"""Writing the difference between two states of the graph, in a few statements whatever its size."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, LiteralString

import neo4j

from tochuc.errors import Refused
from tochuc.graph.difference import Changes, Difference, NodeChange, change, difference
from tochuc.graph.fetching import node_of
from tochuc.graph.touched import note_touched
from tochuc.mapping.graph import Node, PropertyGraph, Relationship
from tochuc.schema import schema

_BATCH = 10_000

_EXISTING: LiteralString = """
MATCH (n:Thing) WHERE n.id IN $ids RETURN labels(n) AS labels, properties(n) AS properties"""
_CREATE: LiteralString = """
UNWIND $rows AS row CREATE (n:$(row.labels)) SET n = row.properties
RETURN count(*) AS met"""
_CHANGE: LiteralString = """
UNWIND $rows AS row MATCH (n:Thing {id: row.id})
SET n:$(row.add) REMOVE n:$(row.remove) SET n += row.properties
RETURN count(*) AS met"""
_REFER: LiteralString = """
UNWIND $rows AS id MERGE (n:Thing {id: id})
RETURN count(*) AS met"""
# One statement a type: with a dynamic type the server looks at every relationship of both ends, which
# takes six times as long on the reference data.
_RELATE = """
UNWIND $rows AS row MATCH (a:Thing {{id: row.start}}) MATCH (b:Thing {{id: row.end}})
MERGE (a)-[:{type}]->(b)
RETURN count(*) AS met"""
# Both ends are sought: from one of them alone, all that a busy source or post has would be walked.
_PART = """
UNWIND $rows AS row MATCH (a:Thing {{id: row.start}})-[r:{type}]->(b:Thing {{id: row.end}})
USING INDEX SEEK a:Thing(id) USING INDEX SEEK b:Thing(id)
DELETE r"""
_STILL_HELD: LiteralString = """
UNWIND $rows AS id MATCH (n:Thing {id: id})-[r]-(m)
RETURN id, type(r) AS type, coalesce(m.id, elementId(m)) AS other ORDER BY id, type, other LIMIT 1"""
_DELETE: LiteralString = """
UNWIND $rows AS id MATCH (n:Thing {id: id}) DELETE n"""
_RELEASE: LiteralString = """
UNWIND $rows AS id MATCH (n:Thing {id: id})
WHERE NOT EXISTS { (n)--() } AND labels(n) = ['Thing'] AND keys(n) = ['id']
DELETE n"""


def apply(tx: neo4j.ManagedTransaction, before: PropertyGraph, after: PropertyGraph) -> Changes:
    """Make one part of the graph what it shall be.

    Args:
        tx: the write transaction; nothing is committed here.
        before: the part as it was read in this transaction.
        after: the part as it shall be. A node that only stands at the end of relationships is made if
            it is missing and goes with its last relationship.

    Returns: what was created, changed and deleted; an empty one when nothing differs.

    Raises: Refused when a node to be deleted has relationships that `before` does not know, or the graph
        is not what `before` says.
    """
    wanted = difference(before, after)
    counted = _Counted()
    created, changed = _with_promoted(tx, wanted)
    _run(tx, _CREATE, [_row(node) for node in created], counted)
    counted.created = frozenset(node.id for node in created)
    counted.nodes_changed = len(changed)
    _run(tx, _CHANGE, [_change_row(item) for item in changed], counted)
    _run(tx, _REFER, wanted.referenced, counted)
    for statement, rows in _by_type(_PART, wanted.rels_deleted):
        _run(tx, statement, rows, counted, exact=False)
    for statement, rows in _by_type(_RELATE, wanted.rels_created):
        _run(tx, statement, rows, counted)
    _refuse_if_held(tx, wanted.deleted)
    _run(tx, _DELETE, wanted.deleted, counted, exact=False)
    _run(tx, _RELEASE, wanted.released, counted, exact=False)
    note_touched(tx, wanted.touched)
    return counted.changes()


class _Counted:
    """What the server says it did, summed up."""

    def __init__(self) -> None:
        self.nodes_changed = 0
        self.created: frozenset[str] = frozenset()
        self._nodes = [0, 0]
        self._relationships = [0, 0]

    def add(self, counters: neo4j.SummaryCounters) -> None:
        self._nodes[0] += counters.nodes_created
        self._nodes[1] += counters.nodes_deleted
        self._relationships[0] += counters.relationships_created
        self._relationships[1] += counters.relationships_deleted

    def changes(self) -> Changes:
        nodes, links = self._nodes, self._relationships
        return Changes(nodes[0], self.nodes_changed, nodes[1], links[0], links[1], self.created)


def _with_promoted(
    tx: neo4j.ManagedTransaction, wanted: Difference
) -> tuple[Sequence[Node], Sequence[NodeChange]]:
    """Sort out nodes to create that stand in the graph already, as the bare end of a relationship."""
    found: dict[str, Node] = {}
    for ids in _batches([node.id for node in wanted.created]):
        for record in tx.run(_EXISTING, ids=ids):
            node = node_of(record["labels"], record["properties"])
            found[node.id] = node
    if taken := [iri for iri, node in found.items() if not node.bare]:
        raise Refused("graph.stale", id=min(taken))
    created = [node for node in wanted.created if node.id not in found]
    promoted = [change(found[node.id], node) for node in wanted.created if node.id in found]
    return created, [*wanted.changed, *promoted]


def _run(
    tx: neo4j.ManagedTransaction,
    statement: str,
    rows: Sequence[Any],
    counted: _Counted,
    *,
    exact: bool = True,
) -> None:
    for batch in _batches(rows):
        result = tx.run(statement, rows=batch)  # pyright: ignore[reportArgumentType], made of declared types
        record = result.single() if exact else None
        if record is not None and record["met"] != len(batch):
            raise Refused("graph.stale", id=_first_id(batch))
        counted.add(result.consume().counters)


def _refuse_if_held(tx: neo4j.ManagedTransaction, deleted: Sequence[str]) -> None:
    for batch in _batches(deleted):
        if held := tx.run(_STILL_HELD, rows=batch).single():
            raise Refused("graph.still-held", id=held["id"], type=held["type"], other=held["other"])


def _batches(rows: Sequence[Any]) -> Iterator[list[Any]]:
    for start in range(0, len(rows), _BATCH):
        yield list(rows[start : start + _BATCH])


def _first_id(batch: list[Any]) -> str:
    first = batch[0]
    return str(first.get("id") or first.get("start")) if isinstance(first, dict) else str(first)


def _row(node: Node) -> dict[str, Any]:
    return {"labels": sorted(node.labels), "properties": {"id": node.id, **node.properties}}


def _change_row(item: NodeChange) -> dict[str, Any]:
    return {"id": item.id, "properties": item.properties, "add": item.add, "remove": item.remove}


def _by_type(template: str, relationships: Iterable[Relationship]) -> Iterator[tuple[str, list[Any]]]:
    """Give a statement for each type of relationship, with its rows.

    Raises: KeyError for a type that the ontology does not declare: nothing else gets into a statement.
    """
    rows: dict[str, list[dict[str, str]]] = {}
    for relationship in relationships:
        rows.setdefault(relationship.type, []).append({"start": relationship.start, "end": relationship.end})
    for name, of_type in sorted(rows.items()):
        declared = schema().by_relationship[name].relationship
        yield template.format(type=declared), of_type
