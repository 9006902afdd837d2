"""SPARQL over HTTP, and what is refused or bounded there."""

import pyoxigraph as ox
import pytest

from tochuc import cypher
from tochuc.graph import Store, apply
from tochuc.mapping import PropertyGraph, to_property_graph
from tochuc.schema.ontology import RDF

RDF_TYPE = ox.NamedNode(f"{RDF}type")
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


COUNT = {"query": "SELECT (COUNT(*) AS ?n) WHERE { ?x a foaf:Person }", "format": "csv"}


def people(client):
    return int(client.get("/sparql", params=COUNT).text.split()[1])


def process_of(client):
    return client.app.state.sparql._kept.warden


def test_what_a_load_changes_is_put_into_the_snapshot(client, filled):
    before, process = people(client), process_of(client)
    new = ox.NamedNode("https://w3id.org/tochuc/id/nguoi-moi")
    triples = [
        ox.Triple(new, RDF_TYPE, ox.NamedNode("http://xmlns.com/foaf/0.1/Person")),
        ox.Triple(
            new, ox.NamedNode("http://xmlns.com/foaf/0.1/name"), ox.Literal("Người Mới", language="vi")
        ),
    ]
    person = to_property_graph(triples)
    with Store(filled) as store:
        store.write_transaction(lambda tx: apply(tx, PropertyGraph(), person))
        assert people(client) == before + 1
        store.write_transaction(lambda tx: apply(tx, person, PropertyGraph()))
    assert people(client) == before
    assert process_of(client) is process


def test_after_a_write_of_the_owner_the_snapshot_is_taken_anew(client, filled):
    before, process = people(client), process_of(client)
    with Store(filled) as store:
        cypher.write(
            store, "CREATE (:Thing:Person {id: 'https://w3id.org/tochuc/id/nguoi-moi', name: 'Mới'})"
        )
        assert people(client) == before + 1
        cypher.write(store, "MATCH (p:Person {id: 'https://w3id.org/tochuc/id/nguoi-moi'}) DELETE p")
    assert people(client) == before
    assert process_of(client) is not process


def test_a_process_that_died_is_replaced(client):
    before = people(client)
    process_of(client)._process.kill()
    assert client.get("/sparql", params=COUNT).status_code == 503
    assert people(client) == before
