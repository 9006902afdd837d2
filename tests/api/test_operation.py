"""The manners of HTTP: tags, compression, ids of requests, figures, bounds of what is sent."""

import re
from collections.abc import Callable
from typing import Any

import neo4j
import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from tochuc.managed import Connection

Get = Callable[..., Any]


def away() -> Connection:
    return Connection("bolt://127.0.0.1:9", "neo4j", "none", None)


@pytest.mark.parametrize("path", ["/api/people", "/", "/api/health", "/static/style.css"])
def test_what_is_known_already_is_not_sent_again(client: TestClient, path: str) -> None:
    first = client.get(path)
    again = client.get(path, headers={"If-None-Match": f'"other", {first.headers["etag"]}'})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    assert "Accept-Language" in first.headers["vary"]
    assert client.get(path, headers={"If-None-Match": '"other"'}).status_code == 200


def test_another_graph_is_another_tag(client: TestClient, session_driver: neo4j.Driver) -> None:
    known = client.get("/api/people").headers["etag"]
    session_driver.execute_query(
        "CREATE (:Thing:Person {id: 'https://w3id.org/tochuc/id/them', name: 'Thêm'})"
    )
    try:
        assert client.get("/api/people", headers={"If-None-Match": known}).status_code == 200
    finally:
        session_driver.execute_query("MATCH (p {id: 'https://w3id.org/tochuc/id/them'}) DELETE p")


def test_long_answers_are_compressed_and_short_ones_not(client: TestClient) -> None:
    assert client.get("/").headers["content-encoding"] == "gzip"
    assert "content-encoding" not in client.get("/api/health").headers


def test_a_request_keeps_its_sane_id_also_in_problems(client: TestClient) -> None:
    answer = client.get("/api/nothing", headers={"X-Request-ID": "abc-1"})
    assert answer.headers["x-request-id"] == answer.json()["request_id"] == "abc-1"
    made = client.get("/api/health", headers={"X-Request-ID": "a b;<"}).headers["x-request-id"]
    assert re.fullmatch("[0-9a-f]{32}", made)


def test_figures_are_kept_by_route(client: TestClient) -> None:
    client.get("/api/people/ai-do?x=secret")
    figures = client.get("/metrics").text
    assert 'tochuc_http_requests_total{method="GET",route="/api/people/{id}",status="404"}' in figures
    assert "secret" not in figures


def test_other_sites_may_read_only_when_they_are_named() -> None:
    asking = {"Origin": "https://example.org"}
    for origins, given in (((), None), (("https://example.org",), "https://example.org")):
        opened = TestClient(create_app(Settings(connect=away, cors_origins=origins)))
        answer = opened.get("/api/health", headers=asking)
        assert answer.headers.get("access-control-allow-origin") == given


def test_a_body_that_announces_too_much_is_not_read(problem: Get) -> None:
    headers = {"Content-Length": "100000000", "Content-Type": "application/json"}
    assert problem("/api/cypher", 413, method="POST", headers=headers)["code"] == "api.too-large"


@pytest.mark.parametrize(
    "path", ["/api/people/%00", "/api/people/%FF", "/api/search?q=%00", "/api/search?q=%FF"]
)
def test_odd_encodings_are_no_error_of_ours(client: TestClient, path: str) -> None:
    assert client.get(path).status_code in (200, 400, 404)
