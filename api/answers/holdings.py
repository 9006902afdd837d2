"""What the graph holds, in a few numbers."""

from __future__ import annotations

import time
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from api.dates import written
from api.graph import Graph
from api.statements import statement

# What writes past the loads is seen after this time.
_OLDEST_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Holdings:
    """How much there is of what people look for.

    `latest` is the last day that a source was published, `changed` the last on which a load, an unload or
    a decision changed the graph.
    """

    people: int
    organizations: int
    tenures: int
    statements: int
    sources: int
    latest: str | None
    changed: str | None


_kept: WeakKeyDictionary[Graph, tuple[int | None, float, Holdings]] = WeakKeyDictionary()


async def holdings(graph: Graph) -> Holdings:
    """Count what the graph holds; every page shows it, so it is counted once for each state of the graph."""
    rows = await graph.read(statement("turn"))
    turn, now = rows[0]["turn"] if rows else None, time.monotonic()
    if (kept := _kept.get(graph)) and kept[0] == turn and now - kept[1] < _OLDEST_SECONDS:
        return kept[2]
    (row,) = await graph.read(statement("holdings"))
    found = Holdings(**{**row, **{name: written(row[name]) for name in ("latest", "changed")}})
    _kept[graph] = turn, now, found
    return found
