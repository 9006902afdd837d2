"""HEAD wherever GET is."""

import pytest
from fastapi.testclient import TestClient

PATHS = [
    "/api/health",
    "/api/people",
    "/api/people/dong-van-thu-1",
    "/api/organizations/tinh-uy-mau/tree",
    "/api/vacancies",
    "/api/changes.atom?from=2025-01-01",
    "/api/queries/leaders?organization=tinh-uy-mau",
    "/sparql?query=ASK {}",
    "/id/dong-van-thu-1",
    "/",
    "/people/dong-van-thu-1",
    "/static/style.css",
    "/openapi.json",
]


@pytest.mark.parametrize("path", PATHS)
def test_the_same_as_get_without_the_body(client: TestClient, path: str) -> None:
    read, asked = client.get(path), client.head(path)
    assert (asked.status_code, asked.content) == (read.status_code, b"")
    for name in ("etag", "content-type", "vary", "cache-control", "location"):
        assert asked.headers.get(name) == read.headers.get(name)


def test_what_is_not_there_and_what_is_known_already(client: TestClient) -> None:
    absent = client.head("/api/people/khong-co")
    assert (absent.status_code, absent.content) == (404, b"")
    tag = client.head("/api/people").headers["etag"]
    assert client.head("/api/people", headers={"If-None-Match": tag}).status_code == 304


def test_what_can_not_be_read_has_no_head_and_it_is_counted_as_what_it_is(client: TestClient) -> None:
    assert client.head("/api/cypher").status_code == 405
    client.head("/api/events")
    assert (
        'tochuc_http_requests_total{method="HEAD",route="/api/events",status="200"}'
        in client.get("/metrics").text
    )
