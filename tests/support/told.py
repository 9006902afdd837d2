"""What the reader makes of a text, for tests: short to write and to compare."""

from __future__ import annotations

from datetime import date

from loaders.announcement.reader import read_text
from tochuc.reading import TenureReading

PUBLISHED = date(2021, 3, 20)


def tenures(text: str, published: date | None = PUBLISHED) -> tuple[TenureReading, ...]:
    """Read a text."""
    return read_text(text, "t", published=published).tenures


def told(text: str, published: date | None = PUBLISHED) -> set[tuple[str, str, str, str]]:
    """Give person, post, body and change of what is read."""
    return {(t.person, t.post, t.organization, t.change) for t in tenures(text, published)}


def bodies(text: str) -> set[str]:
    """Give the bodies of what is read."""
    return {body for _, _, body, _ in told(text)}
