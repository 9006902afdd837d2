"""What goes into the fold and what comes out of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from tochuc.dates import PartialDate

Change = Literal["begins", "ends", "holds", "held"]
State = Literal["certain", "expected", "ended", "presumed-ended"]
NOMINATION = "introduced"  # a manner that announces a candidate and opens nothing (D4)


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement that a person begins, ends, holds or held a post; without a person, that nobody holds it.

    Without a person, `kept` is given where the source lists everybody who holds the post: nobody but they do.

    `date` is when it takes effect for `begins` and `ends`, when the person took the post for
    `holds` and `held`. `published` is the day on which the source said so.

    A steward can withdraw or correct a claim: it is known until that day, and, if it was corrected,
    another version of it, with the same `key`, is known from it.
    """

    id: str
    source: str
    published: dt.date
    person: str | None
    post: str
    change: Change
    single_seat: bool = False
    manner: str | None = None
    date: PartialDate | None = None
    term: str | None = None
    origin: str | None = None
    decided: dt.date | None = None
    known_until: dt.date | None = None
    kept: frozenset[str] | None = None

    @property
    def key(self) -> str:
        """What all versions of one claim share: the id of the statement as its source has it."""
        return self.origin or self.id

    @property
    def known_from(self) -> dt.date:
        """The day from which it is known: of publication, or of the decision that made this version."""
        return max(self.published, self.decided) if self.decided else self.published

    @property
    def stands(self) -> bool:
        """Whether no decision withdrew or replaced it."""
        return self.known_until is None

    def known_on(self, day: dt.date) -> bool:
        """Whether it was known on a day, and not yet withdrawn."""
        return self.known_from <= day and (self.known_until is None or day < self.known_until)

    @property
    def opens(self) -> bool:
        """Whether the claim says when, or that, the tenure began."""
        if self.change == "begins":
            return self.manner != NOMINATION
        # Nobody can have taken a post later than the source that sees them in it.
        return self.change != "ends" and self.date is not None and self.date.first <= self.published

    @property
    def day(self) -> dt.date:
        """The first day of its effect, or the day on which it was said."""
        return self.date.first if self.date else self.published


@dataclass(frozen=True, slots=True)
class Until:
    """When a tenure ended: a date, or (`by`) only a day by which it had."""

    first: dt.date
    precision: Literal["day", "month", "year", "by"]


@dataclass(frozen=True, slots=True)
class Tenure:
    """One unbroken spell of one person in one post, with the ids of the statements behind it."""

    person: str
    post: str
    key: str
    state: State
    statements: frozenset[str]
    from_: PartialDate | None = None
    until: Until | None = None
    witnessed_from: dt.date | None = None
    witnessed_until: dt.date | None = None
    succeeded_on: dt.date | None = None
    expected_until: dt.date | None = None
    manner: str | None = None
    term: str | None = None

    @property
    def first_day(self) -> dt.date | None:
        """The first day on which it is known to hold: `from`, else the first witness."""
        return self.from_.first if self.from_ else self.witnessed_from

    @property
    def current(self) -> bool:
        """Whether nothing says or presumes that it ended."""
        return self.state in ("certain", "expected")
