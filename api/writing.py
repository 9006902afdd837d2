"""Writing to the graph, as `tochuc` does on the command line: in a thread, for loads wait for each other."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

import anyio.to_thread

from api.graph import Graph
from tochuc.graph import Store

T = TypeVar("T")
_AT_ONCE = 4


class Writing:
    """Does blocking work on the graph without holding up whoever only reads.

    Args:
        graph: the graph of the service, which knows where Neo4j is.
    """

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._limit: anyio.CapacityLimiter | None = None

    async def do(self, work: Callable[[Store], T]) -> T:
        """Do work with a store of its own, some at once at most.

        Raises: what the work raises; Unavailable when Neo4j does not answer.
        """
        await self._graph.driver()
        return await self.aside(partial(self._with_store, work))

    async def aside(self, work: Callable[[], T]) -> T:
        """Do work that needs no graph, such as validating what was sent."""
        if self._limit is None:  # a limiter belongs to a running loop
            self._limit = anyio.CapacityLimiter(_AT_ONCE)
        return await anyio.to_thread.run_sync(work, limiter=self._limit)

    def _with_store(self, work: Callable[[Store], T]) -> T:
        connection = self._graph.connection
        assert connection is not None
        with Store(connection) as store:
            return work(store)
