"""One row that is too large is stopped while it comes: a list of millions would be taken apart for a minute.

The driver gives no way to bound a row: it gathers it whole, then takes it apart while the service answers
nobody. So what it has gathered is looked at. Where another version of the driver keeps it elsewhere, nothing
is seen and nothing stopped, and a test says so.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import neo4j
from neo4j.exceptions import DriverError, Neo4jError

from tochuc.errors import Refused

ROW_BYTES = 5_000_000
_EVERY = 0.005


@asynccontextmanager
async def weighed(tx: neo4j.AsyncTransaction) -> AsyncIterator[None]:
    """Cut the connection of a transaction when a row of it grows beyond `ROW_BYTES`.

    Raises: Refused `cypher.size`.
    """
    stopped = False

    async def watch() -> None:
        nonlocal stopped
        while not stopped:
            await asyncio.sleep(_EVERY)
            if gathered(tx) > ROW_BYTES:
                stopped = True
                tx.cancel()

    watching = asyncio.create_task(watch())
    try:
        yield
    except (DriverError, Neo4jError, OSError) as error:
        if stopped:
            raise Refused("cypher.size", most=ROW_BYTES) from error
        raise
    finally:
        watching.cancel()


def gathered(tx: neo4j.AsyncTransaction) -> int:
    """Give how many bytes of a row have come that is not whole yet."""
    found: object = tx
    for name in ("_connection", "inbox", "_buffer", "used"):
        found = getattr(found, name, None)
    return found if isinstance(found, int) else 0
