"""The report of the graph and what a steward has to decide, worked out once for each state of the graph."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from datetime import date

from api.answers.state import state_of
from api.graph import Graph
from api.writing import Writing
from tochuc.decisions import Recorded, Review, current_report, decisions, open_questions
from tochuc.graph import Store
from tochuc.graph.touched import State
from tochuc.validation import Report

# What is written past `tochuc` is seen after this time.
_OLDEST_SECONDS = 300.0
_State = tuple[State, date]


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What is known of one state of the graph."""

    report: Report
    review: Review
    decided: tuple[Recorded, ...]


class Reviewing:
    """Keeps the last review until a load, an unload or a decision changes the graph, or a day begins.

    Args:
        graph: the graph, read for its state.
        writing: does the long work in a thread.
    """

    def __init__(self, graph: Graph, writing: Writing) -> None:
        self._graph = graph
        self._writing = writing
        self._one = asyncio.Lock()
        self._kept: tuple[_State, float, Reviewed] | None = None

    async def now(self) -> Reviewed:
        """Give the review of the graph as it is; whoever asks at once waits for the same one.

        Raises: Unavailable when Neo4j does not answer.
        """
        async with self._one:
            state = await self._state()
            if self._kept and self._kept[0] == state and time.monotonic() - self._kept[1] < _OLDEST_SECONDS:
                return self._kept[2]
            reviewed = await self._writing.do(_reviewed)
            self._kept = (state, time.monotonic(), reviewed)
            return reviewed

    async def _state(self) -> _State:
        return await state_of(self._graph), date.today()


def _reviewed(store: Store) -> Reviewed:
    report = current_report(store)
    return Reviewed(report, open_questions(store, report), tuple(decisions(store)))
