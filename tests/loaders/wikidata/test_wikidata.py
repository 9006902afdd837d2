"""Entities of Wikidata, made up: who held which position, and what is told not to be understood."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from loaders.wikidata import read_wikidata
from tochuc.errors import BadInput
from tochuc.graph import Store, fetch_all
from tochuc.loading.files import Options, load_file
from tochuc.loading.reference import prepare
from tochuc.managed import Connection
from tochuc.mapping import to_triples
from tochuc.reading import Reading
from tochuc.sniffing import json_kind

DAY, MONTH, YEAR, DECADE = 11, 10, 9, 8


def item(id: str) -> dict[str, Any]:
    value = {"entity-type": "item", "numeric-id": int(id[1:]), "id": id}
    return {"snaktype": "value", "datavalue": {"value": value, "type": "wikibase-entityid"}}


def time(text: str, precision: int) -> dict[str, Any]:
    value = {"time": f"+{text}T00:00:00Z", "precision": precision}
    return {"snaktype": "value", "datavalue": {"value": value, "type": "time"}}


def words(text: str) -> dict[str, Any]:
    return {"snaktype": "value", "datavalue": {"value": text, "type": "string"}}


SOME, NONE = {"snaktype": "somevalue"}, {"snaktype": "novalue"}


def claim(snak: dict[str, Any], rank: str = "normal", url: str = "", **qualifiers: Any) -> dict[str, Any]:
    found = {name: value if isinstance(value, list) else [value] for name, value in qualifiers.items()}
    references = [{"snaks": {"P854": [words(url)], "P813": [time("2024-01-01", DAY)]}}] if url else []
    return {
        "mainsnak": snak,
        "rank": rank,
        "qualifiers": found or [],
        "references": references,
        "id": f"{snak}"[-9:],
    }


def entity(id: str, vi: str | None = None, en: str | None = None, **claims: Any) -> dict[str, Any]:
    labels = {code: {"language": code, "value": name} for code, name in (("vi", vi), ("en", en)) if name}
    return {"type": "item", "id": id, "labels": labels, "descriptions": [], "aliases": [], "claims": claims}


def human(id: str, vi: str, *held: dict[str, Any], **claims: Any) -> dict[str, Any]:
    return entity(id, vi, P31=[claim(item("Q5"))], P39=list(held), **claims)


SECRETARY = entity("Q900010", "Bí thư Thành ủy Cần Thơ")
DELEGATE = entity(
    "Q900011", "đại biểu Nghị viện Thử", "member of the Trial Parliament", P361=[claim(item("Q900020"))]
)
PARLIAMENT = entity("Q900020", "Nghị viện Thử", "Trial Parliament", P571=[claim(time("1946-01-06", DAY))])
TERM = entity(
    "Q900030",
    "Nghị viện Thử khóa 3",
    P580=[claim(time("2016-00-00", YEAR))],
    P582=[claim(time("2021-00-00", YEAR))],
)
SEAT = entity("Q900040", "đơn vị bầu cử số 2")
AN = human(
    "Q900001",
    "Trần Mẫu An",
    claim(
        item("Q900010"), url="https://tin.example/an", P580=time("2019-05-00", MONTH), P1365=item("Q900002")
    ),
    claim(
        item("Q900011"),
        P2937=item("Q900030"),
        P768=item("Q900040"),
        P580=time("2016-05-22", DAY),
        P582=time("2021-00-00", YEAR),
        P1366=item("Q900003"),
    ),
    P569=[claim(time("1965-04-03", DAY))],
    P18=[claim(words("An.jpg"))],
    P27=[claim(item("Q881"))],
)
ALL = [AN, entity("Q900002", "Lê Thử Bình"), SECRETARY, DELEGATE, PARLIAMENT, TERM, SEAT]


@pytest.fixture
def written(tmp_path: Path) -> Callable[..., Path]:
    def write(*entities: dict[str, Any], name: str = "wikidata-2024-06-01.json") -> Path:
        file = tmp_path / name
        file.write_text(json.dumps({"entities": {one["id"]: one for one in entities}}), "utf-8")
        return file

    return write


def read(file: Path) -> Reading:
    (reading,) = read_wikidata(file)
    return reading


def whys(reading: Reading) -> str:
    return "\n".join(f"{one.quote} {one.why}" for one in reading.not_understood)


def test_positions_become_tenures_with_their_days(written: Callable[..., Path]) -> None:
    reading = read(written(*ALL))
    assert {(t.person, t.post, t.organization, t.change, t.date, t.term) for t in reading.tenures} == {
        ("Trần Mẫu An", "Bí thư", "Thành ủy Cần Thơ", "holds", "2019-05", None),
        ("Trần Mẫu An", "đại biểu Nghị viện Thử", "Nghị viện Thử", "begins", "2016-05-22", "2016-2021"),
        ("Trần Mẫu An", "đại biểu Nghị viện Thử", "Nghị viện Thử", "ends", "2021", "2016-2021"),
        ("Lê Thử Bình", "Bí thư", "Thành ủy Cần Thơ", "held", None, None),
    }
    assert {t.identifiers for t in reading.tenures} == {("wikidata:Q900001",), ("wikidata:Q900002",)}
    assert {t.url for t in reading.tenures if t.change == "holds"} == {"https://tin.example/an"}
    assert any("Q900003 thay" in t.quote for t in reading.tenures)
    assert all("Trần Mẫu An thay" in t.quote for t in reading.tenures if t.person == "Lê Thử Bình")
    assert all("tra ngày 2024-01-01" in t.quote for t in reading.tenures if t.change == "holds")
    for tenure in reading.tenures:
        assert reading.text[tenure.start : tenure.end] == tenure.quote
    assert ("area", "Nghị viện Thử", "đơn vị bầu cử số 2") in {
        (f.kind, f.about, f.value) for f in reading.facts
    }


def test_terms_and_bodies_are_read_and_items_keep_their_ids(written: Callable[..., Path]) -> None:
    reading = read(written(*ALL))
    assert {(e.kind, e.name or e.organization, e.from_, e.until) for e in reading.events} == {
        ("establishment", "Nghị viện Thử", "1946-01-06", None),
        ("term", "Nghị viện Thử khóa 3", "2016", "2021"),
    }
    ids = {(f.about, f.value) for f in reading.facts if f.kind == "identifier"}
    assert ("Nghị viện Thử", "wikidata:Q900020") in ids
    assert ("Nghị viện Thử", "Trial Parliament") in {(f.about, f.value) for f in reading.facts}
    assert {p.reference for p in reading.posts} == {"wikidata:Q900010", "wikidata:Q900011"}


def test_what_is_dropped_is_counted_and_what_has_no_place_is_named(written: Callable[..., Path]) -> None:
    reading = read(written(*ALL, human("Q900009", "Vũ Đề Cử", claim(item("Q900010"), rank="deprecated"))))
    assert reading.left_out == {"P18": 1, "P569": 1, "deprecated": 1}
    assert "1965" in reading.text
    assert "Vũ Đề Cử" in reading.text
    assert "Vũ Đề Cử" not in {t.person for t in reading.tenures}
    assert "P27 (1)" in whys(reading)
    assert "Q900003" in whys(reading)


@pytest.mark.parametrize(
    ("held", "change", "date", "said"),
    [
        (claim(item("Q900010"), P582=SOME), "held", None, ""),
        (claim(item("Q900010"), P582=NONE, P580=time("2019-00-00", YEAR)), "holds", "2019", ""),
        (claim(item("Q900010"), P580=time("2010-00-00", DECADE)), "holds", None, "2010"),
        (claim(item("Q900010"), P582=time("2010-00-00", DECADE)), "held", None, "2010"),
        (
            claim(item("Q900010"), P580=[time("2019-00-00", YEAR), time("2020-00-00", YEAR)]),
            "holds",
            None,
            "2020",
        ),
        (claim(item("Q900010"), P1534=item("Q1")), "holds", None, "P39/P1534"),
    ],
)
def test_days_are_as_precise_as_they_are_known(
    written: Callable[..., Path], held: dict[str, Any], change: str, date: str | None, said: str
) -> None:
    reading = read(written(human("Q900001", "Trần Mẫu An", held), SECRETARY))
    assert [(t.change, t.date) for t in reading.tenures] == [(change, date)]
    assert said in whys(reading)


@pytest.mark.parametrize("snak", [SOME, NONE])
def test_a_position_that_is_not_told_is_not_understood(
    written: Callable[..., Path], snak: dict[str, Any]
) -> None:
    reading = read(written(human("Q900001", "Trần Mẫu An", claim(snak))))
    assert reading.tenures == ()
    assert "Q900001/P39" in whys(reading)


def test_items_that_the_file_does_not_have_stand_by_their_ids(written: Callable[..., Path]) -> None:
    reading = read(written(human("Q900001", "Trần Mẫu An", claim(item("Q900010"), P642=item("Q900021")))))
    assert [(t.post, t.organization, t.reference) for t in reading.tenures] == [
        ("Q900010", "Q900021", "wikidata:Q900010/Q900021")
    ]
    assert "labels: Q900010, Q900021" in whys(reading)


def test_a_position_is_no_body_though_it_is_part_of_something(written: Callable[..., Path]) -> None:
    held = claim(item("Q900011"), P642=item("Q900020"))
    reading = read(written(human("Q900001", "Trần Mẫu An", held), DELEGATE, PARLIAMENT))
    assert {f.about for f in reading.facts} == {"Nghị viện Thử"}


def test_the_holder_of_a_position_may_stand_with_the_position(written: Callable[..., Path]) -> None:
    position = entity(
        "Q900010", "Bí thư Thành ủy Cần Thơ", P1308=[claim(item("Q900001"), P580=time("2019-05-00", MONTH))]
    )
    reading = read(written(position, entity("Q900001", "Trần Mẫu An")))
    assert [(t.person, t.post, t.date) for t in reading.tenures] == [("Trần Mẫu An", "Bí thư", "2019-05")]


def test_one_entity_a_list_and_lines_say_the_same(written: Callable[..., Path], tmp_path: Path) -> None:
    expected = read(written(*ALL))
    forms = {
        "list": "[\n" + ",\n".join(map(json.dumps, ALL)) + "\n]\n",
        "lines": "\n".join(map(json.dumps, ALL)),
    }
    for text in forms.values():
        file = tmp_path / "wikidata-2024-06-01.json"
        file.write_text(text, "utf-8")
        assert json_kind(file) == "wikidata"
        assert read(file) == expected


@pytest.mark.parametrize("text", ["[1, 2]", '{"entities": {"Q1": 3}}', '{"claims": {}}'])
def test_what_is_no_entity_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "a.json"
    file.write_text(text, "utf-8")
    with pytest.raises(BadInput, match="entity"):
        list(read_wikidata(file))


@pytest.fixture
def store(graph: Connection) -> Store:
    opened = Store(graph)
    prepare(opened)
    return opened


def test_it_loads_by_what_is_in_it_and_twice_changes_nothing(
    store: Store, written: Callable[..., Path]
) -> None:
    with store:
        file = written(*ALL)
        (outcome,) = load_file(store, file, Options())
        assert outcome.changed
        found = store.read_transaction(fetch_all)
        people = {
            node.properties["name"]: node.properties.get("identifier")
            for node in found.nodes.values()
            if "Person" in node.labels
        }
        assert people == {"Trần Mẫu An": ["wikidata:Q900001"], "Lê Thử Bình": ["wikidata:Q900002"]}
        (again,) = load_file(store, file, Options())
        assert not again.changed
        assert to_triples(store.read_transaction(fetch_all)) == to_triples(found)
