import json

import pyoxigraph as ox
import pytest
from fastapi.testclient import TestClient

ID = "https://w3id.org/tochuc/id/"
POST = "/id/bi-thu-mau"
FORMATS = {
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "application/ld+json": ox.RdfFormat.JSON_LD,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
}


def triples(client, accept):
    answer = client.get(POST, headers={"Accept": accept})
    assert answer.status_code == 200
    assert answer.headers["content-type"].partition(";")[0] == accept
    assert "Accept" in answer.headers["vary"].split(", ")
    return {
        (quad.subject, quad.predicate, quad.object)
        for quad in ox.parse(answer.content, format=FORMATS[accept])
    }


@pytest.mark.parametrize("accept", FORMATS)
def test_a_thing_in_rdf_says_the_same_in_every_format(client: TestClient, accept):
    found = triples(client, accept)
    assert found == triples(client, "application/n-triples")
    name = ox.NamedNode("http://xmlns.com/foaf/0.1/name")
    assert (ox.NamedNode(f"{ID}bi-thu-mau"), name, ox.Literal("Bí thư", language="vi")) in found


@pytest.mark.parametrize(
    ("accept", "given"),
    [
        (None, "application/json"),
        ("*/*", "application/json"),
        ("application/*", "application/json"),
        ("text/*", "text/turtle"),
        ("application/json;q=0.2, text/turtle;q=0.9", "text/turtle"),
        ("application/json;q=0, */*", "text/turtle"),
    ],
)
def test_the_form_wanted_most_is_given(client: TestClient, accept, given):
    headers = {"Accept": accept} if accept else {}
    assert client.get(POST, headers=headers).headers["content-type"].partition(";")[0] == given


@pytest.mark.parametrize(
    ("segment", "route"),
    [
        ("dong-van-thu-1", "people"),
        ("tinh-uy-mau", "organizations"),
        ("bi-thu-mau", "posts"),
        ("bai-hai", "sources"),
        ("phat-bieu-ghe", "statements"),
        ("dai-hoi-mau", "events"),
    ],
)
def test_json_is_what_the_thing_s_own_route_gives(get, segment, route):
    assert get(f"/id/{segment}") == get(f"/api/{route}/{segment}")


def test_a_thing_of_another_class_has_what_is_said_of_it(get):
    found = get("/id/nhiem-ky-bi-thu")
    assert (found["type"], found["properties"]["from"]) == ("Tenure", "2025-08-01")
    assert [(link["relation"], link["name"]) for link in found["outgoing"]] == [
        ("MEMBER", "Đồng Văn Thử"),
        ("POST", "Bí thư"),
    ]
    assert [link["id"] for link in found["incoming"]] == [f"{ID}phat-bieu-bi-thu"]
    assert get("/id", id=f"{ID}nhiem-ky-bi-thu") == found


@pytest.mark.parametrize("accept", ["application/json", "text/turtle"])
def test_what_is_not_there_or_gone(problem, client: TestClient, accept):
    headers = {"Accept": accept}
    assert problem("/id/khong-co", 404, headers=headers)["code"] == "api.no-thing"
    assert problem("/id/bai-da-go", 410, headers=headers)["code"] == "api.gone"
    moved = client.get("/id/dong-van-thu-9", headers=headers)
    assert (moved.status_code, moved.headers["location"]) == (308, "/id/dong-van-thu-1")


def test_a_form_that_is_not_offered(problem):
    found = problem(POST, 406, headers={"Accept": "text/csv"})
    assert "text/turtle" in found["detail"]


def test_json_ld_stands_alone(client: TestClient):
    document = json.loads(client.get(POST, headers={"Accept": "application/ld+json"}).content)
    assert isinstance(document["@context"], dict)


def test_whoever_reads_pages_is_sent_to_the_page(client):
    html = {"Accept": "text/html,application/xhtml+xml"}
    answer = client.get("/id/bai-hai?lang=en", headers=html)
    assert (answer.status_code, answer.headers["location"]) == (
        303,
        "http://testserver/sources/bai-hai?lang=en",
    )
    assert client.get("/id/tinh-mau", headers=html).headers["content-type"] == "application/json"
