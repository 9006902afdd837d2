"""Tenures on a line of time: what is certain, what is presumed, where nothing says when it began.

Places along the line are percentages, so that a chart keeps its letters at every width.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from api.models.people import Spell
from tochuc.dates import PartialDate

Certainty = Literal["certain", "vague", "presumed", "expected", "unknown"]
"""`vague` is the month or year within which something began or ended, where nothing says on which day."""

_MOST_TICKS = 6
# As wide as an end or beginning of which nobody says when it was.
_UNKNOWN = 2.0
_LEAST = 1.2


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a bar, from `x` on, both in percent of the line."""

    x: float
    width: float
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark of the scale: the first of January of a year."""

    x: float
    year: int


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a chart: the spell's id, whom or what it is about, what follows that, and the bar."""

    id: str
    name: str | None
    rest: str | None
    bar: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """Bars over one scale.

    Args:
        bars: the segments of each spell, in the order in which the spells were given.
        ticks: the years.
        day: where the day asked about lies; None outside the scale.
    """

    bars: tuple[tuple[Segment, ...], ...]
    ticks: tuple[Tick, ...]
    day: float | None


def timeline(spells: Sequence[Spell], on: date) -> Timeline | None:
    """Lay spells out on a line that holds them all, and the day asked about.

    Args:
        spells: of one person or one post.
        on: the day asked about; a spell without an end is drawn to it.

    Returns: None if nothing is known of any day.
    """
    days = [day for spell in spells for day in _days(spell)]
    if not days:
        return None
    scale = _Scale.around([*days, on])
    return Timeline(
        bars=tuple(_segments(spell, on, scale) for spell in spells),
        ticks=tuple(scale.ticks()),
        day=scale.at(on),
    )


@dataclass(frozen=True, slots=True)
class _Scale:
    first: date
    last: date

    @classmethod
    def around(cls, days: Iterable[date]) -> _Scale:
        """Give whole years around some days: a bar never ends at the edge by chance."""
        found = sorted(days)
        last = found[-1] + timedelta(days=60)
        first = found[0] - timedelta(days=30)  # room for a beginning of which nobody says when it was
        return cls(date(first.year, 1, 1), date(last.year + 1, 1, 1) if last.month > 6 else last)

    def at(self, day: date) -> float:
        whole = (self.last - self.first).days
        return round(min(max((day - self.first).days / whole * 100, 0), 100), 2)

    def ticks(self) -> Iterable[Tick]:
        years = range(self.first.year, self.last.year + 1)
        step = next(step for step in (1, 2, 5, 10, 20, 50, 100) if len(years) / step <= _MOST_TICKS)
        for year in years:
            at = self.at(date(year, 1, 1))
            shown = year % step == 0 or len(years) == 1
            if shown and at < 95:  # else its letters would stand outside
                yield Tick(at, year)


def _segments(spell: Spell, on: date, scale: _Scale) -> tuple[Segment, ...]:
    began, seen = _period(spell.from_), _day(spell.witnessed_from)
    ended = _day(spell.until) or _day(spell.succeeded_on)
    last_seen = _day(spell.witnessed_until)
    start = began.first if began else seen or ended or last_seen
    if start is None:
        return ()
    over = spell.state == "ended" and not ended  # nobody says since when
    end = ended or max(last_seen or start, start if over else max(on, start))
    found = [] if began else [_before(scale.at(start))]
    if spell.state == "expected":
        return (*found, _between(scale, start, end, "expected"))
    if began and began.precision != "day":
        found.append(_between(scale, start, start := min(_after(began), max(end, start)), "vague"))
    stated = _period(spell.until) if spell.until_precision != "by" else None
    certain_until = end if stated else max(start, min(last_seen or start, end))
    if start < end or not any(part.certainty == "vague" for part in found):
        found.append(_between(scale, start, certain_until, "certain"))
    if certain_until < end:
        found.append(_between(scale, certain_until, end, "presumed"))
    if stated and stated.precision != "day":
        found.append(_between(scale, end, _after(stated), "vague"))
    return (*found, Segment(found[-1].x + found[-1].width, _UNKNOWN, "unknown")) if over else tuple(found)


def _after(period: PartialDate) -> date:
    return period.last + timedelta(days=1)


def _between(scale: _Scale, start: date, end: date, certainty: Certainty) -> Segment:
    x = scale.at(start)
    return Segment(x, max(round(scale.at(end) - x, 2), _LEAST), certainty)


def _before(x: float) -> Segment:
    return Segment(round(max(x - _UNKNOWN, 0), 2), round(min(_UNKNOWN, x), 2), "unknown")


def _days(spell: Spell) -> list[date]:
    said = (spell.from_, spell.until, spell.succeeded_on, spell.witnessed_from, spell.witnessed_until)
    return [day for one in said if (period := _period(one)) for day in (period.first, period.last)]


def _day(said: str | None) -> date | None:
    """Give the first day of what is written as a day, a month or a year."""
    return period.first if (period := _period(said)) else None


def _period(said: str | None) -> PartialDate | None:
    return PartialDate.parse(said) if said else None
