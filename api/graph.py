"""Neo4j, read without blocking the event loop."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from contextlib import asynccontextmanager, suppress
from typing import Any

import neo4j
from neo4j.exceptions import DriverError, Neo4jError

from api.settings import Settings
from api.watchdog import Watchdog
from tochuc.errors import TochucError, Unavailable
from tochuc.graph.faults import translated
from tochuc.graph.values import native
from tochuc.managed import Connection
from tochuc.messages import text

logger = logging.getLogger("uvicorn.error")
Rows = list[dict[str, Any]]
_CONNECT_SECONDS = 10.0
_RETRY_SECONDS = 2.0
_READY_SECONDS = 3.0
_GRACE_SECONDS = 10.0
"""After its time, Neo4j ends a transaction within about two seconds; whatever takes longer may hang."""


class Graph:
    """The graph behind a service; it connects when it is first needed, and again after Neo4j was away.

    Raises: Unavailable from every method that reads, when Neo4j does not answer.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.connection: Connection | None = None
        self._driver: neo4j.AsyncDriver | None = None
        self._opening: asyncio.Task[neo4j.AsyncDriver] | None = None
        self._watchdog = Watchdog()

    async def read(
        self, cypher: str, parameters: Mapping[str, Any] | None = None, *, seconds: float | None = None
    ) -> Rows:
        """Run a statement that only reads and give its rows, dates as Python's.

        By itself it takes one round trip to Neo4j; only where that fails for a reason that may pass, as when
        a connection was cut, it is tried again in a transaction of the driver's, which takes three.

        Args:
            cypher: the statement.
            parameters: its parameters.
            seconds: the longest it may take; by default what the settings say.
        """
        seconds = seconds or self.settings.read_seconds
        given = dict(parameters or {})

        @neo4j.unit_of_work(timeout=seconds)
        async def work(tx: neo4j.AsyncManagedTransaction) -> Rows:
            return await _rows(await tx.run(cypher, given))  # pyright: ignore[reportArgumentType], a file's

        async with self.session(seconds) as session:
            try:
                statement = neo4j.Query(cypher, timeout=seconds)  # pyright: ignore[reportArgumentType], likewise
                return await _rows(await session.run(statement, given))
            except (DriverError, Neo4jError) as error:
                if not error.is_retryable():
                    raise
            return await session.execute_read(work)

    async def read_together(
        self, cypher: str, columns: Iterable[str], parameters: Mapping[str, Any] | None = None
    ) -> Rows:
        """Run a statement as `read` does, all rows in one record: the driver takes long over each.

        Args:
            cypher: the statement.
            columns: those that it gives.
            parameters: its parameters.
        """
        row = ", ".join(f"{name}: {name}" for name in columns)
        (one,) = await self.read(f"CALL () {{\n{cypher}\n}}\nRETURN collect({{{row}}}) AS rows", parameters)
        rows: Rows = one["rows"]
        return rows

    @asynccontextmanager
    async def session(self, seconds: float, **settings: Any) -> AsyncIterator[neo4j.AsyncSession]:
        """Open a session that may only read.

        Args:
            seconds: the time of its transactions, which Neo4j keeps; if it does not, nobody waits for it.
            settings: more of the driver's settings for it.

        Raises: Unavailable `api.overran` if Neo4j does not end them.
        """
        driver = await self.driver()
        connection = self.connection
        assert connection is not None
        bound = asyncio.timeout(seconds + _GRACE_SECONDS)
        try:
            with translated(connection):
                async with (
                    bound,
                    driver.session(
                        database=connection.database, default_access_mode=neo4j.READ_ACCESS, **settings
                    ) as session,
                ):
                    yield session
        except TimeoutError as error:
            if not bound.expired():
                raise
            self._watchdog.suspect(connection, seconds)
            raise Unavailable("api.overran", seconds=round(seconds)) from error
        except Unavailable as error:
            if error.code == "neo4j.unreachable":
                await self._forget(driver)
            raise

    def begin(self) -> None:
        """Start connecting, without waiting for it; a service without its graph runs too, and says 503."""
        self._open().add_done_callback(_told)

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
            if self.connection is not None:
                self._watchdog.suspect(self.connection, self.settings.cypher_seconds)
            raise Unavailable("api.not-ready") from error

    async def close(self) -> None:
        """Close every connection."""
        self._watchdog.close()
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
        found = await _in_thread(self.settings.connect)
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


async def _rows(result: neo4j.AsyncResult) -> Rows:
    names = result.keys()
    return [dict(zip(names, map(native, record.values()), strict=True)) async for record in result]


def _in_thread(work: Callable[[], Connection]) -> asyncio.Future[Connection]:
    """Run something slow in a thread that the end of the program does not wait for.

    Starting Neo4j takes half a minute on a slow machine; Ctrl-C stops the service at once even then.
    """
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[Connection] = loop.create_future()

    def settle(give: Callable[[Any], None], value: object) -> None:
        if not answer.done():
            give(value)

    def run() -> None:
        try:
            found = work()
        except Exception as error:  # whatever it is, whoever waits gets it
            give: Callable[[Any], None] = answer.set_exception
            value: object = error
        else:
            give, value = answer.set_result, found
        with suppress(RuntimeError):  # the loop was closed in the meantime: nobody waits
            loop.call_soon_threadsafe(settle, give, value)

    threading.Thread(target=run, name="connecting", daemon=True).start()
    return answer


def _told(task: asyncio.Task[neo4j.AsyncDriver]) -> None:
    """Log that the service runs without its graph."""
    error = None if task.cancelled() else task.exception()
    if isinstance(error, TochucError):
        logger.warning(text("api.without-graph", reason=error.message()))


def _seen(task: asyncio.Task[neo4j.AsyncDriver]) -> None:
    """Take note of a failure that nobody waited for, so that it is not reported as forgotten."""
    if not task.cancelled():
        task.exception()
