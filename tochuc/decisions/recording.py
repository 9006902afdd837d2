"""Recording a steward's decision: a source of its own, with one statement, stored as a load is.

What was decided before on the same thing is looked at in the transaction that stores the decision, when
nobody else can store one: of two stewards who decide at once, one wins and the other is told.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import neo4j
import pyoxigraph as ox

from tochuc import ids
from tochuc.decisions.earlier import KINDS, Earlier, Read, at_one
from tochuc.errors import BadInput, Refused
from tochuc.graph import Store
from tochuc.graph.store import rows
from tochuc.identity import Decision
from tochuc.ids import segment
from tochuc.loading.amendments import Amendment
from tochuc.loading.compose import Composed
from tochuc.loading.describe import Description, Value
from tochuc.loading.outcome import Outcome
from tochuc.loading.source import load
from tochuc.messages import text

STEM = "quyet-dinh"


@dataclass(frozen=True, slots=True)
class Steward:
    """Who decides, why, on which day, and in knowledge of what.

    Args:
        by: who.
        why: the reason.
        on: the day of the decision.
        based_on: the statement ids of the decisions on the same thing that the steward knew; None for
            those that stand when the decision is made.
    """

    by: str
    why: str
    on: date
    based_on: frozenset[str] | None = None

    @classmethod
    def of(
        cls, by: str, why: str, on: date | None = None, based_on: Collection[str] | None = None
    ) -> Steward:
        """Take what a steward gave; the day is today by default.

        Raises: BadInput `decide.empty` for an empty name or reason.
        """
        for option, given in (("--by", by), ("--why", why)):
            if not given.strip():
                raise BadInput("decide.empty", option=option)
        return cls(
            by.strip(), why.strip(), on or date.today(), None if based_on is None else frozenset(based_on)
        )


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision as it was stored, or had been before (`outcome.changed` is False).

    Args:
        outcome: what storing it did; `outcome.source` is what `unload` takes back.
        kind: same, different, retract, correct, reading, complete, accept.
        about: the ids of the things it is about, in the order given.
        overruled: the statement ids of the earlier decisions of which nothing is in force any more.
    """

    outcome: Outcome
    kind: str
    about: tuple[str, ...]
    overruled: tuple[str, ...] = ()


@dataclass(frozen=True)
class Draft:
    """A decision before it is stored.

    Args:
        kind: as in `Decided`.
        about: as in `Decided`.
        values: what the statement says, by local names.
        words: what its sentence and title name, for the wording `decide.words.<kind>`.
        key: what its statement's id is made from, besides the words.
        shared: posts and bodies that it may be the first to speak of.
        amendment: gives it as a decision on a statement, by id, day and ordinal.
        identity: gives it as a decision on who is who, by id and day.
    """

    kind: str
    about: tuple[str, ...]
    values: Mapping[str, Value]
    words: Mapping[str, object]
    key: tuple[object, ...]
    shared: frozenset[ox.Triple] = frozenset()
    amendment: Callable[[str, date, int], Amendment] | None = None
    identity: Callable[[str, date], Decision] | None = None

    @property
    def label(self) -> str:
        """The class of its statement."""
        return next((label for label, kind in KINDS.items() if kind == self.kind), "IdentityStatement")


@dataclass(frozen=True)
class Precedents:
    """How a decision stands to earlier ones on the same thing.

    Args:
        find: gives all of them.
        known: gives the one by which the same is in force already, if there is one.
        overruled: gives those that the new one leaves nothing of, or the new one itself.
    """

    find: Callable[[Read], Sequence[Earlier]]
    known: Callable[[Sequence[Earlier]], Earlier | None]
    overruled: Callable[[Sequence[Earlier], Earlier], Collection[str]]


class _Known(Exception):
    """Carries out of the transaction the decision by which the same is in force."""

    def __init__(self, earlier: Earlier) -> None:
        super().__init__()
        self.earlier = earlier


@dataclass
class _Work:
    draft: Draft
    precedents: Precedents
    steward: Steward
    seen: frozenset[str]
    overruled: tuple[str, ...] = field(default=())

    def compose(self, tx: neo4j.ManagedTransaction) -> Composed:
        before = self.precedents.find(lambda cypher, **given: rows(tx, cypher, **given))
        if known := self.precedents.known(before):
            raise _Known(known)
        if new := [one for one in before if one.id not in self.seen]:
            raise _refusal("decide.meanwhile", new[-1])
        ordinal = 1 + max((one.ordinal for one in before if one.published == self.steward.on), default=0)
        composed, own = composed_of(self.draft, self.steward, ordinal)
        gone = self.precedents.overruled(before, own)
        if own.id in gone:
            raise _refusal("decide.later", max(before, key=lambda one: one.order))
        already = self.precedents.overruled(before[:-1], before[-1]) if before else ()
        self.overruled = tuple(sorted(set(gone) - set(already)))
        return composed


def record(store: Store, draft: Draft, precedents: Precedents, steward: Steward) -> Decided:
    """Store a decision.

    Args:
        store: where to.
        draft: the decision.
        precedents: how it stands to earlier ones.
        steward: who decides.

    Raises: Refused `decide.meanwhile` if another decision was stored that the steward did not know,
        `decide.later` if one of a later day says otherwise.
    """
    seen = steward.based_on
    if seen is None:
        seen = frozenset(one.id for one in precedents.find(store.read))
    work = _Work(draft, precedents, steward, seen)
    try:
        outcome = load(store, work.compose, STEM, allow_violations=True)
    except _Known as known:
        earlier = known.earlier
        return Decided(Outcome(earlier.source, "", False, 1), draft.kind, draft.about)
    return Decided(outcome, draft.kind, draft.about, work.overruled)


def composed_of(draft: Draft, steward: Steward, ordinal: int) -> tuple[Composed, Earlier]:
    """Write a decision as the triples of its source; `Earlier` is the form in which others find it."""
    told = {"by": steward.by, "why": steward.why, "day": steward.on, **draft.words}
    words = text(f"decide.words.{draft.kind}", "vi", **told)
    if ordinal > 1:
        words += " " + text("decide.words.ordinal", "vi", ordinal=ordinal)
    source = ids.source_id(STEM, words.encode())
    id = ids.statement_id(source, draft.kind, 0, len(words), *draft.key)
    own = Description()
    title = text(f"decide.title.{draft.kind}", "vi", **told)
    own.say(source, "Source", _source(words, title, steward))
    said: dict[str, Value] = {"quote": words, "start": 0, "end": len(words), "published": steward.on}
    said |= {"wasQuotedFrom": source, "decidedByName": steward.by, "reason": steward.why}
    said |= {"ordinal": ordinal if ordinal > 1 else None}
    own.say(id, draft.label, said | dict(draft.values))
    composed = Composed(
        source,
        frozenset(own.triples),
        draft.shared,
        (),
        1,
        decided=(draft.identity(id, steward.on),) if draft.identity else (),
        amended=(draft.amendment(id, steward.on, ordinal),) if draft.amendment else (),
    )
    corrections = draft.values.get("correction")
    fields = None if corrections is None else tuple(map(str, corrections))  # type: ignore[arg-type]
    return composed, Earlier(
        id, source, steward.on, ordinal, draft.kind, steward.by, steward.why, fields, at_one(draft.values)
    )


def _source(words: str, title: str, steward: Steward) -> dict[str, Value]:
    return {
        "name": title,
        "text": words,
        "sha256": hashlib.sha256(words.encode()).hexdigest(),
        "published": steward.on,
        "publisher": steward.by,
    }


def _refusal(code: str, one: Earlier) -> Refused:
    return Refused(code, by=one.by, day=one.published, why=one.why, source=segment(one.source))
