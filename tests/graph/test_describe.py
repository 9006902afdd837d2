import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator

import pyoxigraph as ox
import pytest

from tochuc.errors import BadInput
from tochuc.graph import Store, apply, rdf_of, serialize
from tochuc.graph.describe import MEDIA_TYPES
from tochuc.managed import Connection
from tochuc.mapping import PropertyGraph, sorted_triples, to_property_graph

PREFIXES = """
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix t: <https://w3id.org/tochuc/ontology#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@base <https://example.org/> .
"""
WHOLE = """
<t> a t:Tenure ; org:member <p> ; t:post <q> ; t:from "2025-08-13"^^xsd:date ;
    t:manner <https://w3id.org/tochuc/ontology/manner/elected> .
<p> a foaf:Person ; foaf:name "Lục Văn Thử"@vi ; t:why "không liên quan" .
<q> a org:Post ; foaf:name "Bí thư"@vi, "Secretary"@en ; org:postIn <o> .
<s> a t:TenureStatement ; t:about <t> ; t:quote "Ông “Thử”\\r\\nđược <bầu> & …" ; t:start 9007199254740993 .
"""
FORMS = {
    "ttl": ox.RdfFormat.TURTLE,
    "nt": ox.RdfFormat.N_TRIPLES,
    "jsonld": ox.RdfFormat.JSON_LD,
    "rdfxml": ox.RdfFormat.RDF_XML,
}


def triples(turtle: str) -> list[ox.Triple]:
    return sorted_triples(q.triple for q in ox.parse(PREFIXES + turtle, format=ox.RdfFormat.TURTLE))


@pytest.fixture
def store(graph: Connection) -> Iterator[Store]:
    with Store(graph) as opened:
        opened.prepare()
        opened.write_transaction(lambda tx: apply(tx, PropertyGraph(), to_property_graph(triples(WHOLE))))
        yield opened


def test_a_thing_is_described_with_its_neighbours_by_name(store: Store) -> None:
    found = store.read_transaction(lambda tx: rdf_of(tx, ["https://example.org/t"]))
    assert found == triples("""
        <t> a t:Tenure ; org:member <p> ; t:post <q> ; t:from "2025-08-13"^^xsd:date ;
            t:manner <https://w3id.org/tochuc/ontology/manner/elected> .
        <p> a foaf:Person ; foaf:name "Lục Văn Thử"@vi .
        <q> a org:Post ; foaf:name "Bí thư"@vi, "Secretary"@en .
        <s> a t:TenureStatement ; t:about <t> .
    """)


def test_of_a_thing_that_is_not_there_nothing_is_said(store: Store) -> None:
    assert store.read_transaction(lambda tx: rdf_of(tx, ["https://example.org/none"])) == []


def test_the_number_of_neighbours_is_bounded(store: Store) -> None:
    found = store.read_transaction(lambda tx: rdf_of(tx, ["https://example.org/t"], limit=1))
    assert {str(t.object) for t in found if t.predicate.value.endswith(("member", "post"))} == {
        "<https://example.org/p>"
    }


def test_every_format_has_a_media_type_and_is_tried_here() -> None:
    assert FORMS.keys() == MEDIA_TYPES.keys()


@pytest.mark.parametrize("form", sorted(FORMS))
def test_what_is_written_reads_back(form: str) -> None:
    written = serialize(triples(WHOLE), form)
    assert sorted_triples(quad.triple for quad in ox.parse(written, format=FORMS[form])) == triples(WHOLE)
    assert serialize(triples(WHOLE), form) == written


def test_turtle_is_short_and_grouped() -> None:
    written = serialize(triples("<p> a foaf:Person ; foaf:name 'Lục Thử'@vi ."), "ttl").decode()
    assert '<https://example.org/p> a foaf:Person ;\n\tfoaf:name "Lục Thử"@vi .' in written


def test_xml_keeps_line_ends_for_any_reader() -> None:
    root = ElementTree.fromstring(serialize(triples(WHOLE), "rdfxml"))
    quotes = [node.text for node in root.iter("{https://w3id.org/tochuc/ontology#}quote")]
    assert quotes == ["Ông “Thử”\r\nđược <bầu> & …"]


@pytest.mark.parametrize("character", ["\u0000", "\u000c", "\ufffe"])
def test_a_character_that_xml_lacks_is_refused_for_xml_alone(character: str) -> None:
    found = [ox.Triple(ox.NamedNode("urn:x"), ox.NamedNode("urn:p"), ox.Literal(f"a{character}b"))]
    with pytest.raises(BadInput, match=f"U\\+{ord(character):04X}"):
        serialize(found, "rdfxml")
    assert [q.triple for q in ox.parse(serialize(found, "ttl"), format=ox.RdfFormat.TURTLE)] == found


def test_another_format_is_refused_with_those_there_are() -> None:
    with pytest.raises(BadInput, match="ttl, nt, jsonld, rdfxml"):
        serialize([], "csv")
