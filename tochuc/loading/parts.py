"""The sources that one long file is read as: they are loaded together, and go together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import LiteralString, TypeVar

from tochuc.graph import Store

_T = TypeVar("_T")
MOST_STATEMENTS = 5_000
"""Statements in one transaction, of several parts: what is asked and folded is asked and folded once for
all, and a server of the usual size has the memory for some twice as many."""

_BESIDE: LiteralString = """
CALL () {
  MATCH (s:Source {id: $id}) WHERE s.partOf IS NOT NULL RETURN s.partOf AS whole
  UNION MATCH (s:Source {partOf: $id}) RETURN s.partOf AS whole
}
MATCH (part:Source {partOf: whole})
RETURN DISTINCT whole, part.id AS part, COUNT { (part)<-[:WAS_QUOTED_FROM]-() } AS statements ORDER BY part"""
_MISSING: LiteralString = """
MATCH (part:Source {partOf: $id}) RETURN max(part.partCount) - count(part) AS missing"""


def together(parts: Iterable[_T], weight: Callable[[_T], int]) -> Iterator[list[_T]]:
    """Put parts together for as many transactions as it takes; each has one part at least.

    Args:
        parts: one by one; none is taken before it is needed.
        weight: how many statements one has.
    """
    group: list[_T] = []
    heavy = 0
    for part in parts:
        group.append(part)
        heavy += weight(part)
        if heavy + weight(part) > MOST_STATEMENTS:  # the next is likely to be as long as this one
            yield group
            group, heavy = [], 0
    if group:
        yield group


def parts_beside(store: Store, id: str) -> tuple[str, list[list[str]]]:
    """Give what the parts of a file are called together, and the parts that the graph has, by transaction.

    Args:
        store: the graph.
        id: of one of the parts, or what they are called together; a source that is none stands alone.
    """
    found = store.read(_BESIDE, id=id)
    if not found:
        return id, [[id]]
    groups = together(found, lambda row: int(row["statements"]))
    return found[0]["whole"], [[row["part"] for row in group] for group in groups]


def is_whole(store: Store, id: str) -> bool:
    """Whether the graph has every part of a file."""
    return any(row["missing"] == 0 for row in store.read(_MISSING, id=id))
