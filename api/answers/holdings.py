"""What the graph holds, in a few numbers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from api.answers.kept import Kept
from api.dates import written
from api.graph import Graph
from api.statements import statement


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


_kept: Kept[Holdings] = Kept()


async def holdings(graph: Graph) -> Holdings:
    """Count what the graph holds; every page shows it, so it is counted once for each state of the graph."""
    return await _kept.get(graph, None, partial(_counted, graph))


async def _counted(graph: Graph) -> Holdings:
    (row,) = await graph.read(statement("holdings"))
    return Holdings(**{**row, **{name: written(row[name]) for name in ("latest", "changed")}})
