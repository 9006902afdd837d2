"""Answers kept for one state of the graph: a load, an unload or a decision makes them new."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable
from dataclasses import dataclass, field
from typing import Generic, TypeVar
from weakref import WeakKeyDictionary

from api.answers.state import state_of
from api.graph import Graph
from tochuc.graph.touched import State

T = TypeVar("T")

# What is written past `tochuc` is seen after this time.
_OLDEST_SECONDS = 60.0


@dataclass(slots=True)
class _Answers(Generic[T]):
    """What is kept for one state of a graph."""

    state: State
    since: float
    by_key: OrderedDict[Hashable, T] = field(default_factory=OrderedDict)


class Kept(Generic[T]):
    """Keeps some answers of a graph, those asked for last.

    Args:
        most: how many.
    """

    def __init__(self, most: int = 1) -> None:
        self._most = most
        self._answers: WeakKeyDictionary[Graph, _Answers[T]] = WeakKeyDictionary()

    async def get(self, graph: Graph, key: Hashable, work: Callable[[], Awaitable[T]]) -> T:
        """Give an answer, worked out only if it is not kept for the graph as it is now.

        Args:
            graph: where it is from.
            key: what else it depends on.
            work: works it out.
        """
        state, now = await state_of(graph), time.monotonic()
        kept = self._answers.get(graph)
        if kept is None or kept.state != state or now - kept.since >= _OLDEST_SECONDS:
            kept = self._answers[graph] = _Answers(state, now)
        if key not in kept.by_key:
            kept.by_key[key] = await work()
        kept.by_key.move_to_end(key)
        if len(kept.by_key) > self._most:
            kept.by_key.popitem(last=False)
        return kept.by_key[key]
