"""Where a day that is known more or less precisely lies to a span of days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from tochuc.dates import PartialDate


@dataclass(frozen=True, slots=True)
class Span:
    """The days after `since`, up to `until`: what is true on the first is no change."""

    since: date
    until: date

    def place(self, first: date | None, last: date) -> Literal["certain", "possible"] | None:
        """Tell whether one unknown day between two others lies in the span.

        Args:
            first: the earliest that it can be; None where nobody knows.
            last: the latest that it can be.

        Returns: `certain` if it must, `possible` if it can, None if it can't. A day that can be any up
            to `last` is taken for `last`, or it would be possible in every span before.
        """
        if max(first or last, self.since + timedelta(days=1)) > min(last, self.until):
            return None
        inside = first is not None and first > self.since and last <= self.until
        return "certain" if inside else "possible"


def period(first: date, precision: str | None) -> PartialDate:
    """Give the day, month or year that a day in the graph stands for."""
    if precision == "year":
        return PartialDate(first, "year")
    return PartialDate(first, "month" if precision == "month" else "day")
