"""A Neo4j to read from and write to."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from types import TracebackType
from typing import Any, TypeVar

import neo4j

from tochuc.graph.faults import translated
from tochuc.graph.values import native
from tochuc.managed import Connection
from tochuc.schema import schema, statements

T = TypeVar("T")
_INDEX_SECONDS = 300
_RETRY_SECONDS = 5.0
_CONNECT_SECONDS = 10.0
_WRITE_SECONDS = 3600.0
"""A first fill takes longer than the server lets a query of anybody's run."""


class Store:
    """The graph of one Neo4j; a context manager that closes its driver.

    Args:
        connection: which Neo4j, as `tochuc.managed.connection()` gives it.

    Raises: Unavailable from every method, when Neo4j does not answer, refuses the password, or has
        no memory or disk left; BadInput for an address that is none.
    """

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        auth = (connection.user, connection.password) if connection.password else None
        with translated(connection):
            self.driver = neo4j.GraphDatabase.driver(
                connection.uri,
                auth=auth,
                connection_timeout=_CONNECT_SECONDS,
                max_transaction_retry_time=_RETRY_SECONDS,
                notifications_min_severity="OFF",
            )

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close every connection."""
        self.driver.close()

    def read(self, cypher: str, /, **parameters: Any) -> list[dict[str, Any]]:
        """Run a statement in a read transaction and give its rows, dates as Python's."""
        return self.read_transaction(lambda tx: rows(tx, cypher, **parameters))

    def read_transaction(self, work: Callable[[neo4j.ManagedTransaction], T]) -> T:
        """Run work in one read transaction, which a cluster sends to a replica; it may be run again."""
        with (
            translated(self.connection),
            self.driver.session(database=self.connection.database) as session,
        ):
            return session.execute_read(work)

    def write_transaction(self, work: Callable[[neo4j.ManagedTransaction], T]) -> T:
        """Run work in one write transaction: all of it is committed, or nothing if it raises.

        Args:
            work: what to do; it is run again after a transient error, so it must hold no state.
        """
        unit = neo4j.unit_of_work(timeout=_WRITE_SECONDS)(_cancelled_by_interrupt(work))
        try:
            with (
                translated(self.connection),
                self.driver.session(database=self.connection.database) as session,
            ):
                return session.execute_write(unit)
        except asyncio.CancelledError as cancelled:
            raise KeyboardInterrupt from cancelled

    def prepare(self) -> None:
        """Create the constraints and indexes that are missing, in a transaction of their own.

        Returns when all can be used. One quick statement when nothing is missing.
        """
        wanted = statements(schema())
        online = {row["name"] for row in self.read(_ONLINE)}
        missing = [statement for name, statement in wanted.items() if name not in online]
        if missing:
            self.write_transaction(lambda tx: _run_all(tx, missing))
            self.read("CALL db.awaitIndexes($seconds)", seconds=_INDEX_SECONDS)


def _cancelled_by_interrupt(
    work: Callable[[neo4j.ManagedTransaction], T],
) -> Callable[[neo4j.ManagedTransaction], T]:
    """Make Ctrl-C cut the connection, as the driver does for a cancelled task.

    Otherwise it asks the server to roll back, and waits for as long as the server does: behind
    another load's lock. A transaction whose connection is gone is rolled back all the same.
    """

    def run(tx: neo4j.ManagedTransaction) -> T:
        try:
            return work(tx)
        except KeyboardInterrupt as interrupt:
            raise asyncio.CancelledError from interrupt

    return run


_ONLINE = "SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN name"


def rows(tx: neo4j.ManagedTransaction, cypher: str, /, **parameters: Any) -> list[dict[str, Any]]:
    """Run a statement within a transaction and give its rows, dates as Python's."""
    result = tx.run(cypher, parameters)  # pyright: ignore[reportArgumentType], the text is a file's
    return [dict(zip(record.keys(), map(native, record.values()), strict=True)) for record in result]


def _run_all(tx: neo4j.ManagedTransaction, wanted: list[str]) -> None:
    for statement in wanted:
        tx.run(statement).consume()  # pyright: ignore[reportArgumentType], made from the ontology
