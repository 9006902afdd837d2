"""Days, months and terms as texts write them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import MINYEAR, date, timedelta

_RANGE = re.compile(
    r"(?:ngày\s+)?(\d{1,2})(?:\s*(?:-|đến|và|,)\s*(?:ngày\s+)?)(\d{1,2})\s*/\s*(\d{1,2})(?:\s*/\s*(\d{4}))?(?![\d/])"
)
_DAY = re.compile(
    r"(?<![\d/.,-])(?:ngày\s+)?(\d{1,2})(?:\s*/\s*|[.-]|\s+tháng\s+)(\d{1,2})(?:(?:\s*/\s*|[.-]|,?\s+năm\s+)(\d{4}))?"
    r"(?![\d/%]|-\d|[.,]\d)"
)
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_MONTH = re.compile(r"[Tt]háng\s+(\d{1,2})(?:\s*[/.-]\s*|\s+năm\s+|,\s*năm\s+)(\d{4})(?!\d)")
_MONTH_ALONE = re.compile(
    r"(?<!\d )(?<!mỗi )(?<!hàng )[Tt]háng\s+(\d{1,2})(?!\d|\s*[/.-]\s*\d|,?\s+năm\b|\s+(?:tới|năm|tuổi))"
)
_NUMBERS = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một")
_MONTHS_AGO = re.compile(
    r"\b(" + "|".join(reversed(_NUMBERS)) + r"|[1-9]|1[01])\s+tháng\s+trước\b(?!\s+(?:khi|đó))", re.IGNORECASE
)
_YESTERDAY = re.compile(r"\b[Hh]ôm qua\b(?!\s*,?\s*\(?(?:ngày\s+)?\d)")
_YEAR = re.compile(r"(?<!\w)(?:[Nn]ăm|từ|Từ)\s+(\d{4})(?![\d/-])")
_PERIOD = re.compile(
    r"(?:[Gg]iai đoạn|[Tt]ừ năm|[Tt]ừ|[Nn]hững năm|[Nn]ăm)\s+(?:19|20)\d{2}"
    r"\s*(?:-|đến(?: năm)?)\s*((?:19|20)\d{2})(?!\d)"
)
_TERM = re.compile(r"(?<!\d)((?:19|20)\d{2})\s*-\s*((?:19|20)\d{2})(?!\d)")
_LONGEST_GAP = 20
_FROM = re.compile(r"\b(?:[Tt]ừ|[Gg]iai đoạn)\s+(?:đầu |giữa |cuối |hồi )?$")
_UNTIL = re.compile(r"\s*(?:-|đến|tới|cho đến)\s*(?:đầu |giữa |cuối |hết |ngày |năm )?")
_LEGAL = re.compile(r"(?:Nghị định|Luật|Thông tư|Nghị quyết|Chỉ thị|Kết luận|Quy định)[^,.;]{0,40}$")
_BORN = re.compile(r"(?:sinh|SN|vào Đảng|chính thức)[^,.;]{0,30}$")


@dataclass(frozen=True, slots=True)
class Dated:
    """A day (`until` for the last of several), month or year at `text[start:end]`."""

    start: int
    end: int
    value: str
    until: str | None = None
    year_said: bool = True


@dataclass(frozen=True, slots=True)
class Term:
    """A term of office, "2025-2030"."""

    start: int
    end: int
    value: str


def dates_in(text: str, published: date | None) -> list[Dated]:
    """Find the dates of a text, but for birthdays and those of laws and regulations.

    Args:
        text: spelled text.
        published: day of publication, which gives the year where none is said.
    """
    found: list[Dated] = []
    taken = bytearray(len(text))
    periods = {match.end() for match in _PERIOD.finditer(text)}
    for term in _TERM.finditer(text):
        if term.end() not in periods:
            _take(taken, term)
    for pattern, build in _READERS:
        for match in pattern.finditer(text):
            free = not any(taken[match.start() : match.end()])
            dated = build(match, published) if free else None
            if dated:
                _take(taken, match)
                found.append(dated)
    ordered = sorted((d for d in found if not _elsewhere(text, d)), key=lambda d: d.start)
    return [
        d for before, d in zip([None, *ordered], ordered, strict=False) if not _ends_period(text, before, d)
    ]


def _ends_period(text: str, before: Dated | None, dated: Dated) -> bool:
    """Whether a day only ends the period that the one before begins: "từ tháng 4/2010 đến tháng 3/2015"."""
    if before is None or not 0 < dated.start - before.end < _LONGEST_GAP:
        return False
    begins = _FROM.search(text, max(0, before.start - _LONGEST_GAP), before.start)
    return begins is not None and _UNTIL.fullmatch(text, before.end, dated.start) is not None


def _take(taken: bytearray, match: re.Match[str]) -> None:
    taken[match.start() : match.end()] = b"\x01" * (match.end() - match.start())


def terms_in(text: str) -> list[Term]:
    """Find the terms of office of a text."""
    found = []
    periods = {match.end() for match in _PERIOD.finditer(text)}
    for match in _TERM.finditer(text):
        if match.end() in periods:
            continue
        first, last = int(match[1]), int(match[2])
        if 1 <= last - first <= 10:
            found.append(Term(match.start(1), match.end(2), f"{first}-{last}"))
    return found


def _elsewhere(text: str, dated: Dated) -> bool:
    before = text[max(0, dated.start - 80) : dated.start]
    return bool(_LEGAL.search(before) or _BORN.search(before))


def _calendar(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _year_of(match: str | None, published: date | None) -> int | None:
    return int(match) if match else published.year if published else None


def _iso(match: re.Match[str], published: date | None) -> Dated | None:
    value = _calendar(int(match[1]), int(match[2]), int(match[3]))
    return Dated(match.start(), match.end(), value) if value else None


def _range(match: re.Match[str], published: date | None) -> Dated | None:
    year = _year_of(match[4], published)
    if year is None or not int(match[1]) < int(match[2]):
        return None
    first, last = (_calendar(year, int(match[3]), int(match[n])) for n in (1, 2))
    return Dated(match.start(), match.end(), first, last, bool(match[4])) if first and last else None


def _day(match: re.Match[str], published: date | None) -> Dated | None:
    year = _year_of(match[3], published)
    value = _calendar(year, int(match[2]), int(match[1])) if year else None
    return Dated(match.start(), match.end(), value, None, bool(match[3])) if value else None


def _month(match: re.Match[str], published: date | None) -> Dated | None:
    month, year = int(match[1]), int(match[2])
    real = 1 <= month <= 12 and year >= MINYEAR
    return Dated(match.start(), match.end(), f"{year:04d}-{month:02d}") if real else None


def _month_alone(match: re.Match[str], published: date | None) -> Dated | None:
    """A month without a year is the last one of that name before the publication."""
    month = int(match[1])
    if published is None or not 1 <= month <= 12:
        return None
    year = published.year - (month > published.month)
    return Dated(match.start(), match.end(), f"{year:04d}-{month:02d}", None, False)


def _months_ago(match: re.Match[str], published: date | None) -> Dated | None:
    if published is None or published.year == MINYEAR:
        return None
    said = match[1].lower()
    ago = int(said) if said.isdigit() else _NUMBERS.index(said) + 1
    year, month = divmod(published.year * 12 + published.month - 1 - ago, 12)
    return Dated(match.start(), match.end(), f"{year:04d}-{month + 1:02d}")


def _yesterday(match: re.Match[str], published: date | None) -> Dated | None:
    if published is None or published <= date.min:
        return None
    return Dated(match.start(), match.end(), (published - timedelta(days=1)).isoformat(), None, False)


def _year(match: re.Match[str], published: date | None) -> Dated | None:
    return Dated(match.start(), match.end(), f"{int(match[1]):04d}")


_READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date | None], Dated | None]], ...] = (
    (_ISO, _iso),
    (_PERIOD, _year),
    (_RANGE, _range),
    (_DAY, _day),
    (_MONTH, _month),
    (_MONTH_ALONE, _month_alone),
    (_MONTHS_AGO, _months_ago),
    (_YESTERDAY, _yesterday),
    (_YEAR, _year),
)
