"""What was derived so far for some names and posts, as it stands in the graph."""

from __future__ import annotations

from typing import LiteralString

import neo4j

from tochuc.graph import fetch
from tochuc.graph.store import rows
from tochuc.mapping import PropertyGraph, Relationship
from tochuc.schema import schema

_DERIVED_NODES: LiteralString = """
MATCH (p:Person) WHERE p.nameFolded IN $folded
OPTIONAL MATCH (p)<-[:CONCERNS]-(m:IdentityMatch)
RETURN p.id AS id, p.name AS name, collect(m.id) AS matches"""
_VERSIONS: LiteralString = """
MATCH (x:Post) WHERE x.id IN $posts
MATCH (x)<-[:POST|FORMER_POST]-(t:Tenure|SupersededTenure) RETURN t.id AS id"""
_LINKS: LiteralString = """
CALL () {
  MATCH (x:Post) WHERE x.id IN $posts
  MATCH (x)<-[:STATES_POST]-(s)-[:ABOUT]->(t) RETURN s.id AS start, 'about' AS name, t.id AS end
  UNION
  MATCH (x:Post) WHERE x.id IN $posts
  MATCH (x)<-[:HOLDS]-(p) RETURN p.id AS start, 'holds' AS name, x.id AS end
  UNION
  MATCH (p:Person) WHERE p.nameFolded IN $folded
  MATCH (p)<-[:STATES_PERSON]-(s) RETURN s.id AS start, 'statesPerson' AS name, p.id AS end
}
RETURN start, name, end"""


def derived_now(tx: neo4j.ManagedTransaction, names: set[str], posts: set[str]) -> PropertyGraph:
    """Read what was derived so far for some names and posts: the counterpart of `derive`."""
    folded = sorted(names)
    people = rows(tx, _DERIVED_NODES, folded=folded)
    ids = {row["id"] for row in people} | {m for row in people for m in row["matches"]}
    ids |= {row["id"] for row in rows(tx, _VERSIONS, posts=sorted(posts))}
    graph = fetch(tx, ids)
    own = {row["id"] for row in people}
    graph.relationships = {r for r in graph.relationships if r.start not in own}
    terms = schema().objects
    for row in rows(tx, _LINKS, folded=folded, posts=sorted(posts)):
        if row["name"] != "statesPerson" or row["end"] in own:
            graph.relationships.add(Relationship(row["start"], terms[row["name"]].relationship, row["end"]))
    return graph
