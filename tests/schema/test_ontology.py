from collections import Counter
from pathlib import Path

import pyoxigraph as ox
import pytest

from tochuc.places import data_root
from tochuc.schema import read_schema, schema
from tochuc.schema.ontology import relationship_type
from tochuc.schema.terms import Term

SCHEMA = schema()
TERMS: list[Term] = [
    *SCHEMA.classes.values(),
    *SCHEMA.data.values(),
    *SCHEMA.objects.values(),
    *SCHEMA.coded.values(),
]


def test_every_declared_term_is_read() -> None:
    kinds = {
        f"http://www.w3.org/2002/07/owl#{kind}": 0 for kind in ("Class", "DatatypeProperty", "ObjectProperty")
    }
    source = (data_root() / "ontology" / "tochuc.ttl").read_bytes()
    for quad in ox.parse(source, format=ox.RdfFormat.TURTLE):
        if quad.predicate.value.endswith("#type") and quad.object.value in kinds:
            kinds[quad.object.value] += 1
    counts = len(SCHEMA.classes), len(SCHEMA.data), len(SCHEMA.objects) + len(SCHEMA.coded)
    assert counts == tuple(kinds.values())


def test_local_names_are_unique_over_all_vocabularies() -> None:
    assert [name for name, count in Counter(term.name for term in TERMS).items() if count > 1] == []


def test_a_local_name_leaves_room_for_a_language() -> None:
    derived = {"id", "nameFolded", "namesFolded", "assertedTypes"}
    assert [term.name for term in TERMS if not term.name.isalnum() or term.name in derived] == []


def test_relationship_types_are_unique() -> None:
    assert len(SCHEMA.by_relationship) == len(SCHEMA.objects)


@pytest.mark.parametrize("part", ["label_vi", "label_en", "comment_vi", "comment_en"])
def test_every_term_is_explained_in_both_languages(part: str) -> None:
    assert [term.iri for term in TERMS if not getattr(term, part)] == []


def test_domains_ranges_and_indexed_classes_are_declared() -> None:
    named = {term.domain for kind in (SCHEMA.data, SCHEMA.objects, SCHEMA.coded) for term in kind.values()}
    named |= {term.range for term in SCHEMA.objects.values()}
    named |= {label for term in SCHEMA.data.values() for label in term.indexed_on}
    assert named <= SCHEMA.classes.keys()


def test_a_class_carries_the_labels_above_it() -> None:
    committee = SCHEMA.classes["ExecutiveCommittee"]
    assert committee.parent == "Organization"
    assert committee.labels == {"ExecutiveCommittee", "Organization", "Thing"}
    assert SCHEMA.classes["SupersededTenure"].labels == {"SupersededTenure", "Thing"}


def test_a_coded_property_has_the_codes_of_its_list() -> None:
    change = SCHEMA.coded["change"]
    assert change.base == "https://w3id.org/tochuc/ontology/change/"
    assert {"begins", "ends", "holds", "held"} <= set(change.codes)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("subOrganizationOf", "SUB_ORGANIZATION_OF"),
        ("wasQuotedFrom", "WAS_QUOTED_FROM"),
        ("of", "OF"),
    ],
)
def test_a_relationship_type_is_the_name_in_upper_snake(name: str, expected: str) -> None:
    assert relationship_type(name) == expected


PREFIXES = """
@prefix : <urn:t#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix tochuc: <https://w3id.org/tochuc/ontology#> .
"""


@pytest.mark.parametrize(
    ("turtle", "complaint"),
    [
        (":p a owl:DatatypeProperty ; rdfs:domain owl:Thing ; rdfs:range xsd:decimal .", "XMLSchema#decimal"),
        (":p a owl:DatatypeProperty ; rdfs:range xsd:string .", "no <.*domain>"),
        (":C a owl:Class ; rdfs:subClassOf :A, :B .", "2 values"),
        (":p a owl:ObjectProperty ; rdfs:domain owl:Thing ; tochuc:codeList :l .", "not functional"),
    ],
)
def test_a_declaration_without_a_place_is_refused(tmp_path: Path, turtle: str, complaint: str) -> None:
    file = tmp_path / "ontology.ttl"
    file.write_text(PREFIXES + turtle, "utf-8")
    with pytest.raises(ValueError, match=complaint):
        read_schema([file])
