"""SPARQL over a snapshot that is taken anew when the graph has changed."""

from __future__ import annotations

import asyncio
from functools import partial

from api.graph import Graph
from api.statements import statement
from api.writing import Writing
from tochuc.errors import Unavailable
from tochuc.sparql import Bounds, Warden, snapshot


class Snapshot:
    """Holds the snapshot of one state of the graph; queries wait for each other.

    Args:
        graph: the graph, asked before each query for its state.
        writing: reads the snapshot in a thread.
    """

    def __init__(self, graph: Graph, writing: Writing) -> None:
        self._graph = graph
        self._writing = writing
        self._one = asyncio.Lock()
        self._kept: tuple[int | None, Warden] | None = None

    async def ask(self, query: str, form: str) -> bytes:
        """Answer a query that was checked, from the graph as it is.

        Raises: BadInput, Refusal and Unavailable as `Warden.ask` does.
        """
        async with self._one:
            warden = await self._current()
            try:
                return await self._writing.aside(partial(warden.ask, query, form))
            except Unavailable:
                self.close()
                raise

    def close(self) -> None:
        """End the process that holds the snapshot."""
        if self._kept:
            self._kept[1].close()
            self._kept = None

    async def _current(self) -> Warden:
        rows = await self._graph.read(statement("turn"))
        turn = rows[0]["turn"] if rows else None
        if self._kept and self._kept[0] == turn:
            return self._kept[1]
        triples = await self._writing.do(snapshot)
        self.close()
        bounds = Bounds(seconds=self._graph.settings.cypher_seconds)
        warden = await self._writing.aside(partial(Warden, triples, bounds))
        self._kept = turn, warden
        return warden
