"""When something was so: days written at the thing itself, at an interval, or at an instant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from loaders.interchange.records import Records
from loaders.interchange.values import partial_date
from loaders.org.statements import Statements, Value, shown
from tochuc.dates import PartialDate
from tochuc.errors import BadInput

_ZONE = re.compile(r"(Z|[+-]\d{2}:\d{2})$")


@dataclass(frozen=True, slots=True)
class Days:
    """Reads days; what can't be one is told to the records."""

    said: Statements
    records: Records

    def period(self, subject: str) -> tuple[PartialDate | None, PartialDate | None] | None:
        """Give the first day and the one from which it is over; None if one of them is not understood."""
        places = [subject, *self.said.things(subject, "during")]
        before = len(self.records.unread)
        start, end = (self._one(subject, self._written(places, field), field) for field in ("start", "end"))
        return (start, end) if len(self.records.unread) == before else None

    def day(self, subject: str, field: str) -> PartialDate | None:
        """Give the day of a field, if it has one that is understood."""
        return self._one(subject, self._written([subject], field), field)

    def _written(self, places: Iterable[str], field: str) -> list[str]:
        return [
            text
            for place in places
            for value in self.said.values(place, field)
            for text in self._texts(value)
        ]

    def _texts(self, value: Value) -> Iterator[str]:
        if isinstance(value, ox.Literal):
            yield value.value
            return
        for instant in self.said.values(value.value, "instant"):
            if isinstance(instant, ox.Literal):
                yield instant.value

    def _one(self, subject: str, written: list[str], field: str) -> PartialDate | None:
        """Give the one day that is written, the most precise where several agree."""
        found: list[PartialDate] = []
        for text in written:
            try:
                day = partial_date(_without_zone(text))
            except BadInput:
                self.records.refuse(shown(subject), text, "interchange.date", field=field)
                return None
            found += [day] if day else []
        best = max(found, key=lambda day: len(str(day)), default=None)
        if best and any(not str(best).startswith(str(day)) for day in found):
            self.records.refuse(shown(subject), ", ".join(map(str, found)), "interchange.dates", field=field)
            return None
        return best


def _without_zone(text: str) -> str:
    """Leave off the time zone of a day; the `-01-01` of a day looks like none."""
    return _ZONE.sub("", text) if "T" not in text else text
