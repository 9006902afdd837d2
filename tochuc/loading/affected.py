"""What a change of some statements can change further: the part of the graph to fold anew.

A statement matters to the people of its name (who is who) and to its post (who held it, who came
after whom). So: all statements of the names at hand; the posts that these speak of; all statements
of those posts; and, to know who their people are, all statements of those people's names. The cost
grows with how much was said of these names and posts, not with the graph.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, LiteralString

import neo4j

from tochuc.dates import PartialDate
from tochuc.graph import fetch
from tochuc.graph.store import rows
from tochuc.loading.stated import Stated
from tochuc.mapping import PropertyGraph, Relationship
from tochuc.names import exact_key, fold
from tochuc.schema import schema

_STATED: LiteralString = """
OPTIONAL MATCH (s)-[:STATES_POST]->(post:Post)-[:POST_IN]->(body:Organization)
OPTIONAL MATCH (body)-[:UNIT_OF]->(whole:Organization)
OPTIONAL MATCH (body)-[:IN_TERRITORY]->(territory:Territory)
MATCH (s)-[:WAS_QUOTED_FROM]->(source:Source)
RETURN s.id AS id, source.id AS source, s.published AS published, s.personName AS person_name,
       post.id AS post, body.id AS body, whole.id AS whole, territory.id AS territory,
       coalesce(post.singleSeat, false) AS single_seat, s.change AS change, s.manner AS manner,
       s.date AS date, s.datePrecision AS precision, s.term AS term"""
_BY_NAME: LiteralString = (
    "MATCH (p:Person) WHERE p.nameFolded IN $folded MATCH (p)<-[:STATES_PERSON]-(s:Statement)" + _STATED
)
_BY_POST: LiteralString = (
    "MATCH (x:Post) WHERE x.id IN $posts MATCH (x)<-[:STATES_POST]-(s:Statement)" + _STATED
)
_OF_SOURCE: LiteralString = (
    "MATCH (:Source {id: $source})<-[:WAS_QUOTED_FROM]-(s:Statement) WHERE s.personName IS NOT NULL" + _STATED
)


@dataclass(frozen=True, slots=True)
class Affected:
    """The names (as compared) and posts to work out anew, and every statement that it takes."""

    names: set[str]
    posts: set[str]
    stated: tuple[Stated, ...]


def of_source(tx: neo4j.ManagedTransaction, source: str) -> list[Stated]:
    """The statements of one source that name a person."""
    return [_stated(row) for row in rows(tx, _OF_SOURCE, source=source)]


def affected(tx: neo4j.ManagedTransaction, coming: Iterable[Stated], going: Iterable[Stated]) -> Affected:
    """Find what a change can change.

    Args:
        tx: the transaction that makes the change.
        coming: the statements to be added, which the graph does not have yet.
        going: the statements to be taken out, which it still has.
    """
    new, old = list(coming), list(going)
    names = {s.key for s in [*new, *old]}
    said = {s.id: s for s in [*_by_name(tx, names), *new, *old]}
    posts = {s.post for s in said.values() if s.post}
    said |= {row["id"]: _stated(row) for row in rows(tx, _BY_POST, posts=sorted(posts))}
    others = {s.key for s in said.values()} - names
    said |= {s.id: s for s in _by_name(tx, others)}
    gone = {s.id for s in old} - {s.id for s in new}
    return Affected(names, posts, tuple(s for s in said.values() if s.id not in gone))


def _by_name(tx: neo4j.ManagedTransaction, names: set[str]) -> list[Stated]:
    folded = sorted({fold(name) for name in names})
    found = (_stated(row) for row in rows(tx, _BY_NAME, folded=folded)) if folded else ()
    return [s for s in found if s.key in names]


def _stated(row: dict[str, Any]) -> Stated:
    bodies = (row["body"], row["whole"])
    return Stated(
        id=row["id"],
        source=row["source"],
        published=row["published"],
        person_name=row["person_name"],
        post=row["post"],
        bodies=tuple(dict.fromkeys(body for body in bodies if body)),
        territory=row["territory"],
        single_seat=row["single_seat"],
        change=row["change"] or "holds",
        manner=row["manner"],
        date=PartialDate(row["date"], row["precision"]) if row["date"] else None,
        term=row["term"],
    )


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
    folded = sorted({fold(name) for name in names})
    people = [row for row in rows(tx, _DERIVED_NODES, folded=folded) if exact_key(row["name"]) in names]
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
