"""What the graph holds, in a few numbers."""

from __future__ import annotations

from dataclasses import dataclass

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


async def holdings(graph: Graph) -> Holdings:
    """Count what the graph holds."""
    (row,) = await graph.read(statement("holdings"))
    return Holdings(**{**row, **{name: written(row[name]) for name in ("latest", "changed")}})
