"""SPARQL over a snapshot that is kept up with the graph."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from functools import partial

from api.answers.state import state_of
from api.graph import Graph
from api.writing import Writing
from tochuc.errors import Unavailable
from tochuc.graph.touched import State
from tochuc.sparql import Bounds, Warden, changed_since, snapshot


@dataclass(frozen=True, slots=True)
class _Kept:
    """The process that holds the snapshot, and the state of the graph that it is of."""

    warden: Warden
    state: State


class Snapshot:
    """Holds a snapshot of the graph, and puts in what changes; queries wait for each other.

    Args:
        graph: the graph, asked before each query for its state.
        writing: reads the snapshot in a thread.
    """

    def __init__(self, graph: Graph, writing: Writing) -> None:
        self._graph = graph
        self._writing = writing
        self._one = asyncio.Lock()
        self._kept: _Kept | None = None

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
            self._kept.warden.close()
            self._kept = None

    async def _current(self) -> Warden:
        state = await state_of(self._graph)
        kept = self._kept
        if kept and (kept.state == state or await self._kept_up(kept)):
            return kept.warden
        return await self._anew()

    async def _kept_up(self, kept: _Kept) -> bool:
        """Put into the snapshot what was touched since; false if that can't be told any more."""
        part = await self._writing.do(partial(changed_since, state=kept.state))
        if part is None:
            return False
        try:
            await self._writing.aside(partial(kept.warden.replace, part.ids, part.triples))
        except Unavailable:
            return False
        self._kept = _Kept(kept.warden, part.state)
        return True

    async def _anew(self) -> Warden:
        self.close()
        part = await self._writing.do(snapshot)
        bounds = Bounds(seconds=self._graph.settings.cypher_seconds)
        warden = await self._writing.aside(partial(Warden, part.triples, bounds))
        self._kept = _Kept(warden, part.state)
        return warden
