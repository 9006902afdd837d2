"""Dates as people write them in tables: 13/8/2025, 8-2025, "tháng 8/2025", an Excel serial number."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from loaders.tables.cells import Value, plain
from loaders.tables.vocabulary import words
from tochuc.dates import PartialDate
from tochuc.errors import BadInput
from tochuc.names import fold

_EARLIEST, _LATEST = 1900, 2100
_EXCEL_EPOCH = dt.date(1899, 12, 30)
_SERIALS = range(7_000, 80_000)  # 1919 to 2119, and no year
_FORMS = (
    re.compile(r"(?P<y>\d{4})(?: (?P<m>\d{1,2})(?: (?P<d>\d{1,2}))?)?(?: 00 00(?: 00)?)?"),
    re.compile(r"(?:ngay )?(?P<d>\d{1,2}) (?:thang )?(?P<m>\d{1,2}) (?:nam )?(?P<y>\d{4})"),
    re.compile(r"(?:thang )?(?P<m>\d{1,2}) (?:nam )?(?P<y>\d{4})"),
    re.compile(r"nam (?P<y>\d{4})"),
    re.compile(r"(?:(?P<d>\d{1,2})(?:st|nd|rd|th)? )?(?P<w>[a-z]+) (?P<y>\d{4})"),
    re.compile(r"(?P<w>[a-z]+) (?P<d>\d{1,2})(?:st|nd|rd|th)? (?P<y>\d{4})"),
)


def day_in(value: Value, formats: Sequence[str] = ()) -> str | None:
    """Read a date as precise as it is written.

    Args:
        value: the cell.
        formats: forms of `strptime` that are tried first, for tables whose habit is known.

    Returns: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; None for what is no date of the calendar.
    """
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return _of_number(value)
    return _of_text(plain(value), formats)


def _of_number(value: float) -> str | None:
    if value != int(value):
        return None
    if _EARLIEST <= value <= _LATEST:
        return str(int(value))
    return (_EXCEL_EPOCH + dt.timedelta(int(value))).isoformat() if int(value) in _SERIALS else None


def _of_text(text: str, formats: Sequence[str]) -> str | None:
    for habit in formats:
        try:
            return dt.datetime.strptime(text, habit).date().isoformat()
        except ValueError:
            continue
    folded = fold(text)
    for form in _FORMS:
        if found := form.fullmatch(folded):
            return _checked(found.groupdict())
    return None


def _checked(parts: dict[str, str | None]) -> str | None:
    word = parts.get("w")
    month = words().months.get(word) if word else parts.get("m")
    if (word and month is None) or not _EARLIEST <= int(parts["y"] or 0) <= _LATEST:
        return None
    numbers = [parts["y"], month, parts.get("d")]
    text = "-".join(f"{int(number):02}" for number in numbers if number is not None)
    try:
        return str(PartialDate.parse(text))
    except BadInput:  # the 31st of February
        return None
