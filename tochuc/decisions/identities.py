"""Decisions on who is who: that two mentions are, or are not, one person."""

from __future__ import annotations

import neo4j

from tochuc.decisions.mentions import Meant, meant
from tochuc.decisions.recording import STEM, Decided, Draft, Steward, composed_of
from tochuc.errors import BadInput, Refused
from tochuc.graph import Store
from tochuc.graph.store import rows
from tochuc.identity import Decision, rule
from tochuc.identity.decision import DecidedVerdict
from tochuc.ids import segment
from tochuc.loading.affected import told_of
from tochuc.loading.compose import Composed
from tochuc.loading.source import load

_SOURCES = """
MATCH (s:Statement)-[:WAS_QUOTED_FROM]->(source:Source) WHERE s.id IN $statements
RETURN DISTINCT source.id AS source, s.decidedByName AS by, s.reason AS why, s.published AS day
ORDER BY source"""


def decide_identity(
    store: Store, verdict: DecidedVerdict, first: str, second: str, steward: Steward
) -> Decided:
    """Record that two mentions are, or are not, one person.

    Args:
        store: where to.
        verdict: which of the two.
        first: an id of a person or mention, or an unambiguous name.
        second: likewise.
        steward: who decides, and why.

    Returns: the decision, about the two mentions.

    Raises: NotFound or Ambiguous for a name, BadInput for one mention named twice,
        Refused if a later decision says otherwise, or one that this would overrule was stored meanwhile.
    """
    a, b = sorted((meant(store, first, "A"), meant(store, second, "B")), key=lambda m: m.mention)
    if a.mention == b.mention:
        raise BadInput("decide.one-mention", found=segment(a.mention), name=a.name)
    known = store.read_transaction(lambda tx: told_of(tx, {a.folded, b.folded})).decided
    seen = {d.id for d in known} if steward.based_on is None else set(steward.based_on)
    overruled: list[str] = []

    def compose(tx: neo4j.ManagedTransaction) -> Composed:
        composed, _ = composed_of(_draft(verdict, a, b), steward, 1)
        overruled[:] = _overruled(tx, composed.decided[0], seen)
        return composed

    outcome = load(store, compose, STEM)
    return Decided(outcome, verdict, (a.mention, b.mention), tuple(overruled))


def _draft(verdict: DecidedVerdict, a: Meant, b: Meant) -> Draft:
    people = {
        "first": a.name,
        "first_id": segment(a.mention),
        "second": b.name,
        "second_id": segment(b.mention),
    }
    values = {
        "identity": verdict,
        "firstMention": a.mention,
        "secondMention": b.mention,
        "firstName": a.folded,
        "secondName": b.folded,
    }
    return Draft(
        kind=verdict,
        about=(a.mention, b.mention),
        values=values,
        words=people,
        key=(a.mention, b.mention),
        identity=lambda id, day: Decision(id, day, verdict, a.mention, b.mention, (a.folded, b.folded)),
    )


def _overruled(tx: neo4j.ManagedTransaction, new: Decision, seen: set[str]) -> tuple[str, ...]:
    """Give the decisions in force that a new one overrules.

    Raises: Refused `decide.overruled` if the new one would be overruled itself, `decide.meanwhile` if it
        would overrule one that the steward has not seen.
    """
    known = told_of(tx, set(new.names)).decided
    before = {d.id for d in rule(known).overruled}
    after = rule([*known, new]).overruled
    if new.id in {d.id for d in after}:
        later = [d for d in known if (d.published, d.id) > (new.published, new.id)]
        plain = [d.id for d in later if rule([d, new]).overruled]
        found = rows(tx, _SOURCES, statements=plain or [d.id for d in later])
        raise Refused("decide.overruled", others=", ".join(segment(row["source"]) for row in found))
    gone = tuple(d.id for d in after if d.id not in before)
    if unseen := [id for id in gone if id not in seen]:
        row = rows(tx, _SOURCES, statements=unseen)[0]
        told = {name: row[name] for name in ("by", "day", "why")}
        raise Refused("decide.meanwhile", source=segment(row["source"]), **told)
    return gone
