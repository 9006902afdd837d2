"""Words and marks of a spelled text, and its sentences."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

_TOKEN = re.compile(
    r"\d{1,3}(?:\.\d{3})+(?!\d)"  # 2.400
    r"|\d+(?:/\d+)+"  # 12/8, 17/7/2024
    r"|\w+"
    r"|\n+"
    r"|[^\w\s]"
)
_LONGEST = 400  # tokens; what runs on longer is no prose, and is read in pieces
_SENTENCE_END = frozenset(".!?…")
# A dot after these is no end of a sentence.
_DOTTED = frozenset(
    {"tp", "h", "q", "p", "ts", "gs", "pgs", "ths", "bs", "ks", "đ", "c", "th", "tx", "t", "st"}
)


class Token(NamedTuple):
    """A word, number or mark: `text[start:end]`."""

    start: int
    end: int
    text: str
    low: str
    spaced: bool  # a blank stands before it

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def word(self) -> bool:
        """Whether it is a word or a number and no mark."""
        return self.text[0].isalnum()


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens `first` to `last` (exclusive) of a text; `paragraph` counts from 0."""

    first: int
    last: int
    paragraph: int


def tokens(text: str) -> list[Token]:
    """Split a text into words and marks; a run of line ends is one token."""
    found = []
    before = 0
    known: dict[str, tuple[str, str]] = {}  # each word is held once, however often it stands in the text
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        word = match[0]
        word, low = known.get(word) or known.setdefault(word, (word, word.lower()))
        found.append(Token(start, end, word, low, start > before))
        before = end
    return found


def sentences(words: list[Token]) -> list[Sentence]:
    """Split tokens into sentences; line ends always end one."""
    found: list[Sentence] = []
    first = paragraph = 0
    for at, token in enumerate(words):
        if at - first >= _LONGEST:
            _close(found, first, at, paragraph)
            first = at
        if token.text[0] == "\n":
            _close(found, first, at, paragraph)
            first, paragraph = at + 1, paragraph + 1
        elif token.text in _SENTENCE_END and _ends(words, at, first):
            _close(found, first, at + 1, paragraph)
            first = at + 1
    _close(found, first, len(words), paragraph)
    return found


def _close(found: list[Sentence], first: int, last: int, paragraph: int) -> None:
    if last > first:
        found.append(Sentence(first, last, paragraph))


def _numbered(words: list[Token], at: int, first: int) -> bool:
    """Whether the dot belongs to the number of an item: "gồm: 1. Ông A; 2. Bà B"."""
    number = words[at - 1]
    opens = at - 1 == first or words[at - 2].text in (":", ";")
    return opens and len(number.text) <= 2 and number.text.isdigit()


def _ends(words: list[Token], at: int, first: int) -> bool:
    """Whether the mark at `at` ends its sentence: a new one begins with a capital after a blank."""
    after = words[at + 1] if at + 1 < len(words) else None
    if after is None or after.text[0] == "\n":
        return True
    if after.text in ('"', ")", "'"):
        return False
    if words[at].text == "." and at > first and (words[at - 1].low in _DOTTED or _numbered(words, at, first)):
        return False
    return after.spaced and (
        after.text[0].isupper() or after.text[0].isdigit() or after.text in ('"', "(", "-")
    )
