"""Times of Wikidata, as precise as they are said."""

from __future__ import annotations

import re

from tochuc.dates import PartialDate
from tochuc.errors import BadInput

_TIME = re.compile(r"\+?(\d{4,})-(\d{2})-(\d{2})T.*")
_LENGTHS = {9: 4, 10: 7, 11: 10, 12: 10, 13: 10, 14: 10}
"""By Wikidata's precision, how much of YYYY-MM-DD is known: a year, a month, a day or more."""


def time_of(value: object) -> PartialDate | None:
    """Give the year, month or day of a time; None for one that is less precise, or before our era."""
    if not isinstance(value, dict):
        return None
    found = _TIME.fullmatch(str(value.get("time", "")))
    length = _LENGTHS.get(value.get("precision", 0))
    if found is None or length is None:
        return None
    try:
        return PartialDate.parse(f"{int(found[1]):04}-{found[2]}-{found[3]}"[:length])
    except BadInput:
        return None
