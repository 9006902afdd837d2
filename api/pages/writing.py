"""Days and numbers as people write them."""

from __future__ import annotations

import re

from tochuc.messages import Language

_DAY = re.compile(r"\d{4}(?:-\d\d){0,2}")


def written_day(day: str, lang: Language) -> str:
    """Write a day, month or year, whatever stands before it: ≤ 13/8/2025; English keeps ≤ 2025-08-13."""
    return day if lang == "en" else _DAY.sub(_in_vietnamese, day)


def _in_vietnamese(day: re.Match[str]) -> str:
    return "/".join(part.lstrip("0") for part in reversed(day[0].split("-")))


def written_number(number: int, lang: Language) -> str:
    """Write a number with the marks of the language: 2.400, 2,400."""
    return f"{number:,}".replace(",", "." if lang == "vi" else ",")
