from datetime import date

import pyoxigraph as ox

from tochuc.mapping import Node, Relationship, to_property_graph

PREFIXES = """
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix t: <https://w3id.org/tochuc/ontology#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@base <urn:> .
"""


def node(turtle: str) -> Node:
    quads = ox.parse(PREFIXES + turtle, format=ox.RdfFormat.TURTLE)
    return to_property_graph(quad.triple for quad in quads).nodes["urn:x"]


def test_a_class_gives_its_label_and_those_above_it() -> None:
    assert node("<x> a t:Tenure .") == Node("urn:x", frozenset({"Thing", "Membership", "Tenure"}))


def test_a_superclass_that_was_stated_is_remembered() -> None:
    assert node("<x> a t:Tenure, org:Membership .").properties == {"assertedTypes": ["Membership", "Tenure"]}
    assert node("<x> a owl:Thing .").properties == {"assertedTypes": ["Thing"]}
    assert node("<x> a foaf:Person, t:Event .").properties == {}


def test_text_stands_by_language() -> None:
    found = node(
        "<x> foaf:name 'Hội Thử'@vi, 'Trial Society'@en, 'Essai'@fr ; skos:altLabel 'HT'@vi, 'Hội'@vi ."
    )
    assert found.properties == {
        "name": "Hội Thử",
        "name_en": "Trial Society",
        "name_fr": "Essai",
        "altLabel": ["HT", "Hội"],
        "nameFolded": "hoi thu",
        "namesFolded": ["essai", "hoi", "hoi thu", "ht", "trial society"],
    }


def test_a_name_in_another_language_is_folded_where_there_is_no_vietnamese_one() -> None:
    assert node("<x> foaf:name 'Essai'@fr, 'Trial'@en .").properties["nameFolded"] == "trial"
    assert "nameFolded" not in node("<x> skos:altLabel 'HT'@vi .").properties


def test_a_very_long_name_is_folded_by_its_beginning() -> None:
    assert len(str(node(f"<x> foaf:name '{'a' * 5000}'@vi .").properties["nameFolded"])) == 1000


def test_values_have_their_own_types() -> None:
    found = node(
        "<x> t:from '2025-08-13'^^xsd:date ; t:members '029'^^xsd:integer ; t:atLeast '1'^^xsd:boolean ;"
        " t:basis 'post', 'place' ; t:change <https://w3id.org/tochuc/ontology/change/begins> ."
    )
    assert found.properties == {
        "from": date(2025, 8, 13),
        "members": 29,
        "atLeast": True,
        "basis": ["place", "post"],
        "change": "begins",
    }


def test_an_object_of_which_nothing_is_said_is_a_bare_thing() -> None:
    quads = ox.parse(PREFIXES + "<x> org:subOrganizationOf <y> .", format=ox.RdfFormat.TURTLE)
    graph = to_property_graph(quad.triple for quad in quads)
    assert graph.relationships == {Relationship("urn:x", "SUB_ORGANIZATION_OF", "urn:y")}
    assert graph.nodes["urn:y"].bare
