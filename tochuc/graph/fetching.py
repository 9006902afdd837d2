"""Reading the property graph, or a part of it, out of Neo4j.

A node labelled `Operational` (a lock, a count of loads) stands in neither face of the graph and is
never read here.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import LiteralString

import neo4j

from tochuc.graph.values import native
from tochuc.mapping.graph import Node, PropertyGraph, Relationship

_NODES: LiteralString = """
MATCH (n:Thing) WHERE n.id IN $ids AND NOT n:Operational
RETURN labels(n) AS labels, properties(n) AS properties"""
_OUTGOING: LiteralString = """
MATCH (n:Thing)-[r]->(m:Thing) WHERE n.id IN $ids AND NOT n:Operational AND NOT m:Operational
RETURN n.id AS start, type(r) AS type, m.id AS end"""
_INCOMING: LiteralString = """
MATCH (n:Thing)<-[r]-(m:Thing) WHERE n.id IN $ids AND NOT n:Operational AND NOT m:Operational
RETURN m.id AS start, type(r) AS type, n.id AS end"""
_ALL_NODES: LiteralString = """
MATCH (n:Thing) WHERE NOT n:Operational
RETURN labels(n) AS labels, properties(n) AS properties"""
_ALL_RELATIONSHIPS: LiteralString = """
MATCH (n:Thing)-[r]->(m:Thing) WHERE NOT n:Operational AND NOT m:Operational
RETURN n.id AS start, type(r) AS type, m.id AS end"""


def fetch(tx: neo4j.ManagedTransaction, ids: Iterable[str], *, incoming: bool = False) -> PropertyGraph:
    """Read some things and what leaves them.

    Args:
        tx: the transaction to read in.
        ids: full IRIs; those that the graph does not have are passed over.
        incoming: read the relationships that point at them too.

    Returns: the things, with their relationships; the other ends are ids alone, not nodes.
    """
    wanted = sorted(set(ids))
    graph = PropertyGraph()
    if wanted:
        _read(tx, _NODES, graph, ids=wanted)
        for statement in (_OUTGOING, _INCOMING) if incoming else (_OUTGOING,):
            _read(tx, statement, graph, ids=wanted)
    return graph


def fetch_all(tx: neo4j.ManagedTransaction) -> PropertyGraph:
    """Read the whole graph."""
    graph = PropertyGraph()
    _read(tx, _ALL_NODES, graph)
    _read(tx, _ALL_RELATIONSHIPS, graph)
    return graph


def _read(
    tx: neo4j.ManagedTransaction, statement: LiteralString, graph: PropertyGraph, **given: object
) -> None:
    for record in tx.run(statement, given):
        if "type" in record.keys():  # noqa: SIM118, a record's `in` looks at values
            graph.relationships.add(Relationship(record["start"], record["type"], record["end"]))
        else:
            node = node_of(record["labels"], record["properties"])
            graph.nodes[node.id] = node


def node_of(labels: list[str], properties: dict[str, object]) -> Node:
    """Give a node from what `labels(n)` and `properties(n)` say."""
    values = {key: native(value) for key, value in properties.items()}
    return Node(values.pop("id"), frozenset(labels), values)
