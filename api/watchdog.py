"""A Neo4j that hangs: found out when something overran its bound, and put back on its feet if it is ours.

Neo4j ends a transaction that overruns its time, but not everything heeds that: a backtracking regular
expression ignores its timeout, TERMINATE and SIGTERM, and a process that is stopped or out of memory
answers nothing at all.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from functools import partial
from typing import LiteralString

import anyio.to_thread
import neo4j
from neo4j.exceptions import DriverError, Neo4jError

from tochuc import managed
from tochuc.errors import TochucError
from tochuc.managed import Connection
from tochuc.messages import text

logger = logging.getLogger("uvicorn.error")

_ANSWER_SECONDS = 10.0
"""In this time the busiest server that works answers the smallest question."""
_DEAF: LiteralString = """
SHOW TRANSACTIONS YIELD status, elapsedTime
WHERE status STARTS WITH 'Terminated' AND elapsedTime.seconds > $seconds
RETURN count(*) AS deaf"""


class Watchdog:
    """Looks at a suspected Neo4j once, however many suspect it at the same time.

    Args:
        revive: ends and starts the server of a connection; false if it is not ours to do so.
    """

    def __init__(self, revive: Callable[[Connection], bool] = managed.revive) -> None:
        self._revive = revive
        self._looking: asyncio.Task[None] | None = None

    def suspect(self, connection: Connection, overran: float) -> None:
        """Begin to look at a Neo4j, without waiting for it.

        Args:
            connection: which.
            overran: the seconds after which a transaction should have ended long ago.
        """
        if self._looking is None or self._looking.done():
            self._looking = asyncio.create_task(self._look(connection, overran))

    def close(self) -> None:
        """Stop looking."""
        if self._looking is not None:
            self._looking.cancel()

    async def _look(self, connection: Connection, overran: float) -> None:
        if await _heeds(connection, overran):
            return
        logger.error(text("api.hanging", uri=connection.uri))
        try:
            revived = await anyio.to_thread.run_sync(
                partial(self._revive, connection), abandon_on_cancel=True
            )
        except TochucError as error:
            logger.error(text("api.not-revived", uri=connection.uri, reason=error.message()))
        else:
            if revived:
                logger.warning(text("api.revived"))


async def _heeds(connection: Connection, overran: float) -> bool:
    """Whether a Neo4j answers and has ended whatever it told to end; one that refuses does not hang."""
    auth = (connection.user, connection.password) if connection.password else None
    driver = neo4j.AsyncGraphDatabase.driver(connection.uri, auth=auth, connection_timeout=_ANSWER_SECONDS)
    try:
        async with asyncio.timeout(_ANSWER_SECONDS), driver:
            found = await driver.execute_query(_DEAF, seconds=int(overran), database_=connection.database)
    except TimeoutError:
        return False
    except (Neo4jError, DriverError):
        return True
    return not found.records[0]["deaf"]
