"""Running a statement of Cypher: read-only and bounded for strangers, or as it stands for the owner."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Protocol

import neo4j
from neo4j.exceptions import ClientError, Neo4jError, TransientError

from tochuc.cypher.plan import judge
from tochuc.cypher.scan import scan
from tochuc.cypher.values import json_value
from tochuc.errors import BadInput, Refused, TochucError
from tochuc.graph import Store
from tochuc.graph.faults import translated
from tochuc.graph.touched import note_touched
from tochuc.queries import Result

_PLACE = re.compile(r"\(line (\d+), column (\d+) \(offset: (\d+)\)\)")
ROWS = 1000
SECONDS = 10.0


class Runner(Protocol):
    """A session or a transaction of the driver."""

    def run(self, query: Any, parameters: dict[str, Any] | None = None) -> neo4j.Result:
        """Run a statement."""
        ...


def explanation(text: str) -> str:
    """Give the statement that shows the plan of another, which is scanned first.

    Raises: Refused for a text that a stranger may not run.
    """
    scan(text)
    return f"EXPLAIN\n{text}"


def check(session: Runner, text: str, parameters: Mapping[str, Any] | None = None) -> None:
    """Refuse a statement that does anything but read the graph; it is planned, not run.

    Args:
        session: a session or transaction, opened with access mode READ.
        text: one statement of Cypher.
        parameters: what it is given.

    Raises: Refused with one code a kind; the driver's error for a statement that can't be planned.
    """
    summary = session.run(explanation(text), dict(parameters or {})).consume()
    judge(summary.query_type, summary.plan)


def read(
    store: Store,
    text: str,
    parameters: Mapping[str, Any] | None = None,
    *,
    rows: int = ROWS,
    seconds: float = SECONDS,
) -> Result:
    """Run a statement that only reads, for anyone.

    Args:
        store: the graph.
        text: one statement of Cypher.
        parameters: what it is given.
        rows: at most so many are given; `truncated` says that there were more.
        seconds: how long it may take.

    Raises: Refused for a statement that is not allowed, takes too long or too much memory; BadInput
        for one that Neo4j does not understand; Unavailable when it does not answer.
    """
    given = dict(parameters or {})
    with (
        _understood(store, seconds),
        store.driver.session(
            database=store.connection.database, default_access_mode=neo4j.READ_ACCESS, fetch_size=rows + 1
        ) as session,
        session.begin_transaction(timeout=seconds) as tx,
    ):
        check(tx, text, given)
        found = tx.run(text, given)  # pyright: ignore[reportArgumentType], it was checked
        columns = tuple(found.keys())
        records = found.fetch(rows + 1)
        return _answer(columns, records[:rows], truncated=len(records) > rows)


def write(
    store: Store, text: str, parameters: Mapping[str, Any] | None = None
) -> tuple[Result, neo4j.SummaryCounters]:
    """Run any statement, for the owner of the graph, and say what it changed.

    Raises: BadInput for a statement that Neo4j does not understand; Unavailable when it does not answer.
    """
    with _understood(store, None), store.driver.session(database=store.connection.database) as session:
        found = session.run(text, dict(parameters or {}))  # pyright: ignore[reportArgumentType], the owner's
        answer = _answer(tuple(found.keys()), list(found), truncated=False)
        counters = found.consume().counters
        if counters.contains_updates:
            # What they touched nobody knows; in a transaction of its own, for theirs is over.
            session.execute_write(note_touched, None)
        return answer, counters


def _answer(columns: tuple[str, ...], records: list[neo4j.Record], *, truncated: bool) -> Result:
    rows = [dict(zip(columns, map(json_value, record.values()), strict=True)) for record in records]
    return Result(columns, rows, truncated)


@contextmanager
def _understood(store: Store, seconds: float | None) -> Iterator[None]:
    """Say what is wrong with somebody's statement in the project's own errors."""
    with translated(store.connection):
        try:
            yield
        except (ClientError, TransientError) as error:
            raise fault(error, seconds) or error from error


def fault(error: Neo4jError, seconds: float | None) -> TochucError | None:
    """Give what the server says of somebody's statement as an error of ours, or None if it is no such thing.

    Args:
        error: what the driver raised.
        seconds: how long the statement might take.
    """
    code, reason = error.code or "", error.message or ""
    if "TransactionTimedOut" in code or "Terminated" in code:
        return Refused("cypher.timeout", seconds=seconds)
    if "OutOfMemory" in code or "MemoryPool" in code or "StackOverFlow" in code:
        return Refused("cypher.memory")
    if "AccessMode" in code or "Security.Forbidden" in code:
        return Refused("cypher.writes")
    if "ParameterMissing" in code:
        return BadInput("cypher.parameter", reason=reason)
    if code.startswith("Neo.ClientError.Statement.SyntaxError"):
        return BadInput("cypher.syntax", reason=_in_the_text(reason))
    return BadInput("cypher.statement", reason=reason) if code.startswith("Neo.ClientError.") else None


def _in_the_text(reason: str) -> str:
    """Count lines and offsets from the statement itself, without the EXPLAIN before it."""
    return _PLACE.sub(
        lambda at: f"(line {int(at[1]) - 1}, column {at[2]} (offset: {int(at[3]) - 8}))", reason
    )
