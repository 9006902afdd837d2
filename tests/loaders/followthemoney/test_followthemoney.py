"""Entities of FollowTheMoney, made up: who occupies what, and what is told not to be understood."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from loaders.followthemoney import read_followthemoney
from loaders.followthemoney.titles import title_of
from tochuc.bodies import committee_of, post_of, resolve
from tochuc.errors import BadInput
from tochuc.graph import Store, fetch_all
from tochuc.loading.files import Options, load_file
from tochuc.loading.reference import prepare
from tochuc.managed import Connection
from tochuc.mapping import to_triples
from tochuc.reading import Reading

DAY = date(2024, 3, 1)
Write = Callable[..., Path]


def entity(id: str, schema: str, **properties: Any) -> dict[str, Any]:
    told = {name: value if isinstance(value, list) else [value] for name, value in properties.items()}
    return {"id": id, "schema": schema, "properties": told}


ENTITIES = [
    entity(
        "ada", "Person", name=["Ada Example"], birthDate="1970-05-04", wikidataId="Q1", email="a@example.org"
    ),
    entity("bob", "LegalEntity", name="Bob Sample"),
    entity("office", "PublicBody", name="Office of Tests", parent="state", country="de", alias="OT"),
    entity("state", "Organization", name="State of Tests", incorporationDate="1949"),
    entity("head", "Position", name="Head of Office", organization="office"),
    entity("member", "Position", name="Member of the Diet", country="de", subnationalArea="Brandenburg"),
    entity(
        "o1",
        "Occupancy",
        holder="ada",
        post="head",
        startDate=["2019", "2019-03-01"],
        endDate="2021-05",
        status="ended",
        sourceUrl="https://example.org/head",
        description="Ada was head.",
    ),
    entity(
        "o2",
        "Occupancy",
        holder="ada",
        post="member",
        startDate="2023",
        status="current",
        politicalGroup="Testers",
    ),
    entity("o3", "Occupancy", holder="bob", post="head", status="ended"),
    entity("o4", "Occupancy", holder="bob", post="member", startDate="2020", status="unknown"),
    entity("d1", "Directorship", director="bob", organization="state", role="Chair"),
    entity("e1", "Employment", employee="ada", employer="state", endDate="2018"),
]


@pytest.fixture
def ftm(tmp_path: Path) -> Write:
    def write(*entities: dict[str, Any], name: str = "x.ftm.json") -> Path:
        file = tmp_path / name
        file.write_text("".join(f"{json.dumps(one)}\n" for one in entities), "utf-8")
        return file

    return write


def read(file: Path) -> Reading:
    (reading,) = read_followthemoney(file, published=DAY)
    return reading


def tenures(reading: Reading) -> set[tuple[object, ...]]:
    return {(t.person, t.post, t.organization, t.change, t.date) for t in reading.tenures}


def test_occupancies_and_interests_say_what_their_days_and_status_say(ftm: Write) -> None:
    reading = read(ftm(*ENTITIES))
    assert tenures(reading) == {
        ("Ada Example", "Head of Office", "Office of Tests", "begins", "2019-03-01"),
        ("Ada Example", "Head of Office", "Office of Tests", "ends", "2021-05"),
        ("Ada Example", "Member of the Diet", "Brandenburg, DE", "holds", "2023"),
        ("Bob Sample", "Head of Office", "Office of Tests", "held", None),
        ("Bob Sample", "Member of the Diet", "Brandenburg, DE", "begins", "2020"),
        ("Bob Sample", "Chair", "State of Tests", "holds", None),
        ("Ada Example", "Employee", "State of Tests", "ends", "2018"),
    }
    assert not reading.not_understood


def test_ids_bodies_words_and_addresses_are_kept(ftm: Write) -> None:
    reading = read(ftm(*ENTITIES))
    ada = next(t for t in reading.tenures if t.change == "begins" and t.person == "Ada Example")
    assert (ada.mark, ada.identifiers, ada.reference) == ("ada", ("ada", "wikidata:Q1"), "head")
    assert ada.url == "https://example.org/head"
    assert ada.quote.endswith("note: Ada was head.")
    assert [(p.body, p.parent) for p in reading.placements] == [("Office of Tests", "State of Tests")]
    assert [(e.kind, e.organization, e.from_) for e in reading.events] == [
        ("establishment", "State of Tests", "1949")
    ]
    facts = {(f.kind, f.about, f.value) for f in reading.facts}
    assert {("identifier", "Office of Tests", "office"), ("country", "Office of Tests", "de")} <= facts
    assert ("on-behalf-of", "Testers", "Member of the Diet, Brandenburg, DE") in facts
    assert reading.left_out == {"birthDate": 1, "email": 1}
    assert "example.org/head" in reading.text
    assert "a@example.org" not in reading.text


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        (entity("o9", "Occupancy", holder="zoe", post="head"), 'person: tệp không có "zoe"'),
        (entity("o9", "Occupancy", holder="ada", post="none"), 'post: tệp không có "none"'),
        (entity("o9", "Occupancy", post="head"), "person: tệp không có"),
        (
            entity("o9", "Occupancy", holder="ada", post="head", startDate="May"),
            "startDate: không phải là ngày",
        ),
        (
            entity("o9", "Occupancy", holder="ada", post="head", startDate=["2019", "2020-01"]),
            "startDate: nhiều ngày khác nhau",
        ),
        (entity("o9", "Occupancy", holder="ada", post="head", status="unknown"), "không rõ còn hay đã hết"),
        (entity("p9", "Position", name="Somewhere"), "không nói thuộc tổ chức hay nước nào"),
        (entity("f9", "Family", person="ada", relative="bob"), "không có chỗ cho Family (1 thực thể)"),
        (entity("ada", "Person", topics="role.pep"), "không có chỗ cho Person:topics (1 bản ghi)"),
        (entity("n9", "Person", birthDate="1970"), "không có tên"),
        (entity("ada", "Person", country="vn"), "không có chỗ cho Person:country (1 bản ghi)"),
    ],
)
def test_what_is_not_understood_is_listed_and_states_nothing(
    ftm: Write, wrong: dict[str, Any], why: str
) -> None:
    plain, reading = read(ftm(*ENTITIES)), read(ftm(*ENTITIES, wrong))
    assert len(reading.not_understood) == 1
    assert why in reading.not_understood[0].why
    assert tenures(reading) == tenures(plain)


def test_nested_entities_lists_and_lines_are_one(ftm: Write, tmp_path: Path) -> None:
    nested = entity(
        "o1", "Occupancy", holder=ENTITIES[0], post=entity("head", "Position", name="Head", country="de")
    )
    lines = read(ftm(nested))
    (tmp_path / "list.json").write_text(json.dumps([nested], indent=1), "utf-8")
    assert (
        tenures(lines)
        == tenures(read(tmp_path / "list.json"))
        == {("Ada Example", "Head", "DE", "holds", None)}
    )


@pytest.mark.parametrize("line", ['{"id": "a"}', "[1]", "7", '{"schema": "Person", "properties": {}}'])
def test_a_line_that_is_no_entity_is_refused_with_its_number(tmp_path: Path, line: str) -> None:
    file = tmp_path / "x.jsonl"
    file.write_text(f"{json.dumps(ENTITIES[0])}\n{line}\n", "utf-8")
    with pytest.raises(BadInput, match=r"x\.jsonl:line 2: expected id, schema, properties"):
        read(file)


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Bí thư", "Thành ủy Cần Thơ"),
        ("Trưởng ban", "Ban Tổ chức Tỉnh ủy Lạng Sơn"),
        ("Chánh án", "Tòa án Mẫu"),
    ],
)
def test_the_title_in_our_full_names_is_found_again(title: str, body: str) -> None:
    from tochuc.bodies.posts import full_name

    post = post_of(title, committee_of(resolve(body)))
    assert title_of(full_name(post), body, post.id) == post.title


def test_the_name_of_another_position_is_its_title() -> None:
    assert title_of("Member of the Diet", "Office of Tests", "x") == "Member of the Diet"


def test_entities_are_loaded_and_twice_changes_nothing(graph: Connection, ftm: Write) -> None:
    file = ftm(*ENTITIES)
    with Store(graph) as store:
        prepare(store)
        (outcome,) = load_file(store, file, Options(published=DAY))
        assert outcome.left_out == {"birthDate": 1, "email": 1}
        people = store.read("MATCH (p:Person) RETURN p.name AS name, p.identifier AS ids ORDER BY name")
        assert people == [
            {"name": "Ada Example", "ids": ["ada", "wikidata:Q1"]},
            {"name": "Bob Sample", "ids": ["bob"]},
        ]
        before = to_triples(store.read_transaction(fetch_all))
        (again,) = load_file(store, file, Options(published=DAY))
        assert not again.changed
        assert to_triples(store.read_transaction(fetch_all)) == before


def test_a_group_that_the_file_has_as_a_body_is_that_body(ftm: Write) -> None:
    reading = read(ftm(*ENTITIES, entity("t", "Organization", name="Testers")))
    assert {f.about for f in reading.facts if f.kind == "on-behalf-of"} == {"Testers"}
    assert [f.value for f in reading.facts if f.about == "Testers" and f.kind == "identifier"] == ["t"]
