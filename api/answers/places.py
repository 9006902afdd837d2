"""Where bodies stand: on which level, and in which territory."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal, get_args

from api.graph import Graph
from api.statements import statement

Level = Literal["central", "province", "below"]
LEVELS: tuple[Level, ...] = get_args(Level)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a body stands: its level, and its territory, if it has one."""

    level: Level
    territory: str | None


Filter = Literal["", "central", "province", "below"]
"""A level to choose, or all of them."""


async def places(graph: Graph, ids: Iterable[str]) -> dict[str, Place]:
    """Give the places of some bodies, by their ids."""
    rows = await graph.read(statement("places"), {"ids": sorted(set(ids))})
    return {row["id"]: _place(row) for row in rows}


def _place(row: dict[str, Any]) -> Place:
    if row["own"]:
        return Place("province", row["own"]["name"])
    return Place("below", row["higher"]["name"]) if row["higher"] else Place("central", None)
