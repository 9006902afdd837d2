"""What each write touched: numbered records beside the graph, by which a copy of it is kept up.

The records are `Operational` nodes, so they stand in neither face. Each has the ids whose RDF may differ
since, or none where nobody can say; the last few are kept. A number is told from another's by a token, for
a graph that was emptied or restored counts anew.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import LiteralString

import neo4j

KEPT = 256
"""So many records are kept: a copy that is further behind is made anew."""
MOST = 20_000
"""With more ids than this a copy is sooner made anew than kept up."""

_NOTE: LiteralString = """
MERGE (head:Operational {name: 'touched'})
SET head.number = coalesce(head.number, 0) + 1, head.token = randomUUID()
CREATE (:Operational {name: 'touched-' + head.number, number: head.number, token: head.token, ids: $ids})
WITH head
MATCH (old:Operational {name: 'touched-' + (head.number - $kept)})
DELETE old"""
_HEAD: LiteralString = """
MATCH (head:Operational {name: 'touched'}) RETURN head.number AS number, head.token AS token"""
_SINCE: LiteralString = """
MATCH (head:Operational {name: 'touched'})
UNWIND range($number, head.number) AS number
MATCH (record:Operational {name: 'touched-' + number})
RETURN record.number AS number, record.token AS token, record.ids AS ids ORDER BY number"""


@dataclass(frozen=True, slots=True)
class State:
    """A state of the graph, as its records tell it from others; one without records has neither."""

    number: int | None = None
    token: str | None = None


def note_touched(tx: neo4j.ManagedTransaction, ids: Iterable[str] | None) -> None:
    """Record that some things were touched; to be called in the transaction that touches them.

    Args:
        tx: that transaction.
        ids: whose RDF may differ now; None where that is not known.
    """
    found = None if ids is None else sorted(set(ids))
    if found is None or found:
        few = found if found is None or len(found) <= MOST else None
        tx.run(_NOTE, ids=few, kept=KEPT).consume()


def state_now(tx: neo4j.ManagedTransaction) -> State:
    """Give the state that the graph is in."""
    found = tx.run(_HEAD).single()
    return State(found["number"], found["token"]) if found else State()


def touched_since(tx: neo4j.ManagedTransaction, state: State) -> tuple[State, set[str]] | None:
    """Tell what was touched since a state.

    Returns: the state that the graph is in, and the ids; None if that can't be told any more.
    """
    if state.number is None:
        now = state_now(tx)
        return (now, set()) if now == state else None
    records = list(tx.run(_SINCE, number=state.number))
    if not records or (records[0]["number"], records[0]["token"]) != (state.number, state.token):
        return None
    later = records[1:]
    if len(later) != records[-1]["number"] - state.number or any(one["ids"] is None for one in later):
        return None
    return State(records[-1]["number"], records[-1]["token"]), {id for one in later for id in one["ids"]}
