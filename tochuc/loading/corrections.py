"""Which fields of a statement a steward can correct, and what their values look like."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from tochuc.dates import PartialDate
from tochuc.errors import BadInput
from tochuc.ids import THING
from tochuc.loading.revising import NUMBERS
from tochuc.schema import schema

_EFFECT = ("date", "decided_by")
FIELDS: dict[str, tuple[str, ...]] = {
    "TenureStatement": ("person", "post", "organization", "change", "manner", "term", *_EFFECT),
    "SeatStatement": ("organization", "members", "vacant", "term", *_EFFECT),
    "CountStatement": ("organization", "count"),
    "FactStatement": ("organization", "person", "count", *_EFFECT),
    "EventStatement": ("term", "date"),
}
"""The fields of each class of statement, as a steward names them."""
_CODED = ("change", "manner")
_NEEDED = frozenset({"person", "post", "change", "organization"})
_THINGS = frozenset({"post", "organization", "decided_by"})
_TERM = re.compile(r"\d{4}\s*[-–]\s*\d{4}")


def allowed(labels: Collection[str]) -> tuple[str, ...]:
    """Give the fields that can be corrected on a statement with some labels; none for a steward's."""
    return next((fields for kind, fields in FIELDS.items() if kind in labels), ())


def written(fields: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Give fields the form in which a correction keeps them, in their order."""
    return tuple(f"{name}={value}" for name, value in sorted(fields))


def checked(field: str, value: str) -> str:
    """Hold a value against its field, and give it without blanks around; things must be ids already.

    Raises: BadInput `decide.value` telling what is expected.
    """
    given = value.strip()
    if expected := _expected(field, given):
        raise BadInput("decide.value", field=field, found=value, expected=expected)
    return given


def _expected(field: str, value: str) -> str | None:
    if not value:
        return "…" if field in _NEEDED else None
    if field in _CODED:
        codes = schema().coded[field].codes
        return None if value in codes else ", ".join(codes)
    if field in NUMBERS:
        return None if value.isascii() and value.isdecimal() and len(value) < 10 else "0, 1, 2 …"
    if field == "term":
        return None if _TERM.fullmatch(value) else "2025-2030"
    if field in _THINGS:
        return None if value.startswith(THING) else f"{THING}…"
    if field == "date" and not _is_date(value):
        return "YYYY, YYYY-MM, YYYY-MM-DD"
    return None


def _is_date(value: str) -> bool:
    try:
        PartialDate.parse(value)
    except BadInput:
        return False
    return True
