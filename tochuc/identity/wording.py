"""What the words beside a name say of its bearer: Mr or Mrs, the year of birth."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_GENDERS = {"ông": "man", "bà": "woman"}
_ADDRESS = re.compile(r"(?<!\w)(ông|bà)\s+$")
_BORN = re.compile(
    r"\s*[,(]?\s*(?:sinh|sn)\.?\s*(?:năm|ngày\s*\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-])?\s*((?:19|20)\d\d)(?!\d)"
)
_LOOK_BACK = 8


def gender_in(quote: str, name: str) -> str | None:
    """Give `man` or `woman` if the quote calls the name's bearer ông or bà; None if not, or both."""
    text = _plain(quote)
    before = (_ADDRESS.search(text[max(0, start - _LOOK_BACK) : start]) for start, _ in _places(text, name))
    found = {_GENDERS[address[1]] for address in before if address}
    return found.pop() if len(found) == 1 else None


def born_in(quote: str, name: str) -> str | None:
    """Give the year of birth that follows the name in the quote; None if there is none, or several."""
    text = _plain(quote)
    found = {born[1] for _, end in _places(text, name) if (born := _BORN.match(text, end))}
    return found.pop() if len(found) == 1 else None


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def _places(text: str, name: str) -> Iterator[tuple[int, int]]:
    """Where a name stands in a text, both plain."""
    sought = _plain(name)
    start = text.find(sought) if sought else -1
    while start >= 0:
        end = start + len(sought)
        if not text[end : end + 1].isalnum():
            yield start, end
        start = text.find(sought, end)
