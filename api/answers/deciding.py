"""From a decision that was sent to the one that is recorded."""

from __future__ import annotations

from api.links import Links
from api.models.decisions import (
    AcceptDecision,
    CompleteDecision,
    CorrectDecision,
    DecidedItem,
    Decision,
    IdentityDecision,
    ReadingDecision,
    RecordedItem,
    RetractDecision,
)
from tochuc.decisions import (
    Decided,
    Recorded,
    Steward,
    decide_accept,
    decide_complete,
    decide_correct,
    decide_identity,
    decide_reading,
    decide_retract,
)
from tochuc.graph import Store


def decide(store: Store, decision: Decision) -> Decided:
    """Record a decision.

    Raises: NotFound, Ambiguous, BadInput or Refused, as `tochuc.decisions` says.
    """
    steward = Steward.of(decision.by, decision.why, decision.on, decision.based_on)
    match decision:
        case IdentityDecision(kind=kind, first=first, second=second):
            return decide_identity(store, kind, first, second, steward)
        case RetractDecision(statement=statement):
            return decide_retract(store, statement, steward)
        case CorrectDecision(statement=statement, fields=fields):
            return decide_correct(store, statement, fields, steward)
        case ReadingDecision(body=body, reading=reading):
            return decide_reading(store, body, reading, steward)
        case CompleteDecision(body=body, day=day):
            return decide_complete(store, body, day, steward)
        case AcceptDecision(finding=finding, until=until):
            return decide_accept(store, finding, until, steward)


def decided_item(decided: Decided, links: Links) -> DecidedItem:
    """Tell what recording a decision did."""
    outcome = decided.outcome
    return DecidedItem(
        id=outcome.source,
        url=links.of("Source", outcome.source),
        kind=decided.kind,
        about=list(decided.about),
        changed=outcome.changed,
        overruled=list(decided.overruled),
        tenures=outcome.to_json()["tenures"],
    )


def recorded_item(one: Recorded, links: Links) -> RecordedItem:
    """Tell of a decision."""
    return RecordedItem(
        id=one.id,
        name=one.words,
        url=links.of("Source", one.source),
        source=one.source,
        kind=one.kind,
        on=one.on.isoformat(),
        by=one.by,
        why=one.why,
        about=list(one.about),
        value=one.value,
        finding=one.finding,
        in_force=one.in_force,
    )
