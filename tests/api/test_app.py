"""The service as a whole: its description, its health, its errors."""

import html
import re
import time

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from tochuc.managed import Connection

METHODS = {"get", "post", "put", "delete", "patch", "head", "options"}


def away() -> Connection:
    return Connection("bolt://127.0.0.1:9", "neo4j", "none", None)


@pytest.fixture(scope="module")
def described():
    return create_app().openapi()


def operations(described):
    return [
        (path, method, operation)
        for path, item in described["paths"].items()
        for method, operation in item.items()
        if method in METHODS
    ]


def test_every_route_of_the_contract_is_there(described):
    wanted = """/api/health /api/ready /api/search /api/people /api/people/{id} /api/organizations
        /api/organizations/{id} /api/organizations/{id}/tree /api/organizations/{id}/chain
        /api/organizations/{id}/seats /api/organizations/{id}/people /api/posts /api/posts/{id}
        /api/vacancies /api/events /api/changes /api/paths /api/sources /api/sources/{id}
        /api/statements/{id} /api/queries /api/queries/{name} /api/cypher /id/{id} /
        /api/validate /api/report /api/review /api/decisions /api/diff /api/suggest /api/schema
        /sparql /reconcile"""
    assert set(wanted.split()) <= described["paths"].keys()


def test_every_route_has_a_summary_a_name_of_its_own_and_a_form(described):
    assert described["openapi"].startswith("3.1")
    names = [operation["operationId"] for _, _, operation in operations(described)]
    assert len(names) == len(set(names))
    for path, _, operation in operations(described):
        assert operation["summary"], path
        content = operation["responses"]["200"]["content"]
        form = content.get("application/json") or next(iter(content.values()))
        assert form["schema"], path
        assert "application/problem+json" in operation["responses"]["400"]["content"]


def test_parameters_in_paths_are_described_and_references_lead_somewhere(described):
    for path, _, operation in operations(described):
        given = {one["name"] for one in operation.get("parameters", ()) if one["in"] == "path"}
        assert given == set(re.findall(r"{(\w+)}", path)), path
    references = re.findall(r"'\$ref': '#/components/schemas/([^']+)'", str(described))
    assert references
    assert set(references) <= described["components"]["schemas"].keys()


def test_alive_and_ready(get):
    assert get("/api/health")["status"] == "ok"
    assert get("/api/ready")["status"] == "ok"


def test_the_first_page_leads_on_in_both_languages(client: TestClient):
    for lang, word in (("vi", "Các câu hỏi có tên"), ("en", "Named queries")):
        page = client.get("/", headers={"Accept-Language": lang})
        assert page.headers["content-type"] == "text/html; charset=utf-8"
        assert f'<html lang="{lang}">' in page.text
        assert word in page.text
        assert all("src=" in one or "ld+json" in one for one in re.findall("<script[^>]*>", page.text))
        assert "default-src 'none'" in page.headers["content-security-policy"]


def test_every_link_of_the_first_page_works(client: TestClient):
    found = re.findall(r'href="(/[^"]+)"', client.get("/").text)
    links = {html.unescape(link) for link in found}
    assert {"/docs", "/changes", "/sources/bai-mot"} <= links
    assert {link: client.get(link).status_code for link in links} == dict.fromkeys(links, 200)


def test_no_route_and_no_method(problem):
    assert problem("/api/nothing", 404)["code"] == "api.http.404"
    found = problem("/api/health", 405, method="POST")
    assert found["detail"] == "/api/health does not take POST, only GET."


def test_while_neo4j_is_away_the_service_says_so_quickly():
    with TestClient(create_app(Settings(connect=away)), raise_server_exceptions=False) as client:
        assert client.get("/api/health").status_code == 200
        begun = time.monotonic()
        for path in ("/api/ready", "/api/people"):
            answer = client.get(path, headers={"Accept-Language": "en"})
            assert answer.status_code == 503
            assert answer.headers["content-type"] == "application/problem+json"
            assert answer.headers["retry-after"] == "5"
        assert time.monotonic() - begun < 15


def test_the_service_finds_a_neo4j_that_came_late(filled: Connection):
    given = iter([away(), filled])
    settings = Settings(connect=lambda: next(given))
    with TestClient(create_app(settings), raise_server_exceptions=False) as client:
        assert client.get("/api/people").status_code == 503
        assert client.get("/api/people").json()["total"] == 3


def test_what_was_not_foreseen_tells_nothing_of_the_inside():
    app = create_app(Settings(connect=away))

    @app.get("/broken")
    def broken() -> None:
        raise RuntimeError("a secret")

    client = TestClient(app, raise_server_exceptions=False)
    answer = client.get("/broken", headers={"Accept-Language": "en"})
    assert (answer.status_code, answer.headers["content-type"]) == (500, "application/problem+json")
    assert answer.json()["code"] == "api.unforeseen"
    assert "secret" not in answer.text


def test_what_is_answered_around_the_routes_is_described(described):
    for path, method, operation in operations(described):
        assert ("304" in operation["responses"]) == (method == "get"), path
        if "requestBody" in operation:
            for status in ("408", "413"):
                assert "application/problem+json" in operation["responses"][status]["content"], path
