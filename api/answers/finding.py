"""What the graph has by some words: things with how well they fit, for search, near names and matching."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from api.answers.fitting import Fit, Words, containing, fit, forms, typo, with_a_typo, with_some
from api.graph import Graph
from api.statements import statement

MOST_FOUND = 300
EVERY_TYPE = ("Person", "Organization", "Post")
_A_LEVEL = 0.01
_WITHOUT_POST = 0.01


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for: the forms of what was typed, and labels of which a thing must have one."""

    forms: tuple[Words, ...]
    labels: tuple[str, ...] = EVERY_TYPE

    @classmethod
    def of(cls, typed: str, labels: Sequence[str] = EVERY_TYPE) -> Wanted:
        """Make it of what was typed."""
        return cls(tuple(forms(typed)), tuple(labels))


@dataclass(frozen=True, slots=True)
class Found:
    """A thing that was found, as `api/cypher/search.cypher` gives it, and how well it fits."""

    row: Mapping[str, Any]
    fit: Fit

    @property
    def type(self) -> str:
        """Whether it is a Person, an Organization or a Post."""
        return next(label for label in EVERY_TYPE if label in self.row["labels"])

    @property
    def score(self) -> float:
        """Give the fit, less a little for what people look for less often."""
        return max(self.fit.score - self.lower, 0.0)

    @property
    def lower(self) -> float:
        """Give what is taken off: for who holds no post, for each level that a body has above it.

        A body's name as a whole is what was meant, at whatever level.
        """
        if self.type == "Person":
            return 0.0 if self.row["holds"] else _WITHOUT_POST
        return 0.0 if self.fit.whole else _A_LEVEL * self.row["level"]


async def find(graph: Graph, wanted: Wanted, most: int = MOST_FOUND, *, guess: bool = False) -> list[Found]:
    """Find the things that fit, in no order.

    Args:
        graph: where.
        wanted: what.
        most: look at so many at most, those that the index thinks best.
        guess: where nothing fits, give what has some of the words.
    """
    return (await find_all(graph, {"": wanted}, most, guess=guess))[""]


async def find_all(
    graph: Graph, wanted: Mapping[str, Wanted], most: int, *, guess: bool = False
) -> dict[str, list[Found]]:
    """Find what fits each of several wishes, in one reading of the graph; by their keys.

    A typo is forgiven where nothing fits exactly, in a second reading.
    """
    found: dict[str, list[Found]] = {key: [] for key in wanted}
    for asked, by in _WAYS if guess else _WAYS[:-1]:
        left = {key: wanted[key] for key, things in found.items() if not things and wanted[key].forms}
        for row in await _candidates(graph, left, asked, most):
            found[row["key"]].append(_scored(by, row, left[row["key"]].forms))
    return found


async def _candidates(
    graph: Graph, wanted: Mapping[str, Wanted], asked: Callable[[Sequence[Words]], str], most: int
) -> list[dict[str, Any]]:
    searches = [
        {"key": key, "words": words, "labels": list(one.labels)}
        for key, one in wanted.items()
        if (words := asked(one.forms))
    ]
    if not searches:
        return []
    return await graph.read(statement("search"), {"searches": searches, "limit": most})


def _scored(by: Callable[..., Fit], row: Mapping[str, Any], wanted: Sequence[Words]) -> Found:
    return Found(row, by(row["folded"], row["names"], wanted))


# Each way is tried for what the ones before it did not find: what to ask the index, how to score.
_WAYS: tuple[tuple[Callable[[Sequence[Words]], str], Callable[..., Fit]], ...] = (
    (containing, fit),
    (with_a_typo, typo),
    (with_some, fit),
)
