"""Each hostile text of SPARQL over HTTP, in each way to send it: refused or bounded, nothing has changed."""

import socket

import pytest
from hostile import hostile

LISTED = {text.name: text for text in hostile("sparql")}
STOPPED = {(422, "sparql.time"), (422, "sparql.memory"), (422, "sparql.size")}
QUERY = "application/sparql-query"
WAYS = {
    "get": lambda text: {"method": "GET", "params": {"query": text}},
    "form": lambda text: {"method": "POST", "data": {"query": text}},
    "body": lambda text: {"method": "POST", "data": text.encode(), "headers": {"Content-Type": QUERY}},
}
BODY, LINE = 1_000_000, 60_000
# A short wait is enough to tell that a query is bounded: those that run are sent in one way only.
SENT = [
    (name, way)
    for name, text in LISTED.items()
    for way in WAYS
    if (text.outcome != "bounded" or way == "body") and (way != "get" or len(text.text) < LINE // 3)
]


@pytest.fixture(scope="module")
def sent(send, state):
    before = state()
    answers = {(name, way): send(path="/sparql", **WAYS[way](LISTED[name].text)) for name, way in SENT}
    return answers, before, state()


def outcome(answer):
    return answer.status_code, answer.json().get("code")


@pytest.mark.parametrize(("name", "way"), SENT)
def test_each_is_refused_or_bounded(sent, name, way):
    text, answer = LISTED[name], sent[0][name, way]
    expected = {"refused": (422, f"sparql.{text.kind}"), "wrong": (400, f"sparql.{text.kind}")}
    if text.outcome in expected:
        assert outcome(answer) == expected[text.outcome]
    else:
        assert answer.status_code == 200 or outcome(answer) in STOPPED


def test_megabytes_are_not_read(send):
    for way in ("form", "body"):
        answer = send(path="/sparql", **WAYS[way]("ASK { } #" + "x" * 3 * BODY))
        assert outcome(answer) == (413, "api.too-large")


def test_the_list_is_long_enough():
    assert len(LISTED) >= 50


def test_after_all_of_them_the_graph_is_the_same(sent, send):
    _, before, after = sent
    assert after == before
    people = {"query": "SELECT (COUNT(*) AS ?n) { ?x a foaf:Person }", "format": "csv"}
    assert send("GET", "/sparql", params=people).text == "n\r\n3\r\n"


def test_a_service_that_is_asked_for_hears_nothing(send):
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(0.5)
        address = f"<http://127.0.0.1:{listening.getsockname()[1]}/>"
        for text in ("SERVICE SILENT {} {{ ?s ?p ?o }}", "# x\rSERVICE {} {{ ?s ?p ?o }}"):
            send("GET", "/sparql", params={"query": f"SELECT * {{ {text.format(address)} }}"})
        with pytest.raises(TimeoutError):
            listening.accept()
