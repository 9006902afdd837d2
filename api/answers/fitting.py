"""How well a name fits what somebody types: without marks, in any order, abbreviated, unfinished.

The full-text index says which names hold the words (`containing` and its like write what it is asked);
how well each fits is worked out here, so that a score has a reason that can be told.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tochuc.bodies.wording import tidy
from tochuc.names import fold

Words = list[str]
_SHORTEST_WITH_A_TYPO = 3
_OTHER_NAME = 0.02
_LENGTH = 0.15
_BEGUN = 0.08


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a thing's best name fits; `reason` is the last part of a code of the messages."""

    score: float
    reason: str
    name: str

    @property
    def whole(self) -> bool:
        """Whether the name is just what was typed."""
        return self.reason in ("whole", "whole-other")


def forms(typed: str) -> list[Words]:
    """Give the words to look for: as typed, and with abbreviations written out."""
    plain = fold(typed)
    written_out = fold(" ".join(map(_written_out, typed.split())))
    return [form.split() for form in dict.fromkeys([plain, written_out]) if form]


def _written_out(word: str) -> str:
    """Write an abbreviation out, however it was typed: "ubnd", "HĐND", "hdnd"."""
    upper = word.upper()
    for form in (upper, upper.replace("D", "Đ", 1), upper.replace("D", "Đ")):
        if (whole := tidy(form)) != form:
            return whole
    return word


def containing(wanted: Sequence[Words]) -> str:
    """Ask the index for names with all of the words in any order, the last one perhaps unfinished.

    Folded words are letters and digits alone, so none has a meaning of its own for the index.
    """

    def one(words: Words) -> str:
        *whole, last = words
        return " ".join([*(f'+"{word}"' for word in whole), f'+("{last}" OR {last}*)'])

    return _either(map(one, wanted))


def with_a_typo(wanted: Sequence[Words]) -> str:
    """Ask for names with all of the words, one of them with one letter wrong, missing, added or swapped.

    Returns: empty where every word is too short to tell what it was meant to be.
    """

    def spoiled(words: Words, place: int) -> str:
        others = [f'+"{other}"' for index, other in enumerate(words) if index != place]
        return " ".join([*others, f"+{words[place]}~1"])

    return _either(
        spoiled(words, place)
        for words in wanted
        for place, word in enumerate(words)
        if len(word) >= _SHORTEST_WITH_A_TYPO
    )


def with_some(wanted: Sequence[Words]) -> str:
    """Ask for names with any of the words: who has no name with all of them may have added a word."""
    return _either(" ".join(f'"{word}"' for word in words) for words in wanted)


def _either(queries: Iterable[str]) -> str:
    return " OR ".join(f"({query})" for query in queries)


def fit(own: str, names: Iterable[str], wanted: Sequence[Words]) -> Fit:
    """Give how well the best of a thing's names fits; all are folded.

    Args:
        own: the name by which the thing is shown.
        names: its other names; `own` may be among them.
        wanted: the forms of what was typed.
    """
    every = dict.fromkeys([own, *names])
    found = [_fit(name, words, 0.0 if name == own else _OTHER_NAME) for name in every for words in wanted]
    return max(found, key=lambda one: one.score)


def _fit(name: str, words: Words, less: float) -> Fit:
    """Score one name: the whole name, its beginning, all words together, in their order, in any order."""
    typed, had = " ".join(words), name.split()
    if name == typed:
        return Fit(1.0 - less, "whole-other" if less else "whole", name)
    share = _LENGTH * min(len("".join(words)) / max(len("".join(had)), 1), 1)
    if name.startswith(typed):
        return Fit(0.8 + share - less, "beginning", name)
    if f" {typed}" in name:
        return Fit(0.72 + share - less, "in-order", name)
    if _in_sequence(words, had):
        begun = _BEGUN if had[0] == words[0] else 0.0
        return Fit(0.62 + begun + share - less, "in-order", name)
    if all(word in had for word in words[:-1]) and any(word.startswith(words[-1]) for word in had):
        return Fit(0.55 + share - less, "words", name)
    return Fit(0.5 * _common(words, had) - less, "some-words", name)


def _in_sequence(words: Words, had: Words) -> bool:
    """Whether the words come in this order, with others between them: "bi thu … can tho"."""
    left = iter(had)
    whole = all(any(word == one for one in left) for word in words[:-1])
    return whole and any(one.startswith(words[-1]) for one in left)


def _common(words: Words, had: Words) -> float:
    """Give the share of the words of both that both have."""
    return len(set(words) & set(had)) / len(set(words) | set(had))


def _shared(words: Words, had: Words) -> tuple[int, float]:
    return len(set(words) & set(had)), _common(words, had)


def typo(own: str, names: Iterable[str], wanted: Sequence[Words]) -> Fit:
    """Give the fit of a thing that was found by a typo: the nearer in length the name, the better."""
    every = [(name, words) for name in dict.fromkeys([own, *names]) for words in wanted]
    name, words = max(every, key=lambda pair: _shared(pair[1], pair[0].split()))
    distance = abs(len(name.split()) - len(words))
    return Fit(0.4 + 0.1 / (1 + distance), "typo", name)
