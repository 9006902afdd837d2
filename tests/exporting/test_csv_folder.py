"""CSV for analysts: what it says of any graph, and that it comes back."""

import csv
import json
from pathlib import Path

import pyoxigraph as ox
from declared import described, of_every_term
from hypothesis import HealthCheck, example, given, settings

from tochuc.exporting.back import is_export, read_export
from tochuc.exporting.csv_folder import CSV
from tochuc.exporting.output import put
from tochuc.mapping import PropertyGraph, to_property_graph, to_triples

TURTLE = """
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix t: <https://w3id.org/tochuc/ontology#> .
<urn:p> a foaf:Person ; foaf:name "Mạc Thị Thử"@vi ; org:holds <urn:q> .
<urn:q> a org:Post ; foaf:name "Phó, “Trưởng”"@vi, "Deputy"@en ; t:singleSeat false ; org:postIn <urn:o> .
<urn:o> a t:PartyCommission ; foaf:name "Ban Thử"@vi ; skos:altLabel "B"@vi, "A; \\"a\\""@vi .
"""


def graph_of(turtle: str) -> PropertyGraph:
    return to_property_graph(quad.triple for quad in ox.parse(turtle, format=ox.RdfFormat.TURTLE))


def written(graph: PropertyGraph) -> dict[str, str]:
    return {name: b"".join(chunks).decode() for name, chunks in CSV.write(graph)}


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(text.splitlines(keepends=True), strict=True))


def test_each_kind_of_thing_has_a_file() -> None:
    files = written(graph_of(TURTLE))
    (body,) = rows(files["Organization.csv"])
    assert (body["id"], body["labels"], body["name"]) == (
        "urn:o",
        "Organization;PartyCommission;Thing",
        "Ban Thử",
    )
    assert json.loads(body["altLabel"]) == ['A; "a"', "B"]
    (post,) = rows(files["Post.csv"])
    assert (post["name"], post["name_en"], post["singleSeat"]) == ("Phó, “Trưởng”", "Deputy", "false")
    assert rows(files["Source.csv"]) == []
    assert [tuple(row.values()) for row in rows(files["relationships.csv"])] == [
        ("urn:p", "HOLDS", "urn:q"),
        ("urn:q", "POST_IN", "urn:o"),
    ]


def test_the_data_package_describes_every_column_of_every_file() -> None:
    files = written(to_property_graph(of_every_term()))
    described = {
        one["path"]: one["schema"]["fields"] for one in json.loads(files["datapackage.json"])["resources"]
    }
    assert described.keys() == files.keys() - {"datapackage.json"}
    for name, fields in described.items():
        assert [field["name"] for field in fields] == next(csv.reader(files[name].splitlines()))
    types = {field["name"]: field["type"] for field in described["Thing.csv"]}
    assert (types["from"], types["altLabel"], types["members"]) == ("date", "array", "integer")


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(described())
@example(of_every_term())
def test_any_graph_comes_back(tmp_path_factory: object, triples: list[ox.Triple]) -> None:
    graph = to_property_graph(triples)
    folder: Path = tmp_path_factory.mktemp("csv")  # type: ignore[attr-defined]
    for output in (folder / "xuất", folder / "xuất.zip"):
        put(CSV, graph, output)
        assert is_export(output)
        assert to_triples(read_export(output)) == to_triples(graph)
