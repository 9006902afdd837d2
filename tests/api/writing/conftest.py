"""A service that may write, over a graph with the reference data alone.

This folder's tests empty the graph that those of the other folders share, so its name comes last.
"""

from collections.abc import Callable, Iterator
from typing import Any

import neo4j
import pytest
from fastapi.testclient import TestClient
from served import KEY

from api.app import create_app
from api.settings import Settings
from tochuc.graph import Store
from tochuc.loading.reference import prepare
from tochuc.loading.source import unload
from tochuc.managed import Connection

Send = Callable[..., Any]
_SENTENCE = "Ông {person} được bầu giữ chức {post} {body} từ ngày {day}."


_SOURCES = "MATCH (s:Source) RETURN s.id AS id"


@pytest.fixture(scope="package")
def writable(neo4j_server: Connection, session_driver: neo4j.Driver) -> Connection:
    session_driver.execute_query("MATCH (n) DETACH DELETE n")
    with Store(neo4j_server) as store:
        prepare(store)
    return neo4j_server


@pytest.fixture(autouse=True)
def only_reference_data(request: pytest.FixtureRequest) -> Iterator[None]:
    """Take out whatever a test loads and decides."""
    if "writable" not in request.fixturenames:
        yield
        return
    with Store(request.getfixturevalue("writable")) as store:
        before = store.read(_SOURCES)
        yield
        for row in store.read(_SOURCES):
            if row not in before:
                unload(store, row["id"])


@pytest.fixture(scope="package")
def client(writable: Connection) -> Iterator[TestClient]:
    settings = Settings(connect=lambda: writable, keys=("another-key", KEY))
    with TestClient(create_app(settings), raise_server_exceptions=False, follow_redirects=False) as opened:
        yield opened


@pytest.fixture
def send(client: TestClient) -> Send:
    """Send with a key: `send("POST", path, status, …)` gives the JSON of the answer."""

    def ask(method: str, path: str, status: int = 200, **request: Any) -> Any:
        headers = {"Authorization": f"Bearer {KEY}", "Accept-Language": "en", **request.pop("headers", {})}
        answer = client.request(method, path, headers=headers, **request)
        assert answer.status_code == status, answer.text
        return answer.json()

    return ask


@pytest.fixture
def put(send: Send) -> Send:
    """Load a sentence of our own, and give what that did: `put("tin-mot", person, post, body, day)`."""

    def load(name: str, person: str, post: str, body: str, day: str, **parameters: object) -> Any:
        text = _SENTENCE.format(person=person, post=post, body=body, day=day)
        plain = {"Content-Type": "text/plain; charset=utf-8"}
        asked = {"name": name, "published": "2025-09-01", **parameters}
        loaded = send("POST", "/api/sources", params=asked, content=text.encode(), headers=plain)
        return loaded["sources"][0]

    return load
