"""Days known to the day, the month or the year (decision D5)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from tochuc.errors import BadInput

Precision = Literal["day", "month", "year"]
_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_PRECISIONS: tuple[Precision, ...] = ("year", "month", "day")


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A period of one day, month or year, by its first day."""

    first: date
    precision: Precision = "day"

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.

        Raises: BadInput `date-form` for any other text or a day that does not exist.
        """
        found = _FORM.fullmatch(text.strip())
        if found is None:
            raise BadInput("date-form", found=text)
        parts = [int(part) for part in found.groups() if part]
        try:
            first = date(*[*parts, 1, 1][:3])
        except ValueError as error:
            raise BadInput("date-form", found=text) from error
        return cls(first, _PRECISIONS[len(parts) - 1])

    @property
    def last(self) -> date:
        """The last day of the period."""
        if self.precision == "day":
            return self.first
        if self.precision == "year":
            return date(self.first.year, 12, 31)
        return (self.first.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1)

    def __str__(self) -> str:
        return self.first.isoformat()[: {"year": 4, "month": 7, "day": 10}[self.precision]]


def day(text: str) -> date:
    """Read one full day, `YYYY-MM-DD`.

    Raises: BadInput `date-form` for anything else.
    """
    found = PartialDate.parse(text)
    if found.precision != "day":
        raise BadInput("date-form", found=text)
    return found.first


def term_end(term: str | None) -> date | None:
    """Give the first day of the year in which a term such as `2025-2030` is to end."""
    found = re.fullmatch(r"\d{4}\s*[-–]\s*(\d{4})", term.strip()) if term else None
    return date(int(found[1]), 1, 1) if found else None
