from collections import Counter

import pytest
from pyoxigraph import NamedNode, RdfFormat, Store

from tochuc.places import data_root
from tochuc.reference import find_province, provinces, standing_bodies
from tochuc.reference.__main__ import files
from tochuc.reference.description import PREFIXES, term

FOLDER = data_root() / "ontology" / "reference"
ID = PREFIXES["id"]


@pytest.fixture(scope="module")
def graph() -> Store:
    store = Store()
    for file in sorted(FOLDER.glob("*.ttl")):
        store.load(path=str(file), format=RdfFormat.TURTLE)
    return store


def subjects(graph: Store) -> set[str]:
    return {quad.subject.value for quad in graph if isinstance(quad.subject, NamedNode)}


def values(graph: Store, subject: str, predicate: str) -> set[str]:
    found = graph.quads_for_pattern(NamedNode(ID + subject), term(predicate), None)
    return {str(quad.object.value) for quad in found}


def ask(graph: Store, pattern: str) -> list[str]:
    prefixes = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())
    rows = graph.query(f"{prefixes} SELECT ?s {{ {pattern} }} ORDER BY ?s")
    return [row["s"].value.removeprefix(ID) for row in rows]


def test_generated_files_are_what_the_tables_give() -> None:
    for name, content in files().items():
        assert (FOLDER / name).read_bytes() == content


def test_there_are_34_provinces_now_and_63_before() -> None:
    states = Counter(province.state for province in provinces())
    assert states["kept"] + states["merged"] == 34
    assert states["kept"] + states["former"] == 63


def test_every_former_province_became_a_merged_one_and_those_come_from_two_or_more() -> None:
    became = Counter(province.became for province in provinces() if province.state == "former")
    merged = {province.name for province in provinces() if province.state == "merged"}
    assert set(became) == merged
    assert min(became.values()) >= 2


def test_a_merged_province_and_its_former_namesake_are_two_nodes(graph: Store) -> None:
    assert values(graph, "thanh-pho-can-tho", "tochuc:formedFrom") == {
        f"{ID}thanh-pho-can-tho-truoc-2025",
        f"{ID}tinh-soc-trang",
        f"{ID}tinh-hau-giang",
    }
    assert values(graph, "tinh-lang-son", "tochuc:formedFrom") == set()
    assert values(graph, "tinh-hau-giang", "tochuc:until") == {"2025-07-01"}


def test_the_chain_from_a_province_s_party_agencies_reaches_the_centre(graph: Store) -> None:
    first = values(graph, "dang-bo-cac-co-quan-dang-thanh-pho-can-tho", "org:subOrganizationOf")
    assert first == {f"{ID}dang-bo-thanh-pho-can-tho"}
    assert values(graph, "dang-bo-thanh-pho-can-tho", "org:subOrganizationOf") == {
        f"{ID}dang-cong-san-viet-nam"
    }
    assert values(graph, "ban-chap-hanh-trung-uong-dang", "org:unitOf") == {f"{ID}dang-cong-san-viet-nam"}


def test_everything_that_is_named_as_belonging_somewhere_exists(graph: Store) -> None:
    known = subjects(graph)
    named = {quad.object.value for quad in graph if str(quad.object.value).startswith(ID)}
    assert named <= known


def test_everything_has_a_type_two_names_and_a_source(graph: Store) -> None:
    assert ask(graph, "?s ?p ?o FILTER NOT EXISTS { ?s a ?class }") == []
    for language in ("vi", "en"):
        unnamed = f'?s a ?c FILTER NOT EXISTS {{ ?s foaf:name ?n FILTER(LANG(?n) = "{language}") }}'
        assert ask(graph, unnamed) == []
    unsourced = "?s a ?c FILTER(?c != tochuc:Source) FILTER NOT EXISTS { ?s prov:hadPrimarySource ?x }"
    assert ask(graph, unsourced) == []


def test_last_segments_are_unique_over_all_classes(graph: Store) -> None:
    assert ask(graph, "?s a ?one, ?other FILTER(?one != ?other)") == []
    rows = [line for line in (FOLDER / "bodies.csv").read_text("utf-8").splitlines()[1:] if line]
    at_centre = sum(",centre," in row for row in rows)
    assert len(standing_bodies()) == at_centre + 34 * (len(rows) - at_centre)


def test_no_name_means_two_things_of_a_kind(graph: Store) -> None:
    twice = (
        "?s a ?c; foaf:name|skos:altLabel ?n . ?other a ?c; foaf:name|skos:altLabel ?n FILTER(?s != ?other)"
    )
    assert ask(graph, twice) == []


def test_kinds_are_concepts_of_the_lexicon() -> None:
    lexicon = Store()
    lexicon.load(path=str(data_root() / "ontology" / "lexicon" / "kinds.ttl"), format=RdfFormat.TURTLE)
    concepts = {quad.subject.value for quad in lexicon if isinstance(quad.subject, NamedNode)}
    used = {PREFIXES["kind"] + body.kind for body in standing_bodies().values() if body.kind}
    assert used <= concepts


@pytest.mark.parametrize(
    ("written", "unit"),
    [
        ("Cần Thơ", "thành phố Cần Thơ"),
        ("tỉnh Hoà Bình", "tỉnh Hòa Bình"),
        ("TPHCM", "thành phố Hồ Chí Minh"),
        ("Thừa Thiên Huế", "thành phố Huế"),
        ("thành phố Hưng Yên", None),
        ("Atlantis", None),
    ],
)
def test_a_province_is_found_by_the_names_in_use(written: str, unit: str | None) -> None:
    found = find_province(written)
    assert (found.unit if found else None) == unit


def test_a_name_shared_with_a_former_province_means_today_s() -> None:
    found = find_province("Tuyên Quang")
    assert found is not None
    assert found.state == "merged"
