"""Days and numbers as people write them."""

from __future__ import annotations

from tochuc.messages import Language


def written_day(day: str, lang: Language) -> str:
    """Write a day, month or year: 13/8/2025 in Vietnamese; English keeps 2025-08-13."""
    if lang == "en":
        return day
    return "/".join(part.lstrip("0") for part in reversed(day.split("-")))


def written_number(number: int, lang: Language) -> str:
    """Write a number with the marks of the language: 2.400, 2,400."""
    return f"{number:,}".replace(",", "." if lang == "vi" else ",")
