"""Answers kept for one state of the graph: a load, an unload or a decision makes them new."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable
from dataclasses import dataclass, field
from typing import Generic, TypeVar
from weakref import WeakKeyDictionary

from api.graph import Graph
from api.statements import statement

T = TypeVar("T")

# What writes past the loads is seen after this time.
_OLDEST_SECONDS = 60.0


@dataclass(slots=True)
class _State(Generic[T]):
    """What is kept for one state of a graph."""

    turn: int | None
    since: float
    answers: OrderedDict[Hashable, T] = field(default_factory=OrderedDict)


class Kept(Generic[T]):
    """Keeps some answers of a graph, those asked for last.

    Args:
        most: how many.
    """

    def __init__(self, most: int = 1) -> None:
        self._most = most
        self._states: WeakKeyDictionary[Graph, _State[T]] = WeakKeyDictionary()

    async def get(self, graph: Graph, key: Hashable, work: Callable[[], Awaitable[T]]) -> T:
        """Give an answer, worked out only if it is not kept for the graph as it is now.

        Args:
            graph: where it is from.
            key: what else it depends on.
            work: works it out.
        """
        rows = await graph.read(statement("turn"))
        turn, now = rows[0]["turn"] if rows else None, time.monotonic()
        state = self._states.get(graph)
        if state is None or state.turn != turn or now - state.since >= _OLDEST_SECONDS:
            state = self._states[graph] = _State(turn, now)
        if key not in state.answers:
            state.answers[key] = await work()
        state.answers.move_to_end(key)
        if len(state.answers) > self._most:
            state.answers.popitem(last=False)
        return state.answers[key]
