"""One person in one post: which statements speak of the same unbroken spell.

The statements stand on one time line, each on the day of its effect (else of its publication),
and are walked through once. A re-election begins a new spell (D4), so openings are one spell
only if they report one event: the same term, or days at most `SAME_EVENT` apart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import groupby

from tochuc.fold.claims import Claim

# A decision, its ceremony and the press reports of both lie within this time of one another.
SAME_EVENT = timedelta(days=60)

_PAST, _OPEN, _SEEN, _CLOSE = range(4)  # the order within one day


@dataclass
class Spell:
    """The claims of one spell, by what they do to it."""

    openings: list[Claim] = field(default_factory=list)
    witnesses: list[Claim] = field(default_factory=list)
    closings: list[Claim] = field(default_factory=list)
    past: list[Claim] = field(default_factory=list)
    reopened_on: date | None = None  # the same person began the same post anew

    @property
    def claims(self) -> list[Claim]:
        """All of them, each once."""
        every = [*self.openings, *self.witnesses, *self.closings, *self.past]
        return list({claim.id: claim for claim in every}.values())

    @property
    def closed(self) -> bool:
        """Whether a source says that it ended."""
        return bool(self.closings or self.past)

    def speaks_of(self, opening: Claim) -> bool:
        """Whether an opening reports the beginning of this spell."""
        if not self.openings:
            # Seen before it began by no date: the report is late, the spell is the same.
            seen = max(claim.published for claim in self.witnesses)
            return opening.date is None and opening.day - seen <= SAME_EVENT
        terms = {claim.term for claim in self.openings if claim.term}
        if opening.term and terms:
            return opening.term in terms
        return opening.day - max(claim.day for claim in self.openings) <= SAME_EVENT


class _Walk:
    """The state of one walk along the time line."""

    def __init__(self) -> None:
        self.done: list[Spell] = []
        self.current: Spell | None = None
        self.opened_by: dict[str, Spell] = {}

    def goes_on_from_before(self, day: date) -> bool:
        """Whether a spell goes on that began, or was seen, before a day."""
        return self.current is not None and any(claim.day < day for claim in self.current.claims)

    def leave(self, reopened_on: date | None = None) -> None:
        if self.current is not None:
            self.current.reopened_on = reopened_on
            self.done.append(self.current)
            self.current = None

    def open(self, claim: Claim) -> None:
        if self.current is None or not self.current.speaks_of(claim):
            self.leave(reopened_on=claim.day)
            self.current = Spell()
        self.current.openings.append(claim)
        self.opened_by[claim.id] = self.current

    def see(self, claim: Claim) -> None:
        if self.current is None:
            self.current = Spell()
        self.current.witnesses.append(claim)

    def close(self, claim: Claim) -> None:
        if self._ended_as_the_next_began(claim):
            self.done[-1].closings.append(claim)
            return
        if self.current is None and not self._ended_already(claim):
            self.current = Spell()
        spell = self.current or self.done[-1]
        spell.closings.append(claim)
        self.leave()

    def _ended_as_the_next_began(self, claim: Claim) -> bool:
        """Whether a dated end is that of the spell before, on the day on which the current one began."""
        before = self.done[-1].reopened_on if self.done else None
        if before is None or self.current is None or claim.date is None:
            return False
        return (
            before <= claim.day <= max((c.date.last for c in self.current.openings if c.date), default=before)
        )

    def _ended_already(self, claim: Claim) -> bool:
        """Whether the last spell's end is the one that the claim reports once more."""
        dated = [c.day for c in self.done[-1].closings if c.date] if self.done else []
        return bool(self.done) and (not (claim.date and dated) or claim.day - max(dated) <= SAME_EVENT)

    def past(self, claim: Claim) -> None:
        own = self.opened_by.get(claim.id)
        if own is not None:
            own.past.append(claim)
            if own is self.current:
                self.leave()
        elif self.current is not None and not self._told_by(claim.source):
            self.current.past.append(claim)
            self.leave()
        elif self.done:
            self.done[-1].past.append(claim)
        else:
            self.done.append(Spell(past=[claim]))

    def _told_by(self, source: str) -> bool:
        """Whether the current spell is the later one that the same source tells of."""
        assert self.current is not None
        return any(claim.source == source for claim in self.current.claims)


_Event = tuple[date, int, date, str, Callable[[Claim], None], Claim]


def _in_turn(today: list[_Event], goes_on: bool) -> list[_Event]:
    """Put the dated ends of one day first where a spell goes on and another begins: it is that one's end."""
    if not goes_on or not any(event[1] == _OPEN for event in today):
        return today
    return sorted(today, key=lambda event: not (event[1] == _CLOSE and event[-1].date))


def spells(claims: Iterable[Claim]) -> list[Spell]:
    """Part the claims about one person and one post into spells.

    Args:
        claims: in any order; nominations are left out.

    Returns: the spells in the order of time; every claim stands in at least one of them.
    """
    given = sorted({c.id: c for c in claims}.values(), key=lambda c: (c.published, c.key))
    walk = _Walk()
    events: list[_Event] = []
    for claim in given:
        if claim.opens:
            events.append((claim.day, _OPEN, claim.published, claim.key, walk.open, claim))
        if claim.change == "holds":
            events.append((claim.published, _SEEN, claim.published, claim.key, walk.see, claim))
        elif claim.change == "held":
            events.append((claim.published, _PAST, claim.published, claim.key, walk.past, claim))
        elif claim.change == "ends":
            events.append((claim.day, _CLOSE, claim.published, claim.key, walk.close, claim))
    for day, today in groupby(sorted(events, key=lambda event: event[:4]), key=lambda event: event[0]):
        for *_, act, claim in _in_turn(list(today), walk.goes_on_from_before(day)):
            act(claim)
    walk.leave()
    return walk.done
