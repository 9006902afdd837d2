"""Dates as answers write them: as precise as known."""

from __future__ import annotations

from datetime import date

_LENGTH = {"year": 4, "month": 7}


def written(day: date | None, precision: str | None = "day") -> str | None:
    """Write a day, or the month or year that it stands for; the precision `by` keeps the day."""
    return day.isoformat()[: _LENGTH.get(precision or "day", 10)] if day else None
