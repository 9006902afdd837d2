"""W3C ORG and CPOV of others: what is read, with whose IRIs, and what is told not to be understood."""

from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest

from loaders.org import read_org
from tochuc.errors import BadInput
from tochuc.exporting import exporter_for
from tochuc.exporting.output import put
from tochuc.graph import Store, fetch_all
from tochuc.loading.files import Options, load_file
from tochuc.loading.reference import prepare
from tochuc.managed import Connection
from tochuc.mapping import to_triples
from tochuc.reading import Reading

PREFIXES = """
@prefix cpov: <http://data.europa.eu/m8g/> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix ex: <https://register.example/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix schema: <http://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix time: <http://www.w3.org/2006/time#> .
@prefix vcard: <http://www.w3.org/2006/vcard/ns#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
REGISTER = """
ex:harbour a cpov:PublicOrganisation ; skos:prefLabel "Harbour Board"@en, "Havnestyret"@da ;
    skos:altLabel "HB"@en ; dct:identifier "HB-7" ; owl:sameAs <http://www.wikidata.org/entity/Q900001> ;
    schema:foundingDate "1998-05"^^xsd:gYearMonth ; org:hasUnit ex:pilots .
ex:pilots a org:OrganizationalUnit ; rdfs:label "Pilots' Office" .
ex:master a org:Post ; skos:prefLabel "Harbour Master"@en ; org:postIn ex:harbour ; org:role ex:role-master .
ex:role-master a org:Role ; skos:prefLabel "Harbour Master"@en .
ex:ada a foaf:Person ; foaf:name "Ada Quist" ; foaf:mbox <mailto:ada@harbour.example> ; foaf:img <ada.png> ;
    schema:birthDate "1970-02-03"^^xsd:date ; org:holds ex:master .
ex:bo a foaf:Person ; foaf:givenName "Bo" ; foaf:familyName "Ring" ;
    vcard:hasAddress [ vcard:locality "Port" ] .
ex:m1 a org:Membership ; org:member ex:ada ; org:organization ex:harbour ; org:role ex:role-master ;
    org:memberDuring [ a time:Interval ; time:hasBeginning [ time:inXSDDate "2019-03-01"^^xsd:date ] ] .
ex:m2 a org:Membership ; org:member ex:bo ; org:organization ex:pilots ;
    org:role [ skos:prefLabel "Clerk"@en ] ;
    schema:startDate "2011"^^xsd:gYear ; schema:endDate "2014-06-30"^^xsd:date ;
    dct:source <https://register.example/2> .
"""


@pytest.fixture
def written(tmp_path: Path) -> Callable[..., Path]:
    def write(turtle: str, name: str = "register-2024-05-01.ttl") -> Path:
        file = tmp_path / name
        file.write_text(PREFIXES + turtle, "utf-8")
        return file

    return write


def read(file: Path) -> Reading:
    (reading,) = read_org(file)
    return reading


def whys(reading: Reading) -> list[str]:
    return [f"{one.quote} {one.why}" for one in reading.not_understood]


def test_memberships_become_tenures_with_their_days_and_iris(written: Callable[..., Path]) -> None:
    reading = read(written(REGISTER))
    assert {(t.person, t.post, t.organization, t.change, t.date) for t in reading.tenures} == {
        ("Ada Quist", "Harbour Master", "Harbour Board", "holds", "2019-03-01"),
        ("Bo Ring", "Clerk", "Pilots' Office", "begins", "2011"),
        ("Bo Ring", "Clerk", "Pilots' Office", "ends", "2014-06-30"),
    }
    assert {(t.person, t.mark, t.reference) for t in reading.tenures} == {
        ("Ada Quist", "https://register.example/ada", "https://register.example/master"),
        ("Bo Ring", "https://register.example/bo", None),
    }
    for tenure in reading.tenures:
        assert reading.text[tenure.start : tenure.end] == tenure.quote
        assert tenure.person in tenure.quote
    assert {t.url for t in reading.tenures if t.person == "Bo Ring"} == {"https://register.example/2"}
    assert str(reading.source.published) == "2024-05-01"


def test_bodies_keep_their_names_ids_and_place(written: Callable[..., Path]) -> None:
    reading = read(written(REGISTER))
    facts = {(f.kind, f.about, f.value) for f in reading.facts if f.about}
    assert {
        ("identifier", "Harbour Board", "https://register.example/harbour"),
        ("identifier", "Harbour Board", "HB-7"),
        ("identifier", "Harbour Board", "wikidata:Q900001"),
        ("other-name", "Harbour Board", "HB"),
        ("other-name", "Harbour Board", "Havnestyret"),
    } <= facts
    assert [(p.body, p.parent) for p in reading.placements] == [("Pilots' Office", "Harbour Board")]
    assert [(e.kind, e.organization, e.from_) for e in reading.events] == [
        ("establishment", "Harbour Board", "1998-05")
    ]


def test_contact_details_are_dropped_and_counted_and_nothing_else_is_lost(
    written: Callable[..., Path],
) -> None:
    reading = read(written(REGISTER))
    assert reading.left_out == {"birthDate": 1, "foaf:img": 1, "foaf:mbox": 1, "vcard:hasAddress": 1}
    assert "harbour.example" not in reading.text
    assert "Port" not in reading.text
    assert "Ada Quist (sinh 1970)" in reading.text
    assert whys(reading) == []


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("ex:ada ex:shoeSize 43 .", ["https://register.example/shoeSize", "https://register.example/ada"]),
        ("ex:harbour a ex:Quay .", ["rdf:type https://register.example/Quay"]),
        ("ex:m1 org:remuneration ex:money .", ["org:remuneration"]),
        ("ex:nobody a foaf:Person .", ["https://register.example/nobody", "không có tên"]),
        ("ex:m3 a org:Membership ; org:member ex:ghost ; org:organization ex:pilots .", ["ex", "ghost"]),
        (
            "ex:m3 a org:Membership ; org:organization ex:pilots .",
            ["https://register.example/m3", "org:member"],
        ),
        ("ex:m3 a org:Membership ; org:member ex:pilots ; org:organization ex:harbour .", ["/m3", "tổ chức"]),
        ('ex:m2 schema:startDate "spring" .', ["https://register.example/m2: spring"]),
        ('ex:m1 schema:startDate "2018-01-01"^^xsd:date .', ["https://register.example/m1"]),
        (
            "ex:pilots org:unitOf ex:master2 . ex:master2 rdfs:label 'M' .",
            ["https://register.example/pilots"],
        ),
    ],
)
def test_what_is_not_understood_is_named(written: Callable[..., Path], more: str, said: list[str]) -> None:
    told = "\n".join(whys(read(written(REGISTER + more))))
    for words in said:
        assert words in told


def test_holding_and_belonging_without_a_membership_are_read(written: Callable[..., Path]) -> None:
    reading = read(
        written("""
        ex:b a org:Organization ; foaf:name "Mill Board" ; org:hasMember ex:c ; org:hasPost ex:p .
        ex:p skos:prefLabel "Miller"@en ; org:heldBy ex:a .
        ex:a foaf:name "Ann Mill" ; org:memberOf ex:b . ex:c foaf:name "Cy Stone" .
        ex:d foaf:name "Di Grain" ; org:headOf ex:b ; org:memberOf ex:b .
        [] foaf:name "El Wheel" ; org:memberOf ex:b .
        """)
    )
    assert {(t.person, t.post, t.change) for t in reading.tenures} == {
        ("Ann Mill", "Miller", "holds"),
        ("Cy Stone", "Thành viên", "holds"),
        ("El Wheel", "Thành viên", "holds"),
        ("Di Grain", "Người đứng đầu", "holds"),
    }
    assert whys(reading) == []


def test_a_post_names_the_one_above_it(written: Callable[..., Path]) -> None:
    more = """
        ex:mate a org:Post ; skos:prefLabel "Mate"@en ; org:postIn ex:pilots ; org:reportsTo ex:master .
        ex:hand a org:Post ; skos:prefLabel "Hand"@en ; org:postIn ex:pilots ; org:reportsTo ex:gone .
        """
    reading = read(written(REGISTER + more))
    above = {post.post: post.reports_to and post.reports_to.post for post in reading.posts}
    assert above == {"Harbour Master": None, "Mate": "Harbour Master", "Hand": None}
    assert "https://register.example/gone" in "".join(whys(reading))


def test_changes_of_bodies_are_events(written: Callable[..., Path]) -> None:
    reading = read(
        written("""
        ex:a a org:Organization ; rdfs:label "Old Mill" ; org:changedBy ex:e .
        ex:b a org:Organization ; rdfs:label "New Mill" ; org:resultedFrom ex:e .
        ex:e a org:ChangeEvent ; prov:atTime "2020-01-01T00:00:00Z"^^xsd:dateTime ; rdfs:label "Mills join" .
        """)
    )
    assert [(e.kind, e.organization, e.name, e.from_) for e in reading.events] == [
        ("merger", "New Mill", "Mills join", "2020-01-01")
    ]


@pytest.mark.parametrize("ending", ["nt", "rdf", "jsonld", "trig", "nq", "n3"])
def test_every_syntax_says_the_same(written: Callable[..., Path], tmp_path: Path, ending: str) -> None:
    expected = read(written(REGISTER))
    triples = [
        quad.triple for quad in ox.parse(PREFIXES + REGISTER, format=ox.RdfFormat.TURTLE, base_iri="urn:b")
    ]
    form = ox.RdfFormat.from_extension({"rdf": "rdf"}.get(ending, ending))
    assert form is not None
    file = tmp_path / f"register-2024-05-01.{ending}"
    file.write_bytes(ox.serialize(triples, format=form) or b"")
    assert read(file) == expected


def test_a_file_says_its_day_and_publisher_itself(written: Callable[..., Path]) -> None:
    about = (
        '<> a owl:Ontology ; dct:modified "2023-12-31"^^xsd:date ; dct:publisher [ foaf:name "Registry" ] .'
    )
    reading = read(written(REGISTER + about, "register.ttl"))
    assert (str(reading.source.published), reading.source.publisher) == ("2023-12-31", "Registry")


def test_rdf_about_something_else_is_refused(written: Callable[..., Path]) -> None:
    with pytest.raises(BadInput, match=r"register.*ex.*Boat|Boat"):
        list(read_org(written("ex:x a ex:Boat .")))


def test_an_export_of_ours_is_not_read_as_the_register_of_others(written: Callable[..., Path]) -> None:
    file = written("ex:s a <https://w3id.org/tochuc/ontology#Source> .")
    with pytest.raises(BadInput, match="tochuc load"):
        list(read_org(file))


def test_a_context_that_stands_elsewhere_is_not_fetched(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonld"
    file.write_text('{"@context": "https://schema.org/", "@type": "Organization", "name": "Mill"}', "utf-8")
    with pytest.raises(BadInput, match="nothing is fetched"):
        list(read_org(file))


@pytest.fixture
def store(graph: Connection) -> Store:
    opened = Store(graph)
    prepare(opened)
    return opened


def test_it_loads_by_its_suffix_and_comes_back_from_an_export(
    store: Store, written: Callable[..., Path]
) -> None:
    with store:
        file = written(REGISTER)
        (outcome,) = load_file(store, file, Options())
        assert (len(outcome.begun), len(outcome.ended)) == (1, 1)
        found = store.read_transaction(fetch_all)
        people = {str(node.properties["name"]) for node in found.nodes.values() if "Person" in node.labels}
        assert people == {"Ada Quist", "Bo Ring"}
        (again,) = load_file(store, file, Options())
        assert not again.changed
        assert store.read_transaction(fetch_all) == found
        exported = file.with_suffix(".graphml")
        put(exporter_for("graphml"), found, exported)
        store.driver.execute_query("MATCH (n) DETACH DELETE n")
        prepare(store)
        load_file(store, exported, Options())
        assert to_triples(store.read_transaction(fetch_all)) == to_triples(found)
