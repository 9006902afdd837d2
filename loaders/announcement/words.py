"""The words of a text together with the lexicon: what stands at which place."""

from __future__ import annotations

from loaders.announcement.lexicon import Lexicon, Match, Sort
from loaders.announcement.tokens import Token

_ROLE: frozenset[Sort] = frozenset({"role"})
_KIND: frozenset[Sort] = frozenset({"kind"})
_PLACE: frozenset[Sort] = frozenset({"place"})
_FIELD: frozenset[Sort] = frozenset({"field"})
_LEVEL: frozenset[Sort] = frozenset({"level"})
_COMPOUND: frozenset[Sort] = frozenset({"compound"})
_NON_HEAD: frozenset[Sort] = frozenset({"nonhead"})
_FILLER: frozenset[Sort] = frozenset({"filler"})
_STOP: frozenset[Sort] = frozenset({"stop"})
_VERB: frozenset[Sort] = frozenset({"manner", "change"})
_HONORIFIC: frozenset[Sort] = frozenset({"honorific"})


class Words:
    """Tokens with look-ups; places past the end hold nothing."""

    def __init__(self, tokens: list[Token], lexicon: Lexicon, text: str) -> None:
        self.tokens = tokens
        self.lexicon = lexicon
        self.source = text
        self.count = len(tokens)

    def low(self, at: int) -> str:
        """The token in lower case, or an empty text."""
        return self.tokens[at].low if 0 <= at < self.count else ""

    def capital(self, at: int) -> bool:
        """Whether a capitalised word stands here."""
        return 0 <= at < self.count and self.tokens[at].capital

    def word(self, at: int) -> bool:
        """Whether a word or a number stands here."""
        return 0 <= at < self.count and self.tokens[at].word

    def text(self, first: int, last: int) -> str:
        """The text of tokens `first` to `last` (exclusive) on one line."""
        if last <= first:
            return ""
        return self.source[self.tokens[first].start : self.tokens[last - 1].end].replace("\n", " ")

    def role(self, at: int) -> Match | None:
        """The title of a post that begins here."""
        return self.lexicon.longest(self.tokens, at, _ROLE)

    def kind(self, at: int) -> Match | None:
        """The head of a body's name that begins here."""
        return self.lexicon.longest(self.tokens, at, _KIND)

    def place(self, at: int) -> Match | None:
        """The province that begins here, in capitals as names are."""
        return self.lexicon.longest(self.tokens, at, _PLACE) if self.capital(at) else None

    def field(self, at: int) -> Match | None:
        """The field of a ministry or department that begins here."""
        return self.lexicon.longest(self.tokens, at, _FIELD)

    def compound(self, at: int) -> Match | None:
        """The compound that begins here, though it holds a stopping word."""
        return self.lexicon.longest(self.tokens, at, _COMPOUND)

    def no_head(self, at: int) -> bool:
        """Whether a word stands here that begins like a body's head and is none: "hội nghị"."""
        return self.lexicon.longest(self.tokens, at, _NON_HEAD) is not None

    def filler(self, at: int) -> Match | None:
        """Words like "chức vụ" that only say that a title follows."""
        return self.lexicon.longest(self.tokens, at, _FILLER)

    def stop(self, at: int) -> bool:
        """Whether a word stands here that ends the name of a body."""
        return self.lexicon.longest(self.tokens, at, _STOP) is not None and self.compound(at) is None

    def verb(self, at: int) -> Match | None:
        """The verb of decision or of holding that begins here."""
        return self.lexicon.longest(self.tokens, at, _VERB) if self.compound(at) is None else None

    def honorific(self, at: int) -> Match | None:
        """The word of address, rank or degree that begins here."""
        return self.lexicon.longest(self.tokens, at, _HONORIFIC)

    def level(self, at: int) -> Match | None:
        """The level of territory that begins here ("xã hội" is none)."""
        return self.lexicon.longest(self.tokens, at, _LEVEL) if self.compound(at) is None else None

    def family(self, at: int) -> bool:
        """Whether a family name stands here."""
        return 0 <= at < self.count and self.tokens[at].text in self.lexicon.families
