"""A read by itself, and what becomes of it when its connection is gone."""

import asyncio

from api.graph import Graph
from api.settings import Settings
from tochuc.graph import Store
from tochuc.managed import Connection


def _connections(store: Store) -> set[str]:
    rows = store.driver.execute_query(
        "CALL dbms.listConnections() YIELD connectionId RETURN connectionId AS id"
    )
    return {row["id"] for row in rows.records}


def test_a_connection_that_was_cut_since_the_last_read_is_made_again(graph: Connection) -> None:
    async def read() -> None:
        reader = Graph(Settings(connect=lambda: graph))
        with Store(graph) as store:
            others = _connections(store)
            assert await reader.read("RETURN 1 AS one") == [{"one": 1}]
            own = sorted(_connections(store) - others)
            assert own
            store.driver.execute_query(
                "CALL dbms.killConnections($ids) YIELD message RETURN message", ids=own
            )
        assert await reader.read("RETURN 2 AS two") == [{"two": 2}]
        await reader.close()

    asyncio.run(read())


def test_all_rows_come_in_one_record_in_their_order(graph: Connection) -> None:
    async def read() -> None:
        reader = Graph(Settings(connect=lambda: graph))
        counted = "UNWIND range(1, $most) AS n RETURN n, date('2025-08-13') AS day ORDER BY n DESC"
        rows = await reader.read(counted, {"most": 40})
        assert [row["n"] for row in rows] == list(range(40, 0, -1))
        assert await reader.read_together(counted, ("n", "day"), {"most": 40}) == rows
        assert await reader.read_together(counted, ("n", "day"), {"most": 0}) == []
        await reader.close()

    asyncio.run(read())
