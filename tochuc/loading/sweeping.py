"""Removing what only a source that is gone spoke of, so that unloading leaves no trace (D5)."""

from __future__ import annotations

from typing import LiteralString

import neo4j

from tochuc.graph.store import rows
from tochuc.graph.touched import note_touched
from tochuc.mapping import PropertyGraph

# Reference data stays: it rests on a document of its own, not on the sources that speak of it.
_EVENTS: LiteralString = """
MATCH (e:Event) WHERE e.id IN $ids AND NOT (e)-[:HAD_PRIMARY_SOURCE]->()
  AND NOT EXISTS { (:Statement)-[:ABOUT]->(e) }
OPTIONAL MATCH (e)-[:OF]->(o)
WITH e, collect(o.id) AS next
DETACH DELETE e
RETURN next"""
_POSTS: LiteralString = """
MATCH (p:Post) WHERE p.id IN $ids AND NOT (p)-[:HAD_PRIMARY_SOURCE]->() AND NOT EXISTS { (p)<-[]-() }
OPTIONAL MATCH (p)-[:POST_IN]->(o)
WITH p, collect(o.id) AS next
DETACH DELETE p
RETURN next"""
_BODIES: LiteralString = """
MATCH (b:Organization) WHERE b.id IN $ids AND NOT (b)-[:HAD_PRIMARY_SOURCE]->() AND NOT EXISTS { (b)<-[]-() }
OPTIONAL MATCH (b)-[:UNIT_OF|SUB_ORGANIZATION_OF|IN_TERRITORY]->(o)
WITH b, collect(o.id) AS next
DETACH DELETE b
RETURN next"""


_POINTING: LiteralString = """
MATCH (e:Event)<--(n:Thing) WHERE e.id IN $ids RETURN DISTINCT n.id AS id"""


def sweep(tx: neo4j.ManagedTransaction, gone: PropertyGraph) -> None:
    """Delete the events, posts and bodies that nothing points at any more.

    Args:
        tx: the transaction in which the source was taken out.
        gone: the source's statements as they were, with their relationships.
    """
    candidates = {r.end for r in gone.relationships}
    touched = candidates | {row["id"] for row in rows(tx, _POINTING, ids=sorted(candidates))}
    for statement in (_EVENTS, _POSTS):
        candidates |= _next(tx, statement, candidates)
    touched |= candidates
    while following := _next(tx, _BODIES, candidates):
        candidates = following
        touched |= candidates
    note_touched(tx, touched)


def _next(tx: neo4j.ManagedTransaction, statement: LiteralString, ids: set[str]) -> set[str]:
    return {id for row in rows(tx, statement, ids=sorted(ids)) for id in row["next"]}
