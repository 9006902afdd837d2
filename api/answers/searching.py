"""Finding people, bodies and posts by what somebody types: without marks, in any order, abbreviated.

The full-text index says which names hold the words; how well each fits is worked out here, so that
the score has a reason that can be told.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from api.answers.naming import kind_of
from api.graph import Graph
from api.links import Links
from api.models.changes import SearchItem
from api.statements import statement
from tochuc.bodies.wording import tidy
from tochuc.messages import Language, text
from tochuc.names import fold

TYPES = {"person": "Person", "organization": "Organization", "post": "Post"}
MOST_CANDIDATES = 1000
_SHORTEST_WITH_A_TYPO = 3


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a thing's best name fits; `reason` is a code of the messages."""

    score: float
    reason: str
    name: str


def variants(typed: str) -> list[list[str]]:
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


def lucene(words: Sequence[str]) -> str:
    """Ask for names with all of the words in any order, the last one perhaps unfinished.

    Folded words are letters and digits alone, so none has a meaning of its own for the index.
    """
    *whole, last = words
    return " ".join([*(f'+"{word}"' for word in whole), f'+("{last}" OR {last}*)'])


def lucene_with_typo(words: Sequence[str]) -> str:
    """Ask for names with all of the words, one of them with one letter wrong, missing, added or swapped."""
    alternatives = []
    for place, word in enumerate(words):
        if len(word) >= _SHORTEST_WITH_A_TYPO:
            others = [f'+"{other}"' for index, other in enumerate(words) if index != place]
            alternatives.append("(" + " ".join([*others, f"+{word}~1"]) + ")")
    return " OR ".join(alternatives)


async def search(
    graph: Graph, links: Links, typed: str, kind: str | None, lang: Language
) -> list[SearchItem]:
    """Find things, the best fit first; a typo is forgiven where nothing fits exactly.

    Args:
        graph: where.
        links: makes addresses.
        typed: what to look for.
        kind: a key of `TYPES`, or None for all.
        lang: the language of the reasons.
    """
    forms = variants(typed)
    labels = [TYPES[kind]] if kind else list(TYPES.values())
    if not forms:
        return []
    rows = await _candidates(graph, " OR ".join(f"({lucene(words)})" for words in forms), labels)
    fitting = [(row, _fit(row, forms)) for row in rows]
    if not rows and (query := " OR ".join(filter(None, map(lucene_with_typo, forms)))):
        rows = await _candidates(graph, query, labels)
        fitting = [(row, Fit(0.4 + 0.1 * _closeness(row, forms), "typo", row["name"])) for row in rows]
    return [_item(row, fit, links, lang) for row, fit in fitting]


def search_key(item: SearchItem) -> tuple[str, ...]:
    """Order by score, best first, then by name."""
    return f"{1 - item.score:.4f}", item.name or "", item.id


async def _candidates(graph: Graph, words: str, labels: list[str]) -> list[dict[str, Any]]:
    asked = {"words": words, "labels": labels, "limit": MOST_CANDIDATES}
    return await graph.read(statement("search"), asked)


def _fit(row: dict[str, Any], forms: list[list[str]]) -> Fit:
    names = dict.fromkeys([row["folded"] or "", *row["names"]])
    found = [_fit_name(name, words, name == row["folded"]) for name in names for words in forms]
    return max(found, key=lambda fit: fit.score)


def _fit_name(name: str, words: list[str], own: bool) -> Fit:
    """Score one name: the whole name, its beginning, all words in order, all words."""
    wanted, had = " ".join(words), name.split()
    share = sum(len(word) for word in words) / max(sum(len(word) for word in had), 1)
    less = 0.0 if own else 0.02
    if name == wanted:
        return Fit(1.0 - less, "whole" if own else "whole-other", name)
    if name.startswith(wanted):
        return Fit(0.8 + 0.15 * min(share, 1) - less, "beginning", name)
    if f" {wanted}" in name:
        return Fit(0.7 + 0.15 * min(share, 1) - less, "in-order", name)
    fits = all(word in had for word in words[:-1]) and any(word.startswith(words[-1]) for word in had)
    return Fit(0.55 + 0.15 * min(share, 1) - less, "words", name) if fits else Fit(0.5, "words", name)


def _closeness(row: dict[str, Any], forms: list[list[str]]) -> float:
    """Give how near in length the name is, so that the shortest that fits comes first."""
    had = len((row["folded"] or "").split())
    return 1 / (1 + min(abs(had - len(words)) for words in forms))


def _item(row: dict[str, Any], fit: Fit, links: Links, lang: Language) -> SearchItem:
    label = next(label for label in TYPES.values() if label in row["labels"])
    kind = next(kind for kind, value in TYPES.items() if value == label)
    return SearchItem(
        id=row["id"],
        name=row["name"] or row["name_en"],
        url=links.of(label, row["id"]),
        type=kind,
        score=round(fit.score, 2),
        reasons=[text(f"api.search.{fit.reason}", lang, name=fit.name)],
        description=_description(row, kind),
    )


def _description(row: dict[str, Any], kind: str) -> str | None:
    if kind == "person":
        return "; ".join(row["holds"]) or None
    if kind == "post":
        return row["full_name"] or (row["organization"] or {}).get("name")
    return kind_of(row["labels"])
