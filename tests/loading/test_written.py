"""What a load checks by what it has just written is what it would have read back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from readings import Text

from tochuc.decisions import Steward, decide_correct, decide_retract
from tochuc.generating import generate
from tochuc.graph import Store
from tochuc.loading import source as loading
from tochuc.loading.files import Options, load_file
from tochuc.loading.reference import prepare
from tochuc.loading.source import load, unload
from tochuc.managed import Connection
from tochuc.samples import sample_files
from tochuc.validation import neighbourhood


@pytest.fixture
def compared(graph: Connection, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Store, list[int]]]:
    """A graph whose loads look both ways, and how many triples each saw."""
    seen: list[int] = []

    def both(tx, changed, written):
        known = neighbourhood(tx, changed, written)
        assert set(known) == set(neighbourhood(tx, changed))
        seen.append(len(known))
        return known

    monkeypatch.setattr(loading, "neighbourhood", both)
    with Store(graph) as store:
        prepare(store)
        yield store, seen


def test_of_announcements_one_after_the_other(compared) -> None:
    store, seen = compared
    for file in sample_files():
        load_file(store, file, Options())
    country = generate(60, 4, mistakes=6)
    for source in country.sources:
        load(store, source.composed(), source.file_name, allow_violations=True)
    assert len(seen) == len(sample_files()) + len(country.sources)


def test_of_a_table_whose_people_and_posts_are_there_in_part(compared, tmp_path: Path) -> None:
    store, seen = compared
    rows = ["Trần Mẫu An,Bí thư,Thành ủy Cần Thơ", "Lê Thử Bình,Phó Bí thư,Thành ủy Cần Thơ"]
    more = ["Trần Mẫu An,Giám đốc,Sở Y tế tỉnh Cà Mau", "khuyết,Phó Bí thư,Thành ủy Cần Thơ", rows[0]]
    for number, table in enumerate((rows, more, [*more, "Hồ Ví Dụ,Chủ tịch,Ủy ban nhân dân tỉnh Cà Mau"])):
        file = tmp_path / f"bang-{number}.csv"
        file.write_text("\n".join(["Name,Post,Body", *table]), "utf-8")
        load_file(store, file, Options(published=date(2024 + number, 1, 1)))
    assert len(seen) == 3


def test_of_decisions_and_what_comes_after_them(compared) -> None:
    store, seen = compared
    steward = Steward.of(by="Lê Thử", why="thử", on=date(2025, 9, 1))
    first = Text("tin-mot", "2025-08-13").tenure("Trần Mẫu An", "Bí thư", "Thành ủy Cần Thơ", "begins")
    first.tenure("Lê Thử Bình", "Phó Bí thư", "Thành ủy Cần Thơ")
    load(store, first.composed, "tin-mot.txt")
    one, other = (
        row["id"] for row in store.read("MATCH (s:TenureStatement) RETURN s.id AS id ORDER BY s.start")
    )
    decide_correct(store, one, {"person": "Trần Mậu An"}, steward)
    decide_retract(store, other, steward)
    again = Text("tin-hai", "2025-10-01").tenure("Trần Mậu An", "Bí thư", "Thành ủy Cần Thơ")
    load(store, again.composed, "tin-hai.txt")
    unload(
        store, "tin-mot-" + store.read("MATCH (s:Source {name: 'tin-mot'}) RETURN s.id AS id")[0]["id"][-8:]
    )
    assert len(seen) == 4
