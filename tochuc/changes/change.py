"""One change, and all of them between two days."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Literal, get_args

Kind = Literal[
    "begun",
    "first-witnessed",
    "ended",
    "presumed-ended",
    "learned",
    "completed",
    "corrected",
    "withdrawn",
    "seats-declared",
    "seats-gained",
    "seats-lost",
    "seats-changed",
    "seats-withdrawn",
    "made",
    "merged",
    "divided",
    "renamed",
    "abolished",
]
KINDS: tuple[Kind, ...] = get_args(Kind)  # in the order in which those of one day are told
Certainty = Literal["certain", "possible", "presumed", "expected"]
Precision = Literal["day", "month", "year", "by", "published"]
Value = str | int | None


@dataclass(frozen=True, slots=True)
class Named:
    """A thing by its id and its name."""

    id: str
    name: str | None


@dataclass(frozen=True, slots=True)
class Change:
    """One change.

    Attributes:
        kind: what happened; see `docs/changes.md`.
        date: the day, or the first day of the month or year if no more is known; for `corrected`,
            `completed`, `learned` and `withdrawn`, the day on which it was said.
        date_precision: `by`: on this day at the latest; `published`: the day of the report of it.
        certainty: `possible`: what is known of the day fits into the span and fits outside of it.
        subject: the id of the tenure, statement, event or body that it is about.
        detail: the manner of a beginning, the name of an event.
        before, after: the values that differ, by field.
        former, formed: the bodies that an event changed or ended, and those that came of it.
        sources: who says so.
    """

    kind: Kind
    date: date | None
    date_precision: Precision
    certainty: Certainty
    subject: str
    person: Named | None = None
    post: Named | None = None
    organization: Named | None = None
    detail: str | None = None
    before: dict[str, Value] | None = None
    after: dict[str, Value] | None = None
    former: tuple[Named, ...] = ()
    formed: tuple[Named, ...] = ()
    sources: tuple[Named, ...] = ()

    @property
    def day(self) -> str | None:
        """The date, as precise as it is known."""
        if self.date is None:
            return None
        return self.date.isoformat()[: {"year": 4, "month": 7}.get(self.date_precision, 10)]

    def to_json(self) -> dict[str, Any]:
        """Give the form that `tochuc diff --format json` prints."""
        return asdict(self) | {"date": self.day}


@dataclass(frozen=True, slots=True)
class Difference:
    """All changes, by day.

    They lie after `since` and not after `until`, as known on `known`; with `before`, they are what the
    sources published after it, up to `known`, changed in what is known of the time from `since` to
    `until`.
    """

    since: date
    until: date
    known: date
    before: date | None
    organization: str | None
    changes: tuple[Change, ...]

    def to_json(self) -> dict[str, Any]:
        """Give the form that `tochuc diff --format json` prints."""
        return {
            "since": self.since.isoformat(),
            "until": self.until.isoformat(),
            "known": self.known.isoformat(),
            "known_before": self.before.isoformat() if self.before else None,
            "organization": self.organization,
            "changes": [change.to_json() for change in self.changes],
        }


def told_in_order(change: Change) -> tuple[str, int, str, str, str, str]:
    """Order changes by day; those of one day by kind, then by body, post and person."""
    named = (change.organization, change.post, change.person)
    names = [(each.name if each else None) or "" for each in named]
    day = change.date.isoformat() if change.date else ""
    return day, KINDS.index(change.kind), names[0], names[1], names[2], change.subject
