"""What a change of some statements can change further: the part of the graph to fold anew.

A statement matters to the people of its name (who is who) and to its post (who held it, who came
after whom). So: all statements of the names at hand; the posts that these speak of; all statements
of those posts; and, to know who their people are, all statements of those people's names. Names are
taken without marks, and with the names that stewards' decisions tie to them. The cost grows with how
much was said of these names and posts, not with the graph.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, LiteralString

import neo4j

from tochuc.dates import PartialDate
from tochuc.graph import fetch
from tochuc.graph.store import rows
from tochuc.identity import Decision
from tochuc.loading.stated import Stated
from tochuc.mapping import PropertyGraph, Relationship
from tochuc.schema import schema

_STATED: LiteralString = """
OPTIONAL MATCH (s)-[:STATES_POST]->(post:Post)-[:POST_IN]->(body:Organization)
OPTIONAL MATCH (body)-[:UNIT_OF]->(whole:Organization)
OPTIONAL MATCH (body)-[:IN_TERRITORY]->(territory:Territory)
MATCH (s)-[:WAS_QUOTED_FROM]->(source:Source)
RETURN s.id AS id, source.id AS source, s.published AS published, s.personName AS person_name,
       post.id AS post, body.id AS body, whole.id AS whole, territory.id AS territory, s.quote AS quote,
       [(body)-[:SUB_ORGANIZATION_OF]->(up) | up.id] AS above,
       [(whole)-[:SUB_ORGANIZATION_OF]->(up) | up.id] AS above_whole,
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


_DECISION: LiteralString = """
RETURN d.id AS id, d.published AS published, d.identity AS verdict, d.firstMention AS first,
       d.secondMention AS second, d.firstName AS first_name, d.secondName AS second_name"""
_DECISIONS: LiteralString = (
    "CALL () { MATCH (d:IdentityStatement) WHERE d.firstName IN $folded RETURN d"
    " UNION MATCH (d:IdentityStatement) WHERE d.secondName IN $folded RETURN d }" + _DECISION
)
_DECISIONS_OF_SOURCE: LiteralString = (
    "MATCH (:Source {id: $source})<-[:WAS_QUOTED_FROM]-(d:IdentityStatement)" + _DECISION
)


@dataclass(frozen=True, slots=True)
class Told:
    """What one source says of people: statements that name a person, and decisions on who is who."""

    stated: tuple[Stated, ...] = ()
    decided: tuple[Decision, ...] = ()


@dataclass(frozen=True, slots=True)
class Affected:
    """The names (without marks) and posts to work out anew, and everything that it takes."""

    names: set[str]
    posts: set[str]
    stated: tuple[Stated, ...]
    decided: tuple[Decision, ...] = ()


def of_source(tx: neo4j.ManagedTransaction, source: str) -> Told:
    """What one source says of people."""
    stated = tuple(_stated(row) for row in rows(tx, _OF_SOURCE, source=source))
    return Told(stated, tuple(_decision(row) for row in rows(tx, _DECISIONS_OF_SOURCE, source=source)))


def told_of(tx: neo4j.ManagedTransaction, names: set[str]) -> Told:
    """What all sources say of people with some names (without marks), and of those tied to them."""
    change = _Change(tx, Told(), Told())
    change.spread(names)
    return Told(tuple(change.stated.values()), tuple(change.decided.values()))


def affected(tx: neo4j.ManagedTransaction, coming: Told, going: Told) -> Affected:
    """Find what a change can change.

    Args:
        tx: the transaction that makes the change.
        coming: what is to be added, which the graph does not have yet.
        going: what is to be taken out, which it still has.
    """
    change = _Change(tx, coming, going)
    change.spread({s.folded for s in change.stated.values()} | change.names_decided())
    names = set(change.names)
    posts = {s.post for s in change.stated.values() if s.post}
    change.take(_stated(row) for row in rows(tx, _BY_POST, posts=sorted(posts)))
    change.spread({s.folded for s in change.stated.values()})
    gone = {s.id for s in going.stated} - {s.id for s in coming.stated}
    undone = {d.id for d in going.decided} - {d.id for d in coming.decided}
    return Affected(
        names,
        posts,
        tuple(s for s in change.stated.values() if s.id not in gone),
        tuple(d for d in change.decided.values() if d.id not in undone),
    )


class _Change:
    """The statements and decisions found so far, and the names whose statements are all among them."""

    def __init__(self, tx: neo4j.ManagedTransaction, coming: Told, going: Told) -> None:
        self.tx = tx
        self.names: set[str] = set()
        self.given = {s.id: s for s in (*going.stated, *coming.stated)}
        self.stated = dict(self.given)
        self.decided = {d.id: d for d in (*going.decided, *coming.decided)}

    def names_decided(self) -> set[str]:
        """The names that the decisions at hand are about."""
        return {name for d in self.decided.values() for name in d.names}

    def take(self, found: Iterable[Stated]) -> None:
        """Add what the graph says; what comes or goes stays as it is given."""
        for one in found:
            self.stated[one.id] = self.given.get(one.id, one)

    def spread(self, names: set[str]) -> None:
        """Fetch all statements of some names, and of every name that decisions tie to them."""
        while names := names - self.names:
            self.names |= names
            folded = sorted(names)
            for row in rows(self.tx, _DECISIONS, folded=folded):
                self.decided.setdefault(row["id"], _decision(row))
            names = names | self.names_decided()
            self.take(_stated(row) for row in rows(self.tx, _BY_NAME, folded=folded))


def _decision(row: dict[str, Any]) -> Decision:
    return Decision(
        id=row["id"],
        published=row["published"],
        verdict=row["verdict"],
        first=row["first"],
        second=row["second"],
        names=(row["first_name"], row["second_name"]),
    )


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
        above=tuple(sorted({*(row["above"] or ()), *(row["above_whole"] or ())})),
        quote=row["quote"],
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
