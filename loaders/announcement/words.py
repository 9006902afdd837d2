"""The words of a text together with the lexicon: what stands at which place."""

from __future__ import annotations

from loaders.announcement.lexicon import Lexicon, Match, Sort
from loaders.announcement.tokens import Token

_NOTHING: dict[Sort, Match] = {}


class Words:
    """Tokens with look-ups; places past the end hold nothing."""

    def __init__(self, tokens: list[Token], lexicon: Lexicon, text: str) -> None:
        self.tokens = tokens
        self.lexicon = lexicon
        self.source = text
        self.count = len(tokens)
        self._lows = [token.low for token in tokens]
        self._capitals = [token.capital for token in tokens]
        self._found: list[dict[Sort, Match] | None] = [None] * len(tokens)

    def _at(self, at: int) -> dict[Sort, Match]:
        """What the lexicon finds at a token, looked up once."""
        if not 0 <= at < self.count:
            return _NOTHING
        found = self._found[at]
        if found is None:
            found = self._found[at] = self.lexicon.matches(self.tokens, at)
        return found

    def low(self, at: int) -> str:
        """The token in lower case, or an empty text."""
        return self._lows[at] if 0 <= at < self.count else ""

    def capital(self, at: int) -> bool:
        """Whether a capitalised word stands here."""
        return 0 <= at < self.count and self._capitals[at]

    def word(self, at: int) -> bool:
        """Whether a word or a number stands here."""
        return 0 <= at < self.count and self.tokens[at].word

    def text(self, first: int, last: int) -> str:
        """The text of tokens `first` to `last` (exclusive) on one line."""
        if last <= first:
            return ""
        return self.source[self.tokens[first].start : self.tokens[last - 1].end].replace("\n", " ")

    def plain(self, at: int) -> bool:
        """Whether a word in small letters stands here that begins no phrase of the lexicon."""
        return not self._at(at) and not self.capital(at)

    def role(self, at: int) -> Match | None:
        """The title of a post that begins here."""
        return self._at(at).get("role")

    def kind(self, at: int) -> Match | None:
        """The head of a body's name that begins here."""
        return self._at(at).get("kind")

    def place(self, at: int) -> Match | None:
        """The province that begins here, in capitals as names are."""
        return self._at(at).get("place") if self.capital(at) else None

    def country(self, at: int) -> Match | None:
        """The other country that begins here, in capitals and not as the beginning of a longer name."""
        found = self._at(at).get("country") if self.capital(at) and self.place(at) is None else None
        return None if found is None or (self.family(at) and self.capital(found.last)) else found

    def of_company(self, at: int) -> bool:
        """Whether a capitalised word stands here that only a company's name holds: "Bank", "Logistics"."""
        return self.capital(at) and self._at(at).get("company") is not None

    def field(self, at: int) -> Match | None:
        """The field of a ministry or department that begins here."""
        return self._at(at).get("field")

    def compound(self, at: int) -> Match | None:
        """The compound that begins here, though it holds a stopping word."""
        return self._at(at).get("compound")

    def no_head(self, at: int) -> bool:
        """Whether a word stands here that begins like a body's head and is none: "hội nghị"."""
        return self._at(at).get("nonhead") is not None

    def filler(self, at: int) -> Match | None:
        """Words like "chức vụ" that only say that a title follows."""
        return self._at(at).get("filler")

    def stop(self, at: int) -> bool:
        """Whether a word stands here that ends the name of a body."""
        return self._at(at).get("stop") is not None and self.compound(at) is None

    def verb(self, at: int) -> Match | None:
        """The verb of decision or of holding that begins here."""
        found = self._at(at)
        act, change = found.get("manner"), found.get("change")
        if (act is None and change is None) or "compound" in found:
            return None
        if act is None or change is None:
            return act or change
        return act if act.last >= change.last else change

    def honorific(self, at: int) -> Match | None:
        """The word of address, rank or degree that begins here."""
        return self._at(at).get("honorific")

    def level(self, at: int) -> Match | None:
        """The level of territory that begins here ("xã hội" is none)."""
        return self._at(at).get("level") if self.compound(at) is None else None

    def family(self, at: int) -> bool:
        """Whether a family name stands here."""
        return 0 <= at < self.count and self.tokens[at].text in self.lexicon.families
