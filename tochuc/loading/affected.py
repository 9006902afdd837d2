"""What a change of some statements can change further: the part of the graph to fold anew.

A statement matters to the people of its name (who is who) and to its post (who held it, who came
after whom); a complete list matters to all posts of its body. So: all statements of the names at hand; the
posts that what comes and goes speaks of, those of bodies listed, and those of people who become others by
it; all statements of those posts; and, to know who their people are, all statements of those people's names.
Names are taken without marks, and with the names that stewards' decisions tie to them. The cost grows with
how much was said of these names and posts, not with the graph.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, LiteralString

import neo4j

from tochuc.dates import PartialDate
from tochuc.graph.store import rows
from tochuc.identity import Decision, identify
from tochuc.loading import amendments
from tochuc.loading.amendments import Amendment
from tochuc.loading.amendments_known import amendments_of_source, amendments_on
from tochuc.loading.listings import Listing, as_listed, listings_about, posts_listed
from tochuc.loading.stated import EMPTY, Stated

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
       s.date AS date, s.datePrecision AS precision, s.term AS term, s.personMark AS mark,
       head([(s)-[:STATES_PERSON]->(person) | person.id]) AS person,
       s.personIdentifier AS identifiers"""
# A corrected version leads to the statement as its source has it.
_ORIGIN: LiteralString = """
OPTIONAL MATCH (found)-[:WAS_REVISION_OF]->(origin)
WITH DISTINCT coalesce(origin, found) AS s"""
_BY_NAME: LiteralString = (
    "MATCH (p:Person) WHERE p.nameFolded IN $folded MATCH (p)<-[:STATES_PERSON]-(found:Statement)"
    + _ORIGIN
    + _STATED
)
_BY_POST: LiteralString = (
    "MATCH (x:Post) WHERE x.id IN $posts MATCH (x)<-[:STATES_POST]-(found:Statement)"
    " WHERE found.personName IS NOT NULL OR found.condition IN $empty" + _ORIGIN + _STATED
)
_BY_ID: LiteralString = (
    "MATCH (s:Statement) WHERE s.id IN $ids"
    " AND (s.personName IS NOT NULL OR s.condition IN $empty) WITH s" + _STATED
)
_OF_SOURCE: LiteralString = (
    """
MATCH (:Source {id: $source})<-[:WAS_QUOTED_FROM]-(s:Statement)
WHERE (s.personName IS NOT NULL OR s.condition IN $empty)
  AND NOT EXISTS { (s)-[:WAS_REVISION_OF]->() }"""
    + _STATED
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
    """What sources say: who holds which post, who is who, what of statements was amended, what they list."""

    stated: tuple[Stated, ...] = ()
    decided: tuple[Decision, ...] = ()
    amended: tuple[Amendment, ...] = ()
    listings: tuple[Listing, ...] = ()


@dataclass(frozen=True, slots=True)
class Affected:
    """The names (without marks) and posts to work out anew, and everything that it takes.

    `stated` has every version of a statement that stewards amended, and what follows from complete lists.
    """

    names: set[str]
    posts: set[str]
    stated: tuple[Stated, ...]
    decided: tuple[Decision, ...] = ()


def of_source(tx: neo4j.ManagedTransaction, source: str) -> Told:
    """What one source says of people."""
    stated = tuple(_stated(row) for row in rows(tx, _OF_SOURCE, source=source, empty=sorted(EMPTY)))
    decided = tuple(_decision(row) for row in rows(tx, _DECISIONS_OF_SOURCE, source=source))
    return Told(stated, decided, amendments_of_source(tx, source))


def told_of(tx: neo4j.ManagedTransaction, names: set[str]) -> Told:
    """What all sources say of people with some names (without marks), and of those tied to them."""
    change = _Change(tx, Told(), Told())
    change.spread(names)
    return Told(change.versions(), tuple(change.decided.values()))


def affected(tx: neo4j.ManagedTransaction, coming: Told, going: Told) -> Affected:
    """Find what a change can change.

    Args:
        tx: the transaction that makes the change.
        coming: what is to be added, which the graph does not have yet.
        going: what is to be taken out, which it still has.
    """
    change = _Change(tx, coming, going)
    change.take_amended()
    change.spread(change.all_names() | change.names_decided())
    names = set(change.names)
    posts = change.posts() | posts_listed(tx, (*coming.listings, *going.listings))
    change.read(rows(tx, _BY_POST, posts=sorted(posts), empty=sorted(EMPTY)))
    change.spread(change.all_names())
    stated = change.versions()
    exchanged = {listing.source for listing in (*coming.listings, *going.listings)}
    listings = (*coming.listings, *listings_about(tx, stated, without=exchanged))
    return Affected(names, posts, (*stated, *as_listed(stated, listings)), change.in_force())


class _Change:
    """The statements and decisions found so far, and the names whose statements are all among them."""

    def __init__(self, tx: neo4j.ManagedTransaction, coming: Told, going: Told) -> None:
        self.tx = tx
        self.names: set[str] = set()
        self.given = {s.id: s for s in (*going.stated, *coming.stated)}
        self.gone = {s.id for s in going.stated} - {s.id for s in coming.stated}
        self.stated: dict[str, Stated] = {}
        self.decided = {d.id: d for d in (*going.decided, *coming.decided)}
        self.amended = {a.id: a for a in (*going.amended, *coming.amended)}
        self.undone = {a.id for a in going.amended} - {a.id for a in coming.amended}
        self.taken_back = {d.id for d in going.decided} - {d.id for d in coming.decided}
        self.person_of: dict[str, str | None] = {}
        self.take(self.given.values())

    def names_decided(self) -> set[str]:
        """The names that the decisions at hand are about."""
        return {name for d in self.decided.values() for name in d.names}

    def all_names(self) -> set[str]:
        """The names of the statements found, as their sources and as corrections have them."""
        return {s.folded for s in self.stated.values() if s.names} | amendments.names_of(self._amendments())

    def in_force(self) -> tuple[Decision, ...]:
        """The decisions that are left after the change."""
        return tuple(d for d in self.decided.values() if d.id not in self.taken_back)

    def posts(self) -> set[str]:
        """The posts of what comes, goes or is amended, and of whoever is taken for somebody else than before.

        So a namesake with many posts costs nothing more than to look whether it is the same person.
        """
        told = {a.statement for a in self.amended.values()}
        anew = self.given.keys() | told | self._moved()
        found = {s.post for s in self.stated.values() if s.post and s.id in anew}
        return found | amendments.posts_of(a for a in self._amendments() if a.statement in anew)

    def _moved(self) -> set[str]:
        """The statements whose mention was another person's before, or nobody's yet."""
        if self.stated.keys() <= self.given.keys():
            return set()
        versions = [s for s in self.versions() if s.names]
        who = identify((s.mention() for s in versions), self.in_force()).person_of
        return {
            s.origin or s.id for s in versions if who[s.mention_id] != self.person_of.get(s.origin or s.id)
        }

    def versions(self) -> tuple[Stated, ...]:
        """All versions of what is still said after the change."""
        kept = [a for a in self.amended.values() if a.id not in self.undone]
        on = amendments.by_statement(kept)
        still = (s for s in self.stated.values() if s.id not in self.gone)
        return tuple(version for s in still for version in amendments.versions(s, on.get(s.id, ())))

    def take_amended(self) -> None:
        """Fetch the statements that the amendments at hand are about."""
        ids = sorted({a.statement for a in self.amended.values()})
        self.read(rows(self.tx, _BY_ID, ids=ids, empty=sorted(EMPTY)) if ids else ())

    def read(self, found: Iterable[dict[str, Any]]) -> None:
        """Add statements as rows of the graph, which say whose they were before the change."""
        every = list(found)
        self.person_of |= {row["id"]: row["person"] for row in every}
        self.take(map(_stated, every))

    def take(self, found: Iterable[Stated]) -> None:
        """Add what the graph says, with what was decided of it; what comes or goes stays as it is given."""
        new = {s.id: self.given.get(s.id, s) for s in found if s.id not in self.stated}
        self.stated |= new
        if new:
            for amendment in amendments_on(self.tx, new):
                self.amended.setdefault(amendment.id, amendment)

    def spread(self, names: set[str]) -> None:
        """Fetch all statements of some names, and of every name that decisions tie to them."""
        while names := names - self.names:
            self.names |= names
            folded = sorted(names)
            for row in rows(self.tx, _DECISIONS, folded=folded):
                self.decided.setdefault(row["id"], _decision(row))
            names = names | self.names_decided()
            self.read(rows(self.tx, _BY_NAME, folded=folded))

    def _amendments(self) -> list[Amendment]:
        return [a for a in self.amended.values() if a.statement in self.stated]


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
        person_name=row["person_name"] or "",
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
        mark=row["mark"],
        identifiers=tuple(row["identifiers"] or ()),
    )
