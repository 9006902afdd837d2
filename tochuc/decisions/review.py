"""What a steward has to decide: the people who may be one, with what speaks for and against it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import LiteralString

import neo4j

from tochuc.decisions.readings import OpenReading
from tochuc.graph import Store
from tochuc.graph.store import rows
from tochuc.identity import Decision, Evidence, Profile, join, total, weigh
from tochuc.loading.affected import Told, told_of
from tochuc.validation import Finding

_DOUBTS: LiteralString = """
MATCH (m:IdentityMatch {verdict: 'doubtful'})-[:CONCERNS]->(p:Person)
RETURN DISTINCT p.nameFolded AS name"""
_DECIDED: LiteralString = """
MATCH (d:IdentityStatement) UNWIND [d.firstName, d.secondName] AS name RETURN DISTINCT name"""
_POSTS: LiteralString = """
MATCH (p:Person)<-[:STATES_PERSON]-(s:Statement)-[:WAS_QUOTED_FROM]->(source:Source) WHERE p.id IN $people
  AND s.knownUntil IS NULL
OPTIONAL MATCH (s)-[:STATES_POST]->(post:Post)-[:POST_IN]->(body:Organization)
RETURN p.id AS person, p.name AS name, s.id AS statement, s.quote AS quote, s.change AS change,
       source.id AS source, s.published AS published, post.id AS post, post.name AS post_name,
       body.name AS organization, coalesce(post.singleSeat, false) AS leading,
       EXISTS { (p)-[:HOLDS]->(post) } AS current
ORDER BY person, published DESC, statement"""
_NAMES: LiteralString = "MATCH (n:Thing) WHERE n.id IN $ids RETURN n.id AS id, coalesce(n.name, n.id) AS name"


@dataclass(frozen=True, slots=True)
class Post:
    """What one statement says of a candidate; `current` if the graph believes it holds now."""

    post: str | None
    organization: str | None
    change: str | None
    quote: str
    source: str
    published: date
    current: bool
    leading: bool


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person who may be another."""

    id: str
    name: str
    mentions: tuple[str, ...]
    posts: tuple[Post, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two candidates, and what speaks for and against their being one."""

    first: str
    second: str
    evidence: tuple[Evidence, ...]

    @property
    def bits(self) -> float:
        """The sum of what was weighed."""
        return total(list(self.evidence))


@dataclass(frozen=True, slots=True)
class Question:
    """People who may be one, over one or several pairs; `leading` counts their current leading posts."""

    candidates: tuple[Candidate, ...]
    pairs: tuple[Pair, ...]
    leading: int
    current: int


@dataclass(frozen=True, slots=True)
class Review:
    """All open questions, most consequential first; decisions that later ones overrule; names of things.

    `findings`, `accepted` and `readings` are given by `open_questions` only.
    """

    questions: tuple[Question, ...]
    overruled: tuple[Decision, ...]
    names: dict[str, str]
    findings: tuple[Finding, ...] = ()
    accepted: tuple[Finding, ...] = ()
    readings: tuple[OpenReading, ...] = ()


def review(store: Store) -> Review:
    """List the doubtful identities, of people of whom something is said that counts."""
    return store.read_transaction(_review)


def _review(tx: neo4j.ManagedTransaction) -> Review:
    names = {row["name"] for row in (*rows(tx, _DOUBTS), *rows(tx, _DECIDED))}
    told = told_of(tx, names) if names else Told()
    people = join((s.mention() for s in told.stated), told.decided)
    components = people.questions()
    candidates = _candidates(tx, {p.id: p for part in components for pair in part for p in pair})
    questions = [_question(part, candidates) for part in components]
    things = {thing for q in questions for pair in q.pairs for e in pair.evidence for thing in e.things}
    found = {row["id"]: row["name"] for row in rows(tx, _NAMES, ids=sorted(things))}
    questions.sort(key=lambda q: (-q.leading, -q.current, q.candidates[0].name, q.candidates[0].id))
    return Review(tuple(questions), people.ruling.overruled, found)


def _candidates(tx: neo4j.ManagedTransaction, profiles: dict[str, Profile]) -> dict[str, Candidate]:
    said: defaultdict[str, list[Post]] = defaultdict(list)
    names: dict[str, str] = {}
    for row in rows(tx, _POSTS, people=sorted(profiles)):
        names[row["person"]] = row["name"]
        said[row["person"]].append(
            Post(
                row["post_name"],
                row["organization"],
                row["change"],
                row["quote"],
                row["source"],
                row["published"],
                row["current"],
                row["leading"],
            )
        )
    return {id: Candidate(id, names.get(id, id), p.mentions, tuple(said[id])) for id, p in profiles.items()}


def _question(pairs: list[tuple[Profile, Profile]], candidates: dict[str, Candidate]) -> Question:
    ids = sorted({p.id for pair in pairs for p in pair})
    mine = tuple(candidates[id] for id in ids)
    current = {(c.id, p.post, p.organization): p.leading for c in mine for p in c.posts if p.current}
    weighed = (Pair(a.id, b.id, tuple(weigh(a, b))) for a, b in pairs)
    by_bits = sorted(weighed, key=lambda pair: (-pair.bits, pair.first, pair.second))
    return Question(mine, tuple(by_bits), sum(current.values()), len(current))
