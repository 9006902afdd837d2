"""What stewards' decisions mean for a report: which statements count, which findings are accepted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from pyoxigraph import Triple

from tochuc.validation.report import Acceptance, Finding
from tochuc.validation.vocabulary import RDF_TYPE, tochuc

_QUOTE, _UNTIL = tochuc("quote"), tochuc("knownUntil")
_ACCEPTS = tochuc("AcceptStatement")


def standing(triples: Sequence[Triple]) -> list[Triple]:
    """Leave out the statements that a steward retracted, or of which a corrected version stands beside."""
    ended = {t.subject for t in triples if t.predicate == _UNTIL}
    withdrawn = {t.subject for t in triples if t.predicate == _QUOTE and t.subject in ended}
    return [t for t in triples if t.subject not in withdrawn] if withdrawn else list(triples)


def acceptances(triples: Iterable[Triple], today: date) -> dict[str, Acceptance]:
    """Give what is accepted on a day, by the ids of findings; of several decisions the last counts."""
    given = list(triples)
    decisions = {t.subject for t in given if t.predicate == RDF_TYPE and t.object == _ACCEPTS}
    said: defaultdict[object, dict[str, str]] = defaultdict(dict)
    for triple in given if decisions else ():
        if triple.subject in decisions:
            value = "" if isinstance(triple.object, Triple) else triple.object.value
            said[triple.subject][triple.predicate.value.rsplit("#", 1)[-1]] = value
    found: dict[str, tuple[tuple[str, int, str], Acceptance]] = {}
    for subject, one in sorted(said.items(), key=lambda item: str(item[0])):
        order = (one.get("published", ""), int(one.get("ordinal", "1")), str(subject))
        told = Acceptance(
            until=one.get("acceptedUntil", ""),
            by=one.get("decidedByName", ""),
            why=one.get("reason", ""),
            decision=one.get("wasQuotedFrom", ""),
        )
        finding = one.get("finding", "")
        if finding not in found or found[finding][0] < order:
            found[finding] = (order, told)
    return {id: told for id, (_, told) in found.items() if today.isoformat() <= told.until}


def accepted(findings: Iterable[Finding], by_id: Mapping[str, Acceptance]) -> tuple[Finding, ...]:
    """Say of findings by whom they are accepted; infos need nobody."""
    return tuple(
        replace(f, accepted=by_id[f.id]) if f.id in by_id and f.severity != "info" else f for f in findings
    )
