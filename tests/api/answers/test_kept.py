"""What is kept is worked out once for each state of the graph, however many ask."""

import asyncio

import pytest

from api.answers.kept import Kept
from api.graph import Graph
from api.settings import Settings
from tochuc.graph import Store
from tochuc.graph.touched import note_touched
from tochuc.managed import Connection


class Failed(Exception):
    pass


class Work:
    """Counts how often it is done, and fails the first time if it shall."""

    def __init__(self, fails: bool = False) -> None:
        self.done = 0
        self.fails = fails

    async def __call__(self) -> int:
        await asyncio.sleep(0.05)
        self.done += 1
        if self.fails and self.done == 1:
            raise Failed
        return self.done


def asked(connection: Connection, *, most: int = 1, seconds: float = 60):
    graph, kept = Graph(Settings(connect=lambda: connection)), Kept[int](most, seconds)

    async def ask(key: str, work: Work) -> int:
        return await kept.get(graph, key, work)

    return graph, ask


def touch(connection: Connection) -> None:
    with Store(connection) as store:
        store.write_transaction(lambda tx: note_touched(tx, ["https://w3id.org/tochuc/id/cham-den"]))


def test_whoever_asks_at_once_waits_for_the_same_one(filled: Connection) -> None:
    async def run() -> None:
        graph, ask = asked(filled)
        work = Work()
        assert await asyncio.gather(*(ask("a", work) for _ in range(5))) == [1] * 5
        await graph.close()

    asyncio.run(run())


def test_another_state_of_the_graph_is_worked_out_anew(filled: Connection) -> None:
    async def run() -> None:
        graph, ask = asked(filled)
        work = Work()
        assert [await ask("a", work), await ask("a", work)] == [1, 1]
        await asyncio.to_thread(touch, filled)
        assert await ask("a", work) == 2
        await graph.close()

    asyncio.run(run())


def test_only_the_last_ones_are_kept_and_not_for_ever(filled: Connection) -> None:
    async def run() -> None:
        graph, ask = asked(filled, most=2)
        work = Work()
        assert [await ask(key, work) for key in "abacab"] == [1, 2, 1, 3, 1, 4]
        await graph.close()
        graph, ask = asked(filled, seconds=0)
        assert [await ask("a", work), await ask("a", work)] == [5, 6]
        await graph.close()

    asyncio.run(run())


def test_what_failed_is_tried_again(filled: Connection) -> None:
    async def run() -> None:
        graph, ask = asked(filled)
        work = Work(fails=True)
        with pytest.raises(Failed):
            await ask("a", work)
        assert await ask("a", work) == 2
        await graph.close()

    asyncio.run(run())
