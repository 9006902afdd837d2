"""Single values of records: days, words, the day of publication."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from tochuc.dates import PartialDate, day
from tochuc.errors import BadInput

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_TIME = re.compile(r"[T ]\d{2}.*$")
_NO_MONTH = re.compile(r"(-00)+$")


def words(value: object) -> str | None:
    """Give a text or number in one line; None for anything else, or if nothing is left."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return " ".join(str(value).split()) or None


def partial_date(value: object) -> PartialDate | None:
    """Read a day, month or year; a time of day is left off, a month or day `00` is not known.

    Raises: BadInput `date-form` for anything else.
    """
    said = words(value)
    return PartialDate.parse(_NO_MONTH.sub("", _TIME.sub("", said))) if said else None


def day_in_name(path: Path) -> date | None:
    """Give the day in a file's name, if there is one."""
    found = _DAY.search(path.stem)
    try:
        return day(found[0]) if found else None
    except BadInput:
        return None
