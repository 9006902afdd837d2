"""The size of a row is seen while it comes, with the version of the driver that is here."""

import asyncio

import neo4j
import pytest

from api.answers import weighing
from tochuc.errors import Refused
from tochuc.managed import Connection


def ask(connection: Connection, text: str, most: int, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr(weighing, "ROW_BYTES", most)

    async def run() -> int:
        auth = (connection.user, connection.password or "")
        async with (
            neo4j.AsyncGraphDatabase.driver(connection.uri, auth=auth) as driver,
            driver.session(default_access_mode=neo4j.READ_ACCESS) as session,
            await session.begin_transaction() as tx,
            weighing.weighed(tx),
        ):
            found = await tx.run(text)  # type: ignore[arg-type]
            record = await found.single(strict=True)
            return len(record["list"])

    return asyncio.run(run())


def test_a_row_beyond_the_bound_is_refused(filled: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Refused) as stopped:
        ask(filled, "RETURN range(1, 5000000) AS list", 500_000, monkeypatch)
    assert stopped.value.code == "cypher.size"


def test_a_row_below_it_is_given(filled: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    assert ask(filled, "RETURN range(1, 1000) AS list", 500_000, monkeypatch) == 1000
