"""The sources that one long file is read as: they are loaded together, and go together."""

from __future__ import annotations

from typing import LiteralString

from tochuc.graph import Store

_BESIDE: LiteralString = """
CALL () {
  MATCH (s:Source {id: $id}) WHERE s.partOf IS NOT NULL RETURN s.partOf AS whole
  UNION MATCH (s:Source {partOf: $id}) RETURN s.partOf AS whole
}
MATCH (part:Source {partOf: whole}) RETURN DISTINCT whole, part.id AS part ORDER BY part"""
_MISSING: LiteralString = """
MATCH (part:Source {partOf: $id}) RETURN max(part.partCount) - count(part) AS missing"""


def parts_beside(store: Store, id: str) -> tuple[str, list[str]]:
    """Give what the parts of a file are called together, and the parts that the graph has.

    Args:
        store: the graph.
        id: of one of the parts, or what they are called together; a source that is none stands alone.
    """
    found = store.read(_BESIDE, id=id)
    return (found[0]["whole"], [row["part"] for row in found]) if found else (id, [id])


def is_whole(store: Store, id: str) -> bool:
    """Whether the graph has every part of a file."""
    return any(row["missing"] == 0 for row in store.read(_MISSING, id=id))
