"""Answers kept for one state of the graph: a load, an unload or a decision makes them new."""

from __future__ import annotations

import asyncio
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


@dataclass(slots=True)
class _Answers(Generic[T]):
    """What is kept for one state of a graph."""

    state: State
    since: float
    by_key: OrderedDict[Hashable, T] = field(default_factory=OrderedDict)
    working: dict[Hashable, asyncio.Lock] = field(default_factory=dict)


class Kept(Generic[T]):
    """Keeps some answers of a graph, those asked for last; whoever asks at once waits for the same one.

    Args:
        most: how many.
        seconds: for how long; what is written past `tochuc` is seen after this time.
    """

    def __init__(self, most: int = 1, seconds: float = 60) -> None:
        self._most = most
        self._seconds = seconds
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
        if kept is None or kept.state != state or now - kept.since >= self._seconds:
            kept = self._answers[graph] = _Answers(state, now)
        async with kept.working.setdefault(key, asyncio.Lock()):
            if key not in kept.by_key:
                kept.by_key[key] = await work()
            kept.by_key.move_to_end(key)
            found = kept.by_key[key]
            while len(kept.by_key) > self._most:
                kept.working.pop(kept.by_key.popitem(last=False)[0], None)
        return found
