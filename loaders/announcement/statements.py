"""From claims to the readings of the contract: names completed, dates and terms found, doubles dropped."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from loaders.announcement.claims import Claim
from loaders.announcement.context import Context
from loaders.announcement.deciders import Deciders
from loaders.announcement.foreign import brand, foreign_name
from loaders.announcement.people import People
from loaders.announcement.timing import Timing, When
from loaders.announcement.tokens import Sentence
from tochuc.reading import Change, TenureReading

_TILL_NOW = re.compile(r"^[^.;:]{0,40}\b(?:đến|tới|cho đến) nay\b")
# Words with and without which a body is the same: "Công an tỉnh X", "Công an X".
_OF_COMPANIES = frozenset({"ngân", "hàng", "tập", "đoàn", "tổng", "công", "ty"})
_GENERIC = frozenset({"tỉnh", "thành", "phố", "và", "của", "-", "&"})


@dataclass(frozen=True, slots=True)
class Stated:
    """A tenure with what is needed to weigh it against others."""

    reading: TenureReading
    fresh: bool
    past: bool
    effective: bool


def tenures(
    claims: list[Claim],
    context: Context,
    people: People,
    timing: Timing,
    deciders: Deciders,
    sentences: list[Sentence],
) -> tuple[TenureReading, ...]:
    """Complete the claims of a text and keep one of each person × post × body × change.

    Args:
        claims: all claims in the order of the text.
        context: completes bodies.
        people: completes names.
        timing: knows dates and terms.
        deciders: knows who decided.
        sentences: the sentences that claims number.
    """
    stated = []
    abroad = {people.full_name(claim.person) for claim in claims if claim.title.title.abroad}
    for claim in claims:
        if people.full_name(claim.person) in abroad:
            continue
        done = _stated(claim, context, people, timing, deciders, sentences[claim.sentence])
        if done:
            stated.append(done)
    return tuple(_settled(stated))


def _stated(
    claim: Claim, context: Context, people: People, timing: Timing, deciders: Deciders, sentence: Sentence
) -> Stated | None:
    name = people.full_name(claim.person)
    body = context.resolve(claim.title.title)
    if name is None or body is None or (body.place is None and foreign_name(name)):
        return None
    words = context.words
    start, end = words.tokens[claim.first].start, words.tokens[claim.last - 1].end
    when = timing.of(claim, sentence)
    past = when.past and _may_be_past(claim, when)
    lasts = past and claim.manner is None and _lasts(claim, context, sentence)
    change: Change = "holds" if lasts else "held" if past else claim.change
    moves = change in ("begins", "ends")
    reading = TenureReading(
        words.source[start:end],
        start,
        end,
        pattern=claim.pattern,
        place=body.place,
        person=name,
        post=claim.title.title.post,
        organization=body.name,
        change=change,
        manner=claim.manner if moves else None,
        date=when.date if moves or _taken_on(claim, when) else None,
        term=when.term,
        by=deciders.of(claim) if claim.change in ("begins", "ends") else None,
    )
    return Stated(reading, claim.fresh, past, when.effective)


def _lasts(claim: Claim, context: Context, sentence: Sentence) -> bool:
    """Whether the words after a claim say that it goes on: "từ năm 2016 đến nay"."""
    after = context.words.text(claim.last, sentence.last)
    return bool(_TILL_NOW.search(after))


def _may_be_past(claim: Claim, when: When) -> bool:
    """Whether a claim near a day long past tells of the past: an act does, "là" only without "hiện"."""
    return claim.change in ("begins", "ends") or (
        claim.change == "holds" and claim.pattern == "is" and not when.still
    )


def _taken_on(claim: Claim, when: When) -> bool:
    """Whether the day of a post that was held is the one on which it was taken."""
    return when.past and claim.change in ("begins", "held", "holds") and claim.pattern != "title-after"


def _key(reading: TenureReading) -> tuple[str, str, str]:
    name = reading.organization
    generic = _GENERIC | _OF_COMPANIES if any(_short(word) for word in name.split()) else _GENERIC
    words = name.lower().removeprefix("trung ương ").split()
    return (reading.person, reading.post, " ".join(word for word in words if word not in generic))


def _short(word: str) -> bool:
    """Whether a company is known by this word alone: "FPT", "Sacombank"."""
    return brand(word) or (len(word) > 2 and word.isupper())


def _settled(stated: list[Stated]) -> list[TenureReading]:
    """Drop doubles; what begins or ends is not held as well; what was begun of old and is held, is held."""
    by_key: dict[tuple[str, str, str], list[Stated]] = {}
    for one in stated:
        by_key.setdefault(_key(one.reading), []).append(one)
    kept: list[TenureReading] = []
    for group in by_key.values():
        kept += _of_group(group)
    return sorted(kept, key=lambda reading: (reading.start, reading.end))


def _of_group(group: list[Stated]) -> list[TenureReading]:
    changes = {one.reading.change for one in group}
    told = [one for one in group if one.reading.pattern == "was" and one.reading.change == "held"]
    current = [one for one in group if one.reading.change == "holds"]
    moved = [one for one in group if one.reading.change in ("begins", "ends")]
    past = [one for one in group if one.reading.change == "held"]
    if moved and all(one.reading.manner == "introduced" for one in moved):
        return _best(moved) + [one.reading for one in current[:1]]
    if moved:
        begun = _best([one for one in moved if one.reading.change == "begins"])
        ended = _best([one for one in moved if one.reading.change == "ends"])
        earlier = [one for one in past if not one.past and one.reading.pattern != "replaces"]
        return begun + ended + _best(told if ended else earlier)
    if current and not told:
        dates = [one.reading.date for one in past if one.past and one.reading.date]
        first = current[0]
        if all(one.fresh for one in current) and "held" not in changes:
            return [replace(first.reading, change="begins")]
        return [replace(first.reading, date=dates[0] if dates else None)]
    return _best(past)


def _best(group: list[Stated]) -> list[TenureReading]:
    """Of several tellings of one act the one that says most: manner, then day, then decider."""
    if not group:
        return []
    reading = max(group, key=_fullness).reading
    dated = sorted((one for one in group if one.reading.date), key=lambda one: not one.effective)
    if dated and (reading.date is None or dated[0].effective):
        reading = replace(reading, date=dated[0].reading.date)
    terms = (one.reading.term for one in group if one.reading.term)
    deciders = (one.reading.by for one in group if one.reading.by)
    return [replace(reading, term=reading.term or next(terms, None), by=reading.by or next(deciders, None))]


# How firmly a manner speaks where tellings of one act differ: a transfer alone says little.
_RANKS = {None: -1, "introduced": 0, "transferred": 1, "assigned": 2}


def _fullness(stated: Stated) -> tuple[int, ...]:
    """How much a telling says, what matters most first."""
    reading = stated.reading
    more = (reading.by is not None, reading.date is not None, reading.term is not None)
    return (_RANKS.get(reading.manner, 3), *more)
