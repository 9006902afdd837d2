"""What has no place in the property graph is refused by name."""

import pyoxigraph as ox
import pytest

from tochuc.errors import BadInput
from tochuc.mapping import Node, PropertyGraph, Relationship, to_property_graph, to_triples

PREFIXES = """
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix t: <https://w3id.org/tochuc/ontology#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@base <https://example.org/> .
"""


def triples(turtle: str) -> list[ox.Triple]:
    return [quad.triple for quad in ox.parse(PREFIXES + turtle, format=ox.RdfFormat.TURTLE)]


def refusal(turtle: str) -> BadInput:
    with pytest.raises(BadInput) as refused:
        to_property_graph(triples(turtle))
    assert refused.value.message("vi") != refused.value.message("en")
    return refused.value


@pytest.mark.parametrize(
    ("turtle", "code", "named"),
    [
        ("<x> foaf:nick 'A'@vi .", "mapping.undeclared-property", "http://xmlns.com/foaf/0.1/nick"),
        ("<x> a skos:Concept .", "mapping.undeclared-class", "skos/core#Concept"),
        ("<x> a 'Person' .", "mapping.undeclared-class", "Person"),
        ("<x> a [] .", "mapping.undeclared-class", "anon-"),
        ("<x> foaf:name <y> .", "mapping.not-a-literal", "https://example.org/y"),
        ("<x> org:holds 'Bí thư'@vi .", "mapping.not-an-iri", "Bí thư"),
        ("<x> t:change 'begins' .", "mapping.not-an-iri", "begins"),
        ("<x> foaf:name 'Lò Thử' .", "mapping.untagged", "Lò Thử"),
        ("<x> t:quote 'lời'@vi .", "mapping.datatype", "langString"),
        ("<x> t:members 29.5 .", "mapping.datatype", "decimal"),
        ("<x> t:members '29'^^xsd:int .", "mapping.datatype", "#int"),
        ("<x> t:from '2025-08'^^xsd:gYearMonth .", "mapping.datatype", "gYearMonth"),
        ("<x> t:from '2025-02-30'^^xsd:date .", "mapping.ill-typed", "2025-02-30"),
        ("<x> t:from '2025-8-3'^^xsd:date .", "mapping.ill-typed", "2025-8-3"),
        ("<x> t:from '-0044-03-15'^^xsd:date .", "mapping.ill-typed", "-0044-03-15"),
        ("<x> t:from '12025-01-01'^^xsd:date .", "mapping.ill-typed", "12025-01-01"),
        ("<x> t:from '2025-08-13Z'^^xsd:date .", "mapping.timezone", "2025-08-13Z"),
        ("<x> t:from '2025-08-13+07:00'^^xsd:date .", "mapping.timezone", "+07:00"),
        ("<x> t:members 'hai'^^xsd:integer .", "mapping.ill-typed", "hai"),
        ("<x> t:members '٢'^^xsd:integer .", "mapping.ill-typed", "٢"),
        ("<x> t:members 9223372036854775808 .", "mapping.integer-range", "9223372036854775808"),
        (f"<x> t:members {'9' * 5000} .", "mapping.integer-range", "64-bit"),
        ("<x> t:atLeast 'yes'^^xsd:boolean .", "mapping.ill-typed", "yes"),
        ("<x> foaf:name 'A'@vi, 'B'@vi .", "mapping.two-values", "“A” and “B”"),
        ("<x> t:members 1, 2 .", "mapping.two-values", "“1” and “2”"),
        (
            "<x> t:state <https://w3id.org/tochuc/ontology/manner/elected> .",
            "mapping.code",
            "ontology/state/",
        ),
        (f"<{'x' * 5000}> a foaf:Person .", "mapping.iri-too-long", "4000"),
        ("<< <x> a foaf:Person >> t:why 'vì' .", "mapping.", "reifies"),
    ],
)
def test_a_value_without_a_place_is_refused(turtle: str, code: str, named: str) -> None:
    refused = refusal(turtle)
    assert refused.code.startswith(code)
    assert named in str(refused)


def test_the_thing_is_named() -> None:
    assert "https://example.org/ông-thử" in str(refusal("<ông-thử> foaf:name 'Thử' ."))


def test_one_value_written_in_two_ways_is_one_value() -> None:
    graph = to_property_graph(triples("<x> t:members '7'^^xsd:integer, '007'^^xsd:integer ."))
    assert graph.nodes["https://example.org/x"].properties == {"members": 7}


def of_node(labels: set[str], **properties: object) -> PropertyGraph:
    return PropertyGraph({"urn:x": Node("urn:x", frozenset(labels), properties)})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("graph", "code"),
    [
        (of_node({"Thing", "Minister"}), "mapping.graph-label"),
        (of_node({"Thing"}, x=1), "mapping.graph-key"),
        (of_node({"Thing"}, members_en=1), "mapping.graph-key"),
        (of_node({"Thing"}, **{"from": "2025"}), "mapping.graph-value"),
        (of_node({"Thing"}, members=True), "mapping.graph-value"),
        (of_node({"Thing"}, name=1), "mapping.graph-value"),
        (of_node({"Thing"}, state="a b"), "mapping.graph-iri"),
        (of_node({"Thing"}, **{"name_a b": "x"}), "mapping.graph-key"),
        (of_node({"Thing"}, name_vi="x"), "mapping.graph-key"),
        (of_node({"Thing"}, name_EN="x"), "mapping.graph-key"),
        (of_node({"Thing"}, name_="x"), "mapping.graph-key"),
        (PropertyGraph({}, {Relationship("urn:x", "KNOWS", "urn:y")}), "mapping.graph-relationship"),
        (PropertyGraph({}, {Relationship("urn:x", "HOLDS", "no iri")}), "mapping.graph-iri"),
    ],
)
def test_what_was_written_into_the_graph_by_hand_is_named(graph: PropertyGraph, code: str) -> None:
    with pytest.raises(BadInput) as refused:
        to_triples(graph)
    assert refused.value.code == code
    assert refused.value.message("vi") != refused.value.message("en")
