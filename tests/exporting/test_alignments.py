"""The alignments with the vocabularies of others: ours are declared, theirs are what the readers know."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from loaders.org.terms import terms
from loaders.wikidata.properties import properties
from tochuc.places import data_root
from tochuc.schema import schema
from tochuc.schema.ontology import OWL, RDFS, SKOS

FILES = sorted((data_root() / "ontology" / "align").glob("*.ttl"))
SAID = {f"{RDFS}label", f"{RDFS}comment", "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"}
ALLOWED = {
    f"{RDFS}subClassOf",
    f"{RDFS}subPropertyOf",
    f"{OWL}inverseOf",
    *(f"{SKOS}{name}Match" for name in ("exact", "close", "broad", "narrow", "related")),
}
WIKIDATA = "http://www.wikidata.org/prop/direct/"


def triples(file: Path) -> list[ox.Triple]:
    return [quad.triple for quad in ox.parse(path=file, format=ox.RdfFormat.TURTLE)]


def matches(*names: str) -> set[tuple[str, str]]:
    found = [triple for file in FILES if file.stem in names for triple in triples(file)]
    return {(str(t.subject.value), t.object.value) for t in found if t.predicate.value in ALLOWED}  # type: ignore[union-attr]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_what_is_aligned_is_declared_here_and_is_explained_in_both_languages(file: Path) -> None:
    ours = schema().class_by_iri.keys() | schema().property_by_iri.keys()
    said = triples(file)
    for triple in said:
        if triple.predicate.value not in SAID:
            assert triple.subject.value in ours, triple  # type: ignore[union-attr]
            assert triple.predicate.value in ALLOWED, triple
    for predicate in (f"{RDFS}label", f"{RDFS}comment"):
        texts = [t for t in said if t.predicate.value == predicate]
        by_language = [
            sorted(str(t.subject) for t in texts if t.object.language == lang)  # type: ignore[union-attr]
            for lang in ("vi", "en")
        ]
        assert by_language[0] == by_language[1]
        assert by_language[0]


@pytest.mark.parametrize(
    ("kind", "ours"),
    [
        ("body", "http://www.w3.org/ns/org#Organization"),
        ("person", "http://xmlns.com/foaf/0.1/Person"),
        ("change", "http://www.w3.org/ns/org#ChangeEvent"),
    ],
)
def test_every_class_that_the_reader_of_rdf_knows_is_aligned(kind: str, ours: str) -> None:
    aligned = {theirs for own, theirs in matches("org", "cpov", "schemaorg") if own == ours}
    assert terms().classes[kind] == aligned | {ours}


def test_every_property_of_wikidata_that_is_aligned_is_read() -> None:
    told = properties()
    read = {
        id for part in (told.claims, told.qualifiers, told.references) for ids in part.values() for id in ids
    }
    aligned = {
        theirs.removeprefix(WIKIDATA) for _, theirs in matches("wikidata") if theirs.startswith(WIKIDATA)
    }
    assert len(aligned) > 8
    assert aligned <= read
