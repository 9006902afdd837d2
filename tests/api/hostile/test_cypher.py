"""Each hostile text of Cypher over HTTP: refused as documented or bounded, and nothing has changed."""

import time
from concurrent.futures import ThreadPoolExecutor

import psutil
import pytest
from hostile import hostile

LISTED = {text.name: text for text in hostile("cypher")}
GIVEN = {"key": "x", "p": "a"}
STOPPED = {(422, "cypher.timeout"), (422, "cypher.memory"), (422, "cypher.size"), (503, "api.overran")}
LONGEST = 20_000


@pytest.fixture(scope="module")
def sent(send, state):
    """What was answered to each text, and the graph before and after all of them."""
    before = state()
    answers = {
        name: send("POST", "/api/cypher", json={"query": text.text, "parameters": GIVEN})
        for name, text in LISTED.items()
    }
    return answers, before, state()


def outcome(answer):
    return answer.status_code, answer.json().get("code")


@pytest.mark.parametrize("name", LISTED)
def test_each_is_refused_or_bounded(sent, name):
    text, answer = LISTED[name], sent[0][name]
    assert len(answer.content) < 40_000_000
    if len(text.text) > LONGEST:
        assert outcome(answer) == (400, "api.parameters")
    elif text.outcome == "refused":
        assert outcome(answer) == (422, f"cypher.{text.kind}")
    elif text.outcome == "wrong":
        assert outcome(answer) == (400, f"cypher.{text.kind}")
    elif text.outcome == "truncated":
        assert answer.status_code == 200
        assert answer.json()["truncated"] is True
    else:
        assert answer.status_code == 200 or outcome(answer) in STOPPED


def test_the_list_is_long_enough():
    assert len(LISTED) >= 100


def test_after_all_of_them_the_graph_is_the_same(sent):
    _, before, after = sent
    assert before[0].count(b"\n") > 100
    assert after == before


def test_after_all_of_them_the_service_answers(sent, send):
    assert send("GET", "/api/people").json()["total"] == 3
    assert send("POST", "/api/cypher", json={"query": "RETURN 1 AS one"}).json()["rows"] == [{"one": 1}]


def test_one_row_of_millions_is_stopped_while_it_comes_and_others_are_answered_meanwhile(send):
    before = psutil.Process().memory_info().rss
    with ThreadPoolExecutor() as others:
        asked = others.submit(
            send, "POST", "/api/cypher", json={"query": LISTED["list-of-millions"].text, "parameters": GIVEN}
        )
        waited = []
        while not asked.done():
            begun = time.monotonic()
            send("GET", "/api/health")
            waited.append(time.monotonic() - begun)
            time.sleep(0.05)
    assert outcome(asked.result()) in STOPPED
    assert max(waited) < 5
    assert psutil.Process().memory_info().rss - before < 200_000_000


@pytest.mark.parametrize(
    "parameters",
    [
        '{"p": ' + "[" * 900 + "]" * 900 + "}",
        '{"p": ' + '{"a": ' * 900 + "1" + "}" * 900 + "}",
        '{"p": NaN}',
        '{"p": 1e999}',
        '{"p": -9223372036854775809}',
        '{"p": "\\u0000"}',
        '{"p": "\\udc00"}',
        '{"": 1, " ": 2, "`": 3}',
        '{"p": null, "p": true}',
        '{"p": [1, "a", {"b": [null]}, 1.5]}',
        '{"' + "k" * 100_000 + '": 1}',
        "[]",
        "null",
    ],
    ids=str,
)
def test_odd_parameters_are_answered_or_told(send, parameters):
    body = f'{{"query": "RETURN $p AS p", "parameters": {parameters}}}'
    answer = send("POST", "/api/cypher", data=body.encode(), headers={"Content-Type": "application/json"})
    assert answer.status_code in (200, 400, 422)
    if answer.status_code != 200:
        assert answer.headers["content-type"] == "application/problem+json"
