"""Which state the graph is in: whatever was kept for another one is out of date."""

from __future__ import annotations

from api.graph import Graph
from api.statements import statement
from tochuc.graph.touched import State


async def state_of(graph: Graph) -> State:
    """Give the state that the graph is in, as `tochuc.graph.touched` tells it from others."""
    rows = await graph.read(statement("touched"))
    return State(**rows[0]) if rows else State()
