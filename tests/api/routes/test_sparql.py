"""SPARQL over HTTP, and what is refused or bounded there."""

import pytest

SELECT = "SELECT ?name WHERE { ?x a foaf:Person ; foaf:name ?name } ORDER BY ?name"
CONSTRUCT = "CONSTRUCT { ?x foaf:name ?n } WHERE { ?x a foaf:Person ; foaf:name ?n }"


@pytest.mark.parametrize(
    ("query", "accept", "kind"),
    [
        (SELECT, "*/*", "application/sparql-results+json"),
        (SELECT, "application/json", "application/sparql-results+json"),
        (SELECT, "application/sparql-results+xml", "application/sparql-results+xml"),
        (SELECT, "text/csv", "text/csv"),
        (SELECT, "text/tab-separated-values", "text/tab-separated-values"),
        (CONSTRUCT, "*/*", "text/turtle"),
        (CONSTRUCT, "application/n-triples", "application/n-triples"),
        ("ASK { ?x a foaf:Person }", "*/*", "application/sparql-results+json"),
    ],
)
def test_each_form_by_what_is_accepted(client, query, accept, kind):
    answer = client.get("/sparql", params={"query": query}, headers={"Accept": accept})
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"].partition(";")[0] == kind
    assert answer.content


def test_three_ways_to_send_a_query_give_one_answer(client):
    ways = [
        client.get("/sparql", params={"query": SELECT}),
        client.post("/sparql", data={"query": SELECT}),
        client.post("/sparql", content=SELECT, headers={"Content-Type": "application/sparql-query"}),
    ]
    assert [way.status_code for way in ways] == [200, 200, 200]
    assert len({way.content for way in ways}) == 1
    assert ways[0].json()["results"]["bindings"]


@pytest.mark.parametrize(
    ("query", "status", "code"),
    [
        ("", 400, "sparql.nothing"),
        ("SELECT * WHERE {", 400, "sparql.unreadable"),
        ("INSERT DATA { <a:a> <a:b> <a:c> }", 422, "sparql.way-out"),
        ("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", 422, "sparql.way-out"),
        ("SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }", 422, "sparql.way-out"),
    ],
)
def test_what_is_wrong_or_refused_is_a_problem(problem, query, status, code):
    assert problem("/sparql", status, params={"query": query})["code"] == code


def test_a_form_that_does_not_fit_is_told(problem):
    assert problem("/sparql", 400, params={"query": SELECT, "format": "ttl"})["code"] == "sparql.form"
    assert problem("/sparql", 406, params={"query": SELECT}, headers={"Accept": "image/png"})


def test_the_answer_is_of_the_graph_as_it_is_now(client, session_driver):
    count = "SELECT (COUNT(*) AS ?n) WHERE { ?x a foaf:Person }"
    before = client.get("/sparql", params={"query": count, "format": "csv"}).text
    try:
        session_driver.execute_query(
            "MERGE (l:Operational {name: 'loading'}) SET l.turn = coalesce(l.turn, 0) + 1 "
            "CREATE (:Thing:Person {id: 'https://w3id.org/tochuc/id/nguoi-moi', name: 'Người Mới'})"
        )
        after = client.get("/sparql", params={"query": count, "format": "csv"}).text
    finally:
        session_driver.execute_query("MATCH (p:Person {id: 'https://w3id.org/tochuc/id/nguoi-moi'}) DELETE p")
    assert int(after.split()[1]) == int(before.split()[1]) + 1
