"""From spells to tenures: dates, state, and who succeeded whom in a single-seat post."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from tochuc.dates import PartialDate, term_end
from tochuc.fold.claims import Claim, State, Tenure, Until
from tochuc.fold.spells import Spell, spells

_Holders = tuple[date, frozenset[str]]
"""From which day on only some people hold a post, if nobody else is seen in it later."""
_FINENESS = {"day": 0, "month": 1, "year": 2}


def fold(claims: Iterable[Claim]) -> frozenset[Tenure]:
    """Fold statements into tenures (decision D4).

    Args:
        claims: any set of them; order and repetition make no difference, and those that no longer
            stand are passed over.

    Returns: one tenure a person, post and unbroken spell. A beginning in a single-seat post
        closes nobody's tenure; the earlier one becomes `presumed-ended` with `succeeded_on`. So it does
        where a later source says that nobody holds the post, and, in any post, where a later source
        that lists all holders leaves the person out.
    """
    by_post: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    single: set[str] = set()
    empty: dict[str, list[_Holders]] = defaultdict(list)
    listed: dict[str, list[_Holders]] = defaultdict(list)
    for claim in filter(lambda claim: claim.stands, claims):
        if claim.person is None:
            whose = empty if claim.kept is None else listed
            whose[claim.post].append((claim.day, claim.kept or frozenset()))
            continue
        by_post[claim.post][claim.person].append(claim)
        if claim.single_seat:
            single.add(claim.post)
    found: set[Tenure] = set()
    for post, people in by_post.items():
        tenures = [t for said in people.values() for t in _tenures(spells(said))]
        others = [*listed[post]]
        if post in single:
            others += empty[post]
            others += [(t.first_day, frozenset({t.person})) for t in tenures if t.first_day]
        found.update(_succeeded(tenure, others) for tenure in tenures)
    return frozenset(found)


def _finest(dates: list[PartialDate]) -> PartialDate | None:
    """Choose the most precise of several dates, the earliest among equals."""
    return min(dates, key=lambda d: (_FINENESS[d.precision], d.first), default=None)


def _tenures(found: list[Spell]) -> list[Tenure]:
    """Give each spell its tenure, under the id of its earliest statement.

    A statement can stand in two spells ("in the post since 2019", though it ended in between);
    the later one is then told apart by a number.
    """
    tenures: list[Tenure] = []
    for spell in found:
        tenure = _tenure(spell)
        before = sum(1 for t in tenures if t.key.split("+")[0] == tenure.key)
        tenures.append(replace(tenure, key=f"{tenure.key}+{before}") if before else tenure)
    return tenures


def _tenure(spell: Spell) -> Tenure:
    claims = sorted(spell.claims, key=lambda c: (c.published, c.key))
    openings = sorted(spell.openings, key=lambda c: (c.published, c.key))
    began = _finest([c.date for c in openings if c.date])
    seen = [c.published for c in claims if c.change in ("begins", "holds") and c.day <= c.published]
    until = _until(spell, known=bool(began or seen))
    if until:
        seen = [d for d in seen if d < until.first]
    term = next((c.term for c in [*openings, *claims] if c.term), None)
    assert claims[0].person is not None
    return Tenure(
        person=claims[0].person,
        post=claims[0].post,
        key=claims[0].key,
        state=_state(spell, began),
        statements=frozenset(c.id for c in claims),
        from_=began,
        until=until,
        witnessed_from=min(seen, default=None),
        witnessed_until=max(seen, default=None),
        succeeded_on=spell.reopened_on,
        expected_until=term_end(term),
        manner=next((c.manner for c in openings if c.manner), None),
        term=term,
    )


def _until(spell: Spell, *, known: bool) -> Until | None:
    """Give the stated end, else the day by which a source says that it had ended.

    A post that someone only `held`, by no date, has no end to give (D5).
    """
    stated = _finest([c.date for c in spell.closings if c.date])
    if stated:
        return Until(stated.first, stated.precision)
    if not spell.closings and not known:
        return None
    bounds = [c.published for c in [*spell.closings, *spell.past]]
    if bounds and spell.reopened_on:
        bounds.append(spell.reopened_on)
    return Until(min(bounds), "by") if bounds else None


def _state(spell: Spell, began: PartialDate | None) -> State:
    if spell.closed:
        return "ended"
    if spell.reopened_on:
        return "presumed-ended"
    said = max(c.published for c in spell.claims)
    return "expected" if began and began.first > said else "certain"


def _succeeded(tenure: Tenure, others: list[_Holders]) -> Tenure:
    """Mark whoever was followed by somebody else, or by nobody."""
    began = tenure.first_day
    if not tenure.current or began is None:
        return tenure
    last_seen = max(began, tenure.witnessed_until or began)
    # Who was seen in the post after the other began has not been succeeded: both hold it.
    later = [day for day, who in others if tenure.person not in who and day > began and day >= last_seen]
    if not later:
        return tenure
    return replace(tenure, state="presumed-ended", succeeded_on=min(later))
