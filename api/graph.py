"""Neo4j, read without blocking the event loop."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

import neo4j

from api.settings import Settings
from tochuc.errors import Unavailable
from tochuc.graph.faults import translated
from tochuc.graph.values import native
from tochuc.managed import Connection

Rows = list[dict[str, Any]]
_CONNECT_SECONDS = 10.0
_RETRY_SECONDS = 5.0
_READY_SECONDS = 3.0


class Graph:
    """The graph behind a service; it connects when it is first needed, and again after Neo4j was away.

    Raises: Unavailable from every method that reads, when Neo4j does not answer.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.connection: Connection | None = None
        self._driver: neo4j.AsyncDriver | None = None
        self._opening: asyncio.Task[neo4j.AsyncDriver] | None = None

    async def read(
        self, text: str, parameters: Mapping[str, Any] | None = None, *, seconds: float | None = None
    ) -> Rows:
        """Run a statement in a read transaction and give its rows, dates as Python's.

        Args:
            text: Cypher.
            parameters: its parameters.
            seconds: the longest it may take; by default what the settings say.
        """
        driver = await self.driver()
        allowed = seconds or self.settings.read_seconds

        @neo4j.unit_of_work(timeout=allowed)
        async def work(tx: neo4j.AsyncManagedTransaction) -> Rows:
            result = await tx.run(text, dict(parameters or {}))  # pyright: ignore[reportArgumentType], a file's
            return [
                dict(zip(record.keys(), map(native, record.values()), strict=True)) async for record in result
            ]

        assert self.connection is not None
        try:
            with translated(self.connection):
                async with driver.session(database=self.connection.database) as session:
                    return await session.execute_read(work)
        except Unavailable as error:
            if error.code == "neo4j.unreachable":
                await self._forget(driver)
            raise

    async def driver(self) -> neo4j.AsyncDriver:
        """Give the driver; however many ask at once, one connection is made."""
        if self._driver is not None:
            return self._driver
        return await asyncio.shield(self._open())

    async def check(self) -> None:
        """Find out whether Neo4j answers now; if it does not, go on connecting behind the scenes.

        Raises: Unavailable after a few seconds at most.
        """
        try:
            async with asyncio.timeout(_READY_SECONDS):
                await self.read("RETURN 1 AS one")
        except TimeoutError as error:
            raise Unavailable("api.not-ready") from error

    async def close(self) -> None:
        """Close every connection."""
        if self._opening is not None and not self._opening.done():
            self._opening.cancel()
        if self._driver is not None:
            await self._driver.close()
            self._driver = None

    def _open(self) -> asyncio.Task[neo4j.AsyncDriver]:
        if self._opening is None or self._opening.done():
            self._opening = asyncio.create_task(self._connect())
            self._opening.add_done_callback(_seen)
        return self._opening

    async def _connect(self) -> neo4j.AsyncDriver:
        found = await asyncio.to_thread(self.settings.connect)
        auth = (found.user, found.password) if found.password else None
        with translated(found):
            driver = neo4j.AsyncGraphDatabase.driver(
                found.uri,
                auth=auth,
                connection_timeout=_CONNECT_SECONDS,
                max_transaction_retry_time=_RETRY_SECONDS,
                notifications_min_severity="OFF",
            )
        self.connection, self._driver = found, driver
        return driver

    async def _forget(self, driver: neo4j.AsyncDriver) -> None:
        """Let the next read connect anew: a managed server that was restarted has another port."""
        if self._driver is driver:
            self._driver = None
            await driver.close()


def _seen(task: asyncio.Task[neo4j.AsyncDriver]) -> None:
    """Take note of a failure that nobody waited for, so that it is not reported as forgotten."""
    if not task.cancelled():
        task.exception()
