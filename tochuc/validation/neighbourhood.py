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
MATCH (o)-[:UNIT_OF]->{0,1}(w:Organization)
MATCH (w)<-[:UNIT_OF]-{0,1}(x:ExecutiveCommittee|StandingCommittee) RETURN DISTINCT x.id AS id"""
_COMMITTEE_POSTS: LiteralString = """
MATCH (c:Organization) WHERE c.id IN $ids MATCH (c)<-[:POST_IN]-(x:Post) RETURN DISTINCT x.id AS id"""
_PLACES: LiteralString = """
MATCH (o:Organization) WHERE o.id IN $ids
MATCH (o)-[:IN_TERRITORY]->(t:Territory)
CALL (t) { MATCH (t)-[:WITHIN]->{0,2}(x) RETURN x UNION MATCH (t)-[:FORMED_FROM]->(x) RETURN x }
RETURN DISTINCT x.id AS id"""
_SEATS: LiteralString = """
MATCH (o:Organization) WHERE o.id IN $ids
MATCH (o)<-[:ABOUT]-(x:SeatStatement|ReadingStatement|CompleteStatement) RETURN DISTINCT x.id AS id"""
_TOLD: LiteralString = """
MATCH (t:Tenure) WHERE t.id IN $ids
CALL (t) { MATCH (t)<-[:ABOUT]-(x:Statement) RETURN x UNION MATCH (t)-[:MEMBER]->(x) RETURN x }
RETURN DISTINCT x.id AS id"""
_PEOPLE: LiteralString = """
MATCH (x:Thing) WHERE x.id IN $ids
MATCH (x)-[:MEMBER|STATES_PERSON|CONCERNS]->(p:Person) RETURN DISTINCT p.id AS id"""
_THEIR_TENURES: LiteralString = (
    "MATCH (p:Person) WHERE p.id IN $ids MATCH (p)<-[:MEMBER]-(x:Tenure) RETURN DISTINCT x.id AS id"
)
# Of all that was said of a person only the words that can tell when they were born.
_BORN: LiteralString = """
MATCH (p:Person) WHERE p.id IN $ids MATCH (p)<-[:STATES_PERSON]-(x:Statement)
WHERE toLower(x.quote) CONTAINS 'sinh' OR toLower(x.quote) CONTAINS 'sn' RETURN DISTINCT x.id AS id"""
# The heads, acting heads and vice-chairs that a body's posts are measured by.
_HEADS: LiteralString = """
MATCH (o:Organization) WHERE o.id IN $ids
CALL (o) {
  MATCH (o)<-[:POST_IN]-(acting:Post)
  WITH o, collect(acting) AS posts
  UNWIND posts AS x
  WITH o, x, [p IN posts WHERE p.role STARTS WITH 'quyen-' | substring(p.role, 6)] AS acted
  WHERE x.role STARTS WITH 'quyen-' OR x.role IN acted
     OR (o:PeoplesCouncil AND x.role CONTAINS 'chu-tich')
  RETURN x
}
RETURN DISTINCT x.id AS id"""
# Bodies that changed and have a beginning or an end, and the bodies of events that changed.
_LIVED: LiteralString = """
MATCH (x:Thing) WHERE x.id IN $ids
CALL (x) {
  MATCH (x:Organization)-[:CHANGED_BY|RESULTED_FROM]->(:Event) RETURN x AS o
  UNION MATCH (x:Event)<-[:CHANGED_BY|RESULTED_FROM]-(o:Organization) RETURN o
}
RETURN DISTINCT o.id AS id"""
_EVENTS: LiteralString = """
MATCH (o:Organization) WHERE o.id IN $ids MATCH (o)-[:CHANGED_BY|RESULTED_FROM]->(e:Event)
CALL (e) { RETURN e AS x UNION MATCH (e)<-[:RESULTED_FROM]-(x:Organization) RETURN x }
RETURN DISTINCT x.id AS id"""
_RULES: LiteralString = "MATCH (r:Rule) RETURN r.id AS id"


def neighbourhood(tx: neo4j.ManagedTransaction, ids: Collection[str]) -> list[Triple]:
    """Read changed things with all that a shape needs to judge them and what they can break.

    Args:
        tx: the transaction that made the changes, or any other.
        ids: full IRIs of the things that are new or differ.

    Returns: the things and their neighbourhood as RDF: sources, people, posts and bodies that
        they name; everybody's tenures of these posts, and these people's of others; the committees
        of these bodies with their seats and holders; the heads of these bodies, and what began or
        ended them; the bodies above; all rules.
    """
    wanted = set(ids)
    people = _step(tx, _PEOPLE, wanted)
    ended = _step(tx, _COMMITTEE_POSTS, _step(tx, _LIVED, wanted))
    wanted |= _step(tx, _STATED, wanted)
    own = _step(tx, _THEIR_TENURES, people)
    posts = wanted | ended | _step(tx, _POSTS, wanted | own)
    bodies = wanted | _step(tx, _BODIES, posts)
    committees = _step(tx, _COMMITTEES, bodies)
    compared = wanted | ended | _step(tx, _POSTS, wanted)
    compared |= _step(tx, _COMMITTEE_POSTS, committees) | _step(tx, _HEADS, bodies)
    tenures = wanted | own | _step(tx, _TENURES, compared)
    bodies |= committees | _step(tx, _ABOVE, bodies)
    around = _step(tx, _TOLD, tenures) | _step(tx, _SEATS, bodies) | _step(tx, _PLACES, bodies)
    around |= people | _step(tx, _BORN, people) | _step(tx, _EVENTS, bodies) | _step(tx, _RULES, wanted)
    return to_triples(fetch(tx, wanted | posts | compared | tenures | bodies | around))


def _step(tx: neo4j.ManagedTransaction, cypher: LiteralString, ids: set[str]) -> set[str]:
    return {row["id"] for row in rows(tx, cypher, ids=sorted(ids))}
