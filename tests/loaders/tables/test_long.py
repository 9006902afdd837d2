"""A table that is read as several sources: one file all the same."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from loaders.tables import reader
from tochuc.errors import NotFound
from tochuc.graph import Store, fetch_all
from tochuc.ids import segment
from tochuc.loading import parts as parts_of_files
from tochuc.loading.files import Options, load_file
from tochuc.loading.reference import prepare
from tochuc.loading.source import take_back, unload
from tochuc.loading.watching import Watched
from tochuc.managed import Connection

OPTIONS = Options(published=date(2025, 9, 1))


@pytest.fixture
def roster(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Eight rows, which are read three by three, and two parts loaded in a transaction."""
    monkeypatch.setattr(reader, "PART", 3)
    monkeypatch.setattr(parts_of_files, "MOST_STATEMENTS", 6)
    names = ("An", "Bình", "Chi", "Dung", "Én", "Gấm", "Hà")
    rows = [f"Trần Mẫu {name},Phó Giám đốc,Sở Y tế tỉnh Cà Mau" for name in names]
    file = tmp_path / "dài.csv"
    file.write_text(
        "\n".join(["Họ và tên,Chức vụ,Cơ quan", *rows, "Trần Mẫu An,Giám đốc,Sở Y tế tỉnh Cà Mau"])
    )
    return file


@pytest.fixture
def store(graph: Connection) -> Iterator[Store]:
    with Store(graph) as opened:
        prepare(opened)
        yield opened


def parts(store: Store) -> list[str]:
    found = store.read("MATCH (s:Source) WHERE s.partOf IS NOT NULL RETURN s.id AS id ORDER BY id")
    return [row["id"] for row in found]


def test_a_complete_list_is_complete_in_all_its_parts_together(store: Store, roster: Path) -> None:
    told = "kind: roster\ncolumns: {person: Họ và tên, post: Chức vụ, body: Cơ quan}\ncomplete: true\n"
    roster.with_name("source.yml").write_text(told, "utf-8")
    later = roster.with_name("sau.csv")
    later.write_text(roster.read_text("utf-8").replace("Trần Mẫu Chi,Phó", "Trần Mẫu Chi,Phó Chánh"), "utf-8")
    load_file(store, later, Options(published=date(2025, 10, 1)))
    load_file(store, roster, OPTIONS)
    ended = store.read(
        "MATCH (p:Person)<-[:MEMBER]-(t:Tenure)-[:POST]->(post:Post) WHERE t.succeededOn IS NOT NULL "
        "RETURN p.name AS person, post.name AS post, toString(t.succeededOn) AS day"
    )
    assert ended == [{"person": "Trần Mẫu Chi", "post": "Phó Giám đốc", "day": "2025-10-01"}]


def test_all_parts_are_loaded_and_a_second_time_changes_nothing(store: Store, roster: Path) -> None:
    outcomes = load_file(store, roster, OPTIONS)
    assert [o.statements for o in outcomes] == [3, 3, 2]
    assert [len(o.begun) for o in outcomes] == [3, 3, 2]
    assert parts(store) == [o.source for o in outcomes]
    before = store.read_transaction(fetch_all)
    assert not any(o.changed for o in load_file(store, roster, OPTIONS))
    assert store.read_transaction(fetch_all) == before


@pytest.mark.parametrize("named", ["part", "whole"])
def test_taking_any_part_out_takes_out_all(store: Store, roster: Path, named: str) -> None:
    empty = store.read_transaction(fetch_all)
    first = load_file(store, roster, OPTIONS)[0].source
    whole = first.replace("-0001", "")
    outcome = unload(store, segment(first if named == "part" else whole))
    assert outcome.source == whole
    assert store.read_transaction(fetch_all) == empty
    stones = {row["segment"] for row in store.read("MATCH (t:Tombstone) RETURN t.segment AS segment")}
    assert stones == {segment(whole), *(segment(whole).replace("dai-", f"dai-000{n}-") for n in (1, 2, 3))}
    with pytest.raises(NotFound):
        unload(store, whole)
    load_file(store, roster, OPTIONS)
    assert store.read("MATCH (t:Tombstone) RETURN t.segment AS segment") == []


def test_parts_make_the_graph_that_one_source_makes(
    store: Store, roster: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """But for ids, which sources give to their people and statements."""
    counts = "MATCH (n:Thing) UNWIND labels(n) AS label RETURN label, count(*) AS many ORDER BY label"
    load_file(store, roster, OPTIONS)
    several = {row["label"]: row["many"] for row in store.read(counts)}
    unload(store, parts(store)[0])
    monkeypatch.setattr(reader, "PART", 100)
    load_file(store, roster, OPTIONS)
    one = {row["label"]: row["many"] for row in store.read(counts)}
    assert several | {"Source": one["Source"], "Thing": one["Thing"]} == one
    assert several["Source"] == one["Source"] + 2


def test_a_watched_folder_knows_a_long_table_again_but_completes_half_of_one(
    store: Store, roster: Path
) -> None:
    first = Watched(roster.parent, OPTIONS)
    list(first.look(store))
    (arrived,) = first.look(store)
    assert len(arrived.outcomes) == 3
    assert looked_at_anew(store, roster) == []
    take_back(store, parts(store)[1])
    (again,) = looked_at_anew(store, roster)
    assert [o.changed for o in again.outcomes] == [False, True, False]
    unload(store, parts(store)[0])
    assert looked_at_anew(store, roster) == []


def looked_at_anew(store: Store, roster: Path) -> list:
    restarted = Watched(roster.parent, OPTIONS)
    list(restarted.look(store))
    return list(restarted.look(store))
