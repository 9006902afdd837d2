"""The symbols that a sentence is read as, each with what it stands for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from loaders.announcement.bodies import Body
from loaders.announcement.lexicon import Entry
from loaders.announcement.titles import Title

# P person, Q pronoun, T title, B body, V verb of decision, G verb of taking a post, J joining a
# committee, H verb of holding, D verb of having held, L "đối với" and the like, S "do", R "thay", N decision
# (the paper), A announcing verb, E "tân", O "(cũ)", marks as they are, "&" for "và", "o" other words.
Symbol = Literal[
    "P",
    "Q",
    "T",
    "B",
    "V",
    "G",
    "J",
    "H",
    "D",
    "L",
    "R",
    "N",
    "A",
    "E",
    "O",
    "S",
    "&",
    ",",
    ";",
    ":",
    "(",
    ")",
    "-",
    ".",
    "o",
]


@dataclass(frozen=True, slots=True)
class Person:
    """A name as written; `addressed` if a word of address or rank stands before it."""

    name: str
    addressed: bool


@dataclass(frozen=True, slots=True)
class Mention:
    """One symbol of a sentence with what it stands for, tokens `first` to `last` (exclusive)."""

    symbol: Symbol
    first: int
    last: int
    value: Person | Title | Body | Entry | None = None

    @property
    def person(self) -> Person:
        """The person of a P."""
        assert isinstance(self.value, Person)
        return self.value

    @property
    def title(self) -> Title:
        """The title of a T."""
        assert isinstance(self.value, Title)
        return self.value

    @property
    def verb(self) -> Entry:
        """The verb of a V, G, H or D."""
        assert isinstance(self.value, Entry)
        return self.value


def line(found: list[Mention]) -> str:
    """The sentence as symbols, runs of other words as one."""
    symbols: list[str] = []
    for mention in found:
        if mention.symbol != "o" or not symbols or symbols[-1] != "o":
            symbols.append(mention.symbol)
    return " ".join(symbols)
