"""The decision that a finding of validation is accepted for a time."""

from __future__ import annotations

from datetime import date

from tochuc.decisions.earlier import ON_FINDING, earlier, last_is, last_wins
from tochuc.decisions.recording import Decided, Draft, Precedents, Steward, record
from tochuc.errors import BadInput, NotFound
from tochuc.graph import Store, fetch_all
from tochuc.mapping import to_triples
from tochuc.validation import Finding, Report, validate

_SHORTEST = 3


def current_report(store: Store) -> Report:
    """Check the whole graph, as `tochuc validate` does."""
    return validate(to_triples(store.read_transaction(fetch_all)))


def decide_accept(store: Store, finding: str, until: date, steward: Steward) -> Decided:
    """Record that a warning or violation is accepted up to a day; after it, it is back.

    Args:
        store: where to.
        finding: its id, as validation prints it.
        until: the last day on which it is accepted.
        steward: who decides, and why.

    Returns: the decision, about the thing that the finding is about.

    Raises: NotFound for a finding that the current report does not have, BadInput for an info, a day that
        is past, Refused if somebody else decided meanwhile or later.
    """
    if until < steward.on:
        raise BadInput("decide.past", found=until, day=steward.on)
    found = _finding(current_report(store), finding)
    draft = Draft(
        kind="accept",
        about=(found.focus,),
        values={"finding": found.id, "findingFocus": found.focus, "acceptedUntil": until},
        words={"finding": found.id, "name": found.focus_name, "message": found.message["vi"], "until": until},
        key=(found.id, until),
    )
    precedents = Precedents(
        lambda read: earlier(read, ON_FINDING, found.id),
        lambda before: last_is(before, str(until)),
        last_wins,
    )
    return record(store, draft, precedents, steward)


def _finding(report: Report, id: str) -> Finding:
    for one in report.findings:
        if one.id == id:
            if one.severity == "info":
                raise BadInput("decide.info", found=id)
            return one
    near = [f.id for f in report.findings if f.id.startswith(id[:_SHORTEST]) and f.severity != "info"]
    raise NotFound("decide.no-finding", found=id, near=", ".join(near[:5]) or "–")
