"""The report of the graph and what a steward has to decide, worked out once for each state of the graph."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial

from api.answers.kept import Kept
from api.graph import Graph
from api.writing import Writing
from tochuc.decisions import Recorded, Review, current_report, decisions, open_questions
from tochuc.graph import Store
from tochuc.validation import Report

_SECONDS = 300.0


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
        self._kept: Kept[Reviewed] = Kept(seconds=_SECONDS)

    async def now(self) -> Reviewed:
        """Give the review of the graph as it is.

        Raises: Unavailable when Neo4j does not answer.
        """
        return await self._kept.get(self._graph, date.today(), partial(self._writing.do, _reviewed))


def _reviewed(store: Store) -> Reviewed:
    report = current_report(store)
    return Reviewed(report, open_questions(store, report), tuple(decisions(store)))
