"""Recording a steward's decision: a source of its own, with one statement, stored as a load is."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date

from tochuc import ids
from tochuc.decisions.mentions import Meant, meant
from tochuc.errors import BadInput, Refused
from tochuc.graph import Store
from tochuc.identity import Decision, rule
from tochuc.identity.decision import DecidedVerdict
from tochuc.ids import segment
from tochuc.loading.affected import told_of
from tochuc.loading.compose import Composed
from tochuc.loading.describe import Description, Value
from tochuc.loading.outcome import Outcome
from tochuc.loading.source import load
from tochuc.messages import text

_STEM = "quyet-dinh"
_SOURCES = """
MATCH (s:Statement)-[:WAS_QUOTED_FROM]->(source:Source) WHERE s.id IN $statements
RETURN DISTINCT source.id AS source ORDER BY source"""


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision as it was stored, and the earlier ones that it overrules."""

    outcome: Outcome
    verdict: DecidedVerdict
    first: Meant
    second: Meant
    overruled: tuple[str, ...] = ()


def decide_identity(
    store: Store,
    verdict: DecidedVerdict,
    first: str,
    second: str,
    *,
    by: str,
    why: str,
    on: date | None = None,
) -> Decided:
    """Record that two mentions are, or are not, one person.

    Args:
        store: where to.
        verdict: which of the two.
        first: an id of a person or mention, or an unambiguous name.
        second: likewise.
        by: who decides.
        why: the reason.
        on: the day of the decision; today by default.

    Raises: NotFound or Ambiguous for a name, BadInput for one mention named twice or an empty reason,
        Refused if a later decision says otherwise.
    """
    for option, given in (("--by", by), ("--why", why)):
        if not given.strip():
            raise BadInput("decide.empty", option=option)
    a, b = sorted((meant(store, first, "A"), meant(store, second, "B")), key=lambda m: m.mention)
    if a.mention == b.mention:
        raise BadInput("decide.one-mention", found=segment(a.mention), name=a.name)
    composed = _composed(verdict, a, b, (by.strip(), why.strip()), on or date.today())
    overruled = _overruled(store, composed.decided[0])
    return Decided(load(store, composed, segment(composed.id)), verdict, a, b, overruled)


def _composed(verdict: DecidedVerdict, a: Meant, b: Meant, reason: tuple[str, str], day: date) -> Composed:
    by, why = reason
    people = {
        "first": a.name,
        "first_id": segment(a.mention),
        "second": b.name,
        "second_id": segment(b.mention),
    }
    words = text(f"decide.words.{verdict}", "vi", by=by, why=why, day=day, **people)
    source = ids.source_id(_STEM, words.encode())
    id = ids.statement_id(source, "identity", 0, len(words), verdict, a.mention, b.mention)
    own = Description()
    own.say(source, "Source", _source(words, text(f"decide.title.{verdict}", "vi", **people), by, day))
    own.say(
        id,
        "IdentityStatement",
        {
            "quote": words,
            "start": 0,
            "end": len(words),
            "published": day,
            "wasQuotedFrom": source,
            "identity": verdict,
            "firstMention": a.mention,
            "secondMention": b.mention,
            "firstName": a.folded,
            "secondName": b.folded,
            "decidedByName": by,
            "reason": why,
        },
    )
    decision = Decision(id, day, verdict, a.mention, b.mention, (a.folded, b.folded))
    return Composed(source, frozenset(own.triples), frozenset(), (), 1, decided=(decision,))


def _source(words: str, title: str, by: str, day: date) -> dict[str, Value]:
    return {
        "name": title,
        "text": words,
        "sha256": hashlib.sha256(words.encode()).hexdigest(),
        "published": day,
        "publisher": by,
    }


def _overruled(store: Store, new: Decision) -> tuple[str, ...]:
    """Give the decisions in force that a new one overrules.

    Raises: Refused `decide.overruled` if the new one would be overruled itself.
    """
    known = store.read_transaction(lambda tx: told_of(tx, set(new.names))).decided
    before = {d.id for d in rule(known).overruled}
    after = rule([*known, new]).overruled
    if new.id in {d.id for d in after}:
        later = [d for d in known if (d.published, d.id) > (new.published, new.id)]
        plain = [d.id for d in later if rule([d, new]).overruled]
        found = store.read(_SOURCES, statements=plain or [d.id for d in later])
        raise Refused("decide.overruled", others=", ".join(segment(row["source"]) for row in found))
    return tuple(d.id for d in after if d.id not in before)
