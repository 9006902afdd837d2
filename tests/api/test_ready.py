"""`/api/ready` says what is missing, so that whoever runs the service knows what to do."""

from collections.abc import Iterator

import neo4j
import pytest
from country import fill
from fastapi.testclient import TestClient

from tochuc.managed import Connection

INDEX = "names"


@pytest.fixture
def emptied(filled: Connection, session_driver: neo4j.Driver) -> Iterator[neo4j.Driver]:
    yield session_driver
    fill(filled, session_driver)


def lacking(client: TestClient) -> list[str]:
    answer = client.get("/api/ready", headers={"Accept-Language": "en"})
    assert answer.status_code == 503
    assert answer.json()["code"] == "api.lacking"
    assert answer.headers["retry-after"]
    return [fault["parameter"] for fault in answer.json()["errors"]]


def test_a_graph_without_a_thing(client: TestClient, emptied: neo4j.Driver) -> None:
    emptied.execute_query("MATCH (n) DETACH DELETE n")
    assert lacking(client) == ["things"]


def test_a_graph_without_its_index(client: TestClient, emptied: neo4j.Driver) -> None:
    emptied.execute_query(f"DROP INDEX {INDEX}")
    assert lacking(client) == ["index"]
