import json

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.settings import Settings


@pytest.fixture
def ask(client: TestClient):
    def ask(query, **parameters):
        answer = client.post("/api/cypher", json={"query": query, "parameters": parameters})
        assert answer.status_code == 200, answer.text
        return answer.json()

    return ask


def test_reading_is_answered(ask):
    found = ask(
        "MATCH (p:Person) WHERE p.name = $name RETURN p.name AS name, date('2025-08-13') AS day",
        name="Đồng Văn Thử",
    )
    assert found == {
        "columns": ["name", "day"],
        "rows": [{"name": "Đồng Văn Thử", "day": "2025-08-13"}],
        "truncated": False,
    }


def test_rows_are_bounded(ask):
    found = ask("UNWIND range(1, 5000) AS n RETURN n")
    assert (len(found["rows"]), found["truncated"]) == (1000, True)


@pytest.mark.parametrize(
    "query",
    [
        "MATCH (n) SET n.x = 1",
        "MATCH (n) DETACH DELETE n",
        "CREATE (:Person)",
        "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row",
        "SHOW USERS",
        "CALL dbms.listConfig()",
        "CREATE INDEX FOR (n:X) ON (n.y)",
        "RETURN 'aaaa' =~ '(.*a){25}b'",
    ],
)
def test_anything_else_is_refused(problem, ask, query):
    count = ask("MATCH (n) RETURN count(n) AS n")
    assert problem("/api/cypher", 422, method="POST", json={"query": query})["code"].startswith("cypher.")
    assert ask("MATCH (n) RETURN count(n) AS n") == count


def test_time_is_bounded(filled, problem):
    settings = Settings(connect=lambda: filled, cypher_seconds=0.3)
    with TestClient(create_app(settings)) as hasty:
        answer = hasty.post(
            "/api/cypher", json={"query": "UNWIND range(1, 1000000000) AS n WITH n WHERE n % 7 = 8 RETURN n"}
        )
    assert (answer.status_code, answer.json()["code"]) == (422, "cypher.timeout")


@pytest.mark.parametrize(
    ("body", "code", "parameter"),
    [
        ('{"query": "MATC (n) RETURN n"}', "cypher.syntax", None),
        ('{"query": "RETURN $missing"}', "cypher.parameter", None),
        ('{"query": "RETURN $n", "parameters": {"n": 99999999999999999999}}', "api.too-big", None),
        ('{"query": "RETURN $s", "parameters": {"s": ["\\ud800"]}}', "api.not-text", None),
        ('{"query": ""}', "api.parameters", "query"),
        ('{"parameters": {}}', "api.parameters", "query"),
        ('{"query": "RETURN 1", "parameters": 3}', "api.parameters", "parameters"),
        ('{"query": "RETURN 1", "write": true}', "api.parameters", "write"),
        ("[1]", "api.parameters", "body"),
        ("{", "api.parameters", "body"),
        ("[" * 100_000, "api.http.400", None),
    ],
)
def test_what_is_no_question_is_said_to_be_none(problem, body, code, parameter):
    headers = {"Content-Type": "application/json"}
    found = problem("/api/cypher", 400, method="POST", content=body, headers=headers)
    assert found["code"] == code
    if parameter:
        assert found["errors"][0]["parameter"] == parameter


def test_a_body_without_its_type_is_no_question(problem):
    assert (
        problem("/api/cypher", 400, method="POST", content='{"query": "RETURN 1"}')["code"]
        == "api.parameters"
    )


def test_a_body_that_is_too_long_is_not_read(problem):
    long = json.dumps({"query": "RETURN 1" + " " * 1_000_000})
    headers = {"Content-Type": "application/json"}
    assert (
        problem("/api/cypher", 413, method="POST", content=long, headers=headers)["code"] == "api.too-large"
    )
    pieces = (b" " * 300_000 for _ in range(4))
    assert (
        problem("/api/cypher", 413, method="POST", content=pieces, headers=headers)["code"] == "api.too-large"
    )


def test_only_post(problem):
    assert "only POST" in problem("/api/cypher", 405)["detail"]
