"""One graph of a few bodies and people, and the service over it, for all tests of this folder."""

from collections.abc import Callable, Iterator
from typing import Any

import neo4j
import pytest
from country import fill
from fastapi.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from tochuc.managed import Connection

ID = "https://w3id.org/tochuc/id/"


@pytest.fixture(scope="package")
def filled(neo4j_server: Connection, session_driver: neo4j.Driver) -> Connection:
    """The shared server with nothing but the graph of `country.ttl`."""
    fill(neo4j_server, session_driver)
    return neo4j_server


@pytest.fixture(scope="package")
def client(filled: Connection) -> Iterator[TestClient]:
    settings = Settings(connect=lambda: filled)
    with TestClient(create_app(settings), raise_server_exceptions=False, follow_redirects=False) as opened:
        yield opened


Get = Callable[..., Any]


@pytest.fixture
def get(client: TestClient) -> Get:
    """Ask for a path and give the JSON of a good answer."""

    def ask(path: str, **parameters: object) -> Any:
        answer = client.get(path, params=parameters)
        assert answer.status_code == 200, answer.text
        return answer.json()

    return ask


@pytest.fixture
def problem(client: TestClient) -> Get:
    """Ask for a path that can't be answered, and give the problem; every one has the same form."""

    def ask(path: str, status: int, *, method: str = "GET", headers: Any = None, **request: Any) -> Any:
        headers = {"Accept-Language": "en", **(headers or {})}
        answer = client.request(method, path, headers=headers, **request)
        return check_problem(answer, status, path.partition("?")[0])

    return ask


def check_problem(answer: Any, status: int, path: str) -> Any:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    found = answer.json()
    assert found["status"] == status
    assert found["instance"] == path
    assert found["type"] == f"https://w3id.org/tochuc/errors#{found['code']}"
    assert found["title"]
    assert found["detail"]
    return found
