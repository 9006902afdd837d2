"""A Neo4j that ends, stops or hangs under the service, and comes back."""

import asyncio
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import neo4j
import psutil
import pytest
from fastapi.testclient import TestClient
from httpx2 import Response

from api.app import create_app
from api.graph import Graph
from api.settings import Settings
from tochuc import managed
from tochuc.errors import Unavailable

_BACKTRACKS = "RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' =~ '(.*a){25}b' AS found"
_PERSON = {"id": "https://w3id.org/tochuc/id/con-day", "name": "Còn Đây"}


@pytest.fixture(scope="module")
def place(jars: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The home of a server that these tests may end, with one person in its graph."""
    found = tmp_path_factory.mktemp("away")
    (found / "jars").symlink_to(jars, target_is_directory=True)
    at = managed.start(found)
    with neo4j.GraphDatabase.driver(at.uri, auth=(at.user, at.password or "")) as driver:
        driver.execute_query("CREATE (p:Thing:Person) SET p = $person", person=_PERSON)
    yield found
    managed.stop(found)


@pytest.fixture
def home(place: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """That server, running, with no patience with it."""
    monkeypatch.setenv("TOCHUC_HOME", str(place))
    monkeypatch.setattr("api.graph._GRACE_SECONDS", 5)
    monkeypatch.setattr("api.watchdog._ANSWER_SECONDS", 3)
    monkeypatch.setattr("tochuc.managed.server._PATIENCE_WITH_HANGING", 1)
    managed.start()
    return place


@pytest.fixture
def client(home: Path) -> Iterator[TestClient]:
    settings = Settings(connect=managed.connection, read_seconds=2)
    with TestClient(create_app(settings), raise_server_exceptions=False) as opened:
        yield opened


def test_a_stopped_neo4j_is_503_until_it_is_back(client: TestClient, home: Path) -> None:
    person = f"/api/people/{_PERSON['id'].rpartition('/')[2]}"
    assert client.get(person).json()["name"] == _PERSON["name"]
    process = psutil.Process(_pid())
    process.kill()
    process.wait(10)
    first = client.get(person)
    assert first.status_code == 503
    assert first.headers["retry-after"]
    assert "Traceback" not in first.text
    assert _until_good(client, person).json()["name"] == _PERSON["name"]


def test_a_server_that_answers_nobody_is_started_again(client: TestClient, home: Path) -> None:
    assert client.get("/api/people").status_code == 200
    hanging = _pid()
    os.kill(hanging, signal.SIGSTOP)
    answer = client.get("/api/people")
    assert (answer.status_code, answer.json()["code"]) == (503, "api.overran")
    assert _until_good(client, "/api/people").json()["total"] == 1
    assert _pid() != hanging


def test_a_query_that_heeds_nothing_ends_with_its_server(home: Path) -> None:
    hanging = _pid()

    async def ask() -> None:
        graph = Graph(Settings(connect=managed.connection))
        with pytest.raises(Unavailable, match="did not end the query"):
            await graph.read(_BACKTRACKS, seconds=1)
        until = time.monotonic() + 60
        while _pid_or_none() in (hanging, None) and time.monotonic() < until:
            await asyncio.sleep(0.2)
        await graph.close()

    asyncio.run(ask())
    assert _pid() != hanging


def test_neither_a_slow_query_nor_another_server_is_a_reason(home: Path) -> None:
    running = _pid()

    async def ask() -> None:
        graph = Graph(Settings(connect=managed.connection))
        with pytest.raises(Unavailable):
            await graph.read("UNWIND range(1, 1000000000) AS n RETURN max(n * n % 7)", seconds=1)
        assert (await graph.read("RETURN 1 AS one")) == [{"one": 1}]
        await graph.close()

    asyncio.run(ask())
    assert managed.revive(managed.Connection("bolt://127.0.0.1:9", "neo4j", "none", None)) is False
    assert _pid() == running


def _pid_or_none() -> int | None:
    found = managed.status()
    return found.pid if found.ready else None


def _pid() -> int:
    found = _pid_or_none()
    assert found is not None
    return found


def _until_good(client: TestClient, path: str) -> Response:
    until = time.monotonic() + 60
    while (answer := client.get(path)).status_code == 503 and time.monotonic() < until:
        time.sleep(0.3)
    assert answer.status_code == 200, answer.text
    return answer
