import json

import pyoxigraph as ox

from tochuc.mapping import sorted_triples
from tochuc.mapping.jsonld import context, document
from tochuc.places import data_root

PREFIXES = """
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix t: <https://w3id.org/tochuc/ontology#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@base <urn:> .
"""


def triples(turtle: str) -> list[ox.Triple]:
    return sorted_triples(q.triple for q in ox.parse(PREFIXES + turtle, format=ox.RdfFormat.TURTLE))


def read(written: object) -> list[ox.Triple]:
    quads = ox.parse(json.dumps(written), format=ox.RdfFormat.JSON_LD)
    return sorted_triples(quad.triple for quad in quads)


def test_a_document_speaks_with_the_names_of_the_property_graph() -> None:
    given = triples("""
        <x> a t:TenureStatement ; foaf:name "Một"@vi ; skos:altLabel "Một"@vi, "Hai"@vi ; t:members 29 ;
            t:atLeast true ; t:published "2025-08-13"^^xsd:date ; t:about <y> ; t:basis "a" ;
            t:change <https://w3id.org/tochuc/ontology/change/begins> .
    """)
    assert document(given)["@graph"] == [
        {
            "id": "urn:x",
            "type": ["TenureStatement"],
            "name": {"vi": "Một"},
            "altLabel": {"vi": ["Hai", "Một"]},
            "members": 29,
            "atLeast": True,
            "published": "2025-08-13",
            "about": ["urn:y"],
            "basis": ["a"],
            "change": "begins",
        }
    ]
    assert read(document(given)) == given


def test_a_code_named_like_a_property_stays_a_code() -> None:
    given = triples("<x> org:role <https://w3id.org/tochuc/ontology/role/member> .")
    assert document(given)["@graph"] == [
        {"id": "urn:x", "role": "https://w3id.org/tochuc/ontology/role/member"}
    ]
    assert read(document(given)) == given


def test_a_code_that_is_no_word_is_written_whole() -> None:
    given = triples("<x> org:role <https://w3id.org/tochuc/ontology/role/a:b/c> .")
    assert read(document(given)) == given


def test_a_number_beyond_what_json_readers_hold_is_text() -> None:
    given = triples("<x> t:members 9007199254740993 .")
    assert document(given)["@graph"][0]["members"] == "9007199254740993"
    assert read(document(given)) == given


def test_the_context_beside_the_ontology_is_the_one_made_from_it() -> None:
    stored = json.loads((data_root() / "ontology" / "context.jsonld").read_text("utf-8"))
    assert stored == {"@context": context()}
