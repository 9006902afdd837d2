"""Seats declared, gained and lost; both readings of a vacancy are kept (D7)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

from tochuc.changes.change import Change, Kind, Named, Precision, Value
from tochuc.changes.span import Span, period
from tochuc.changes.version import named_of


@dataclass(frozen=True, slots=True)
class Declared:
    """What one statement says of the seats of a body."""

    id: str
    body: Named
    members: int
    vacant: int | None
    day: date
    precision: Precision
    published: date
    known_from: date | None
    known_until: date | None
    sources: tuple[Named, ...]

    @property
    def seats(self) -> tuple[int, int]:
        """The number of seats, by the readings *additional* and *included*."""
        return self.members + (self.vacant or 0), self.members

    def stated(self) -> dict[str, Value]:
        """The declared numbers, and what they mean under each reading."""
        additional, included = self.seats
        return {
            "members": self.members,
            "vacant": self.vacant,
            "seats_additional": additional,
            "seats_included": included,
        }

    def believed(self, on: date) -> bool:
        """Whether it was said by a day, and not taken back by then."""
        said = max(self.published, self.known_from or self.published)
        return said <= on and (self.known_until is None or self.known_until > on)


def read_declared(row: Mapping[str, Any]) -> Declared:
    """Make a declaration from a row of `cypher/seats.cypher`."""
    same = ("id", "members", "vacant", "published", "known_from", "known_until")
    return Declared(
        body=Named(**row["organization"]),
        day=row["date"] or row["published"],
        precision=(row["date_precision"] or "day") if row["date"] else "published",
        sources=named_of([row["source"]]) if row["source"] else (),
        **{name: row[name] for name in same},
    )


def declared_in(declared: Iterable[Declared], span: Span, known: date) -> Iterator[Change]:
    """Tell, of each declaration in a span of days, how it differs from the one before.

    Args:
        declared: all declarations of some bodies, up to the span's last day.
        span: the days to look at.
        known: what was said later is left out.
    """
    for said in _by_body(declared).values():
        believed = [each for each in said if each.believed(known)]
        for old, new in pairwise([None, *believed]):
            assert new is not None
            place = span.place(new.day, period(new.day, new.precision).last)
            change = _change(old, new) if place else None
            if change:
                yield change


def declared_anew(declared: Iterable[Declared], span: Span, before: date, known: date) -> Iterator[Change]:
    """Tell how the seats on the span's last day differ by what was known on two days.

    Args:
        declared: all declarations of some bodies, up to the span's last day.
        span: its last day is looked at.
        before: the earlier day.
        known: the later day.
    """
    for said in _by_body(declared).values():
        old, new = (_last(each for each in said if each.believed(day)) for day in (before, known))
        change = _change(old, new)
        if change:
            yield change


def _by_body(declared: Iterable[Declared]) -> dict[str, list[Declared]]:
    found: dict[str, list[Declared]] = defaultdict(list)
    for each in sorted(declared, key=lambda d: (d.day, d.published, d.id)):
        found[each.body.id].append(each)
    return found


def _last(declared: Iterable[Declared]) -> Declared | None:
    return max(declared, key=lambda d: (d.day, d.published, d.id), default=None)


def _change(old: Declared | None, new: Declared | None) -> Change | None:
    told = new or old
    if told is None or (old and new and old.seats == new.seats):
        return None
    return Change(
        kind=_kind(old, new),
        date=told.day,
        date_precision=told.precision,
        certainty="certain",
        subject=told.id,
        organization=told.body,
        before=old.stated() if old else None,
        after=new.stated() if new else None,
        sources=told.sources,
    )


def _kind(old: Declared | None, new: Declared | None) -> Kind:
    if old is None or new is None:
        return "seats-withdrawn" if old else "seats-declared"
    more = [after - before for before, after in zip(old.seats, new.seats, strict=True)]
    if max(more) > 0 and min(more) < 0:
        return "seats-changed"  # more under one reading, fewer under the other
    return "seats-gained" if max(more) > 0 else "seats-lost"
