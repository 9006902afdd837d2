"""What shapes need to see around changed things, read from Neo4j.

The cost grows with what was said of the posts and committees at hand, not with the graph: one
statement, or one step from a set of things to the next, a query.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import LiteralString

import neo4j
from pyoxigraph import Triple

from tochuc.graph import fetch
from tochuc.graph.store import rows
from tochuc.mapping import to_triples

_STATED: LiteralString = """
MATCH (s:Statement) WHERE s.id IN $ids
MATCH (s)-[:WAS_QUOTED_FROM|STATES_PERSON|STATES_POST|ABOUT]->(x) RETURN DISTINCT x.id AS id"""
_POSTS: LiteralString = (
    "MATCH (t:Tenure) WHERE t.id IN $ids MATCH (t)-[:POST]->(x) RETURN DISTINCT x.id AS id"
)
_TENURES: LiteralString = (
    "MATCH (p:Post) WHERE p.id IN $ids MATCH (p)<-[:POST]-(x:Tenure) RETURN DISTINCT x.id AS id"
)
_BODIES: LiteralString = (
    "MATCH (p:Post) WHERE p.id IN $ids MATCH (p)-[:POST_IN]->(x) RETURN DISTINCT x.id AS id"
)
_ABOVE: LiteralString = """
MATCH (o:Organization) WHERE o.id IN $ids
MATCH (o)-[:UNIT_OF|SUB_ORGANIZATION_OF]->{1,12}(x:Organization) RETURN DISTINCT x.id AS id"""
_COMMITTEES: LiteralString = """
MATCH (o:Organization) WHERE o.id IN $ids
MATCH (o)-[:UNIT_OF]->{0,1}(w:Organization)<-[:UNIT_OF]-(x:ExecutiveCommittee|StandingCommittee)
RETURN DISTINCT x.id AS id"""
_COMMITTEE_POSTS: LiteralString = """
MATCH (c:Organization) WHERE c.id IN $ids MATCH (c)<-[:POST_IN]-(x:Post) RETURN DISTINCT x.id AS id"""
_PLACES: LiteralString = """
MATCH (o:Organization) WHERE o.id IN $ids
MATCH (o)-[:IN_TERRITORY]->(:Territory)-[:FORMED_FROM]->{0,1}(x) RETURN DISTINCT x.id AS id"""
_SEATS: LiteralString = """
MATCH (o:Organization) WHERE o.id IN $ids MATCH (o)<-[:ABOUT]-(x:SeatStatement) RETURN DISTINCT x.id AS id"""
_TOLD: LiteralString = """
MATCH (t:Tenure) WHERE t.id IN $ids
CALL (t) { MATCH (t)<-[:ABOUT]-(x:Statement) RETURN x UNION MATCH (t)-[:MEMBER]->(x) RETURN x }
RETURN DISTINCT x.id AS id"""
_RULES: LiteralString = "MATCH (r:Rule) RETURN r.id AS id"


def neighbourhood(tx: neo4j.ManagedTransaction, ids: Collection[str]) -> list[Triple]:
    """Read changed things with all that a shape needs to judge them and what they can break.

    Args:
        tx: the transaction that made the changes, or any other.
        ids: full IRIs of the things that are new or differ.

    Returns: the things and their neighbourhood as RDF: sources, people, posts and bodies that
        they name; everybody's tenures of these posts; the committees of these bodies with their
        seats and holders; the bodies above; all rules.
    """
    wanted = set(ids)
    wanted |= _step(tx, _STATED, wanted)
    posts = wanted | _step(tx, _POSTS, wanted)
    bodies = wanted | _step(tx, _BODIES, posts)
    committees = _step(tx, _COMMITTEES, bodies)
    posts |= _step(tx, _COMMITTEE_POSTS, committees)
    tenures = wanted | _step(tx, _TENURES, posts)
    bodies |= committees | _step(tx, _ABOVE, bodies)
    around = _step(tx, _TOLD, tenures) | _step(tx, _SEATS, bodies) | _step(tx, _PLACES, bodies)
    rules = _step(tx, _RULES, wanted)
    return to_triples(fetch(tx, wanted | posts | tenures | bodies | around | rules))


def _step(tx: neo4j.ManagedTransaction, cypher: LiteralString, ids: set[str]) -> set[str]:
    return {row["id"] for row in rows(tx, cypher, ids=sorted(ids))}
