"""What `tochuc load` does with bad tables: it says where and what, exits 2, and the graph is as before."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from openpyxl import load_workbook

from tochuc.cli.main import tochuc
from tochuc.errors import TochucError
from tochuc.graph import Store, fetch_all
from tochuc.loading.files import Options, load_file
from tochuc.loading.reference import prepare
from tochuc.managed import Connection
from tochuc.mapping import PropertyGraph

HEADERS = "Họ và tên,Chức vụ,Cơ quan,Từ ngày"
AN = "Trần Mẫu An,Bí thư,Thành ủy Cần Thơ,13/8/2025"
BINH = "Lê Thử Bình,Bí thư,Thành ủy Cần Thơ,"
TABLE = f"{HEADERS}\n{AN}\n"


@pytest.fixture
def store(graph: Connection, tmp_path: Path) -> Iterator[Store]:
    """A graph in which Trần Mẫu An leads the committee."""
    with Store(graph) as opened:
        prepare(opened)
        file = tmp_path / "trước.csv"
        file.write_text(TABLE, "utf-8")
        load_file(opened, file, Options(published=date(2025, 9, 1)))
        yield opened


def held(store: Store) -> PropertyGraph:
    return store.read_transaction(fetch_all)


def refused(file: Path, *options: str) -> str:
    """Load a file, which must be refused; give what is said of it."""
    run = CliRunner().invoke(
        tochuc, ["load", str(file), "--published", "2025-09-01", *options], standalone_mode=False
    )
    assert isinstance(run.exception, TochucError), run.output
    assert run.exception.exit_code == 2
    return run.exception.message("en")


BAD = {
    "half-a-row": (f'{TABLE}"Lê Thử Bình,Phó Bí'.encode(), "half-a-row.csv:3: the CSV is broken"),
    "half-a-letter": (
        TABLE.encode() + "Lê".encode()[:-1],
        "half-a-letter.csv:3: the file ends in the middle of a letter (utf-8)",
    ),
    "no-body": (f"{TABLE}Lê Thử Bình,Phó Bí thư\n".encode(), "no-body.csv:C3: the cell is empty"),
    "windows-1258": (
        "Name,Post,Body\nLê Văn Nam,Member,Thành uỷ\n".replace("ỷ", "y").encode("cp1258"),
        "windows-1258.csv:2: byte 0xEA at offset 16 is not UTF-8 (perhaps cp1258)",
    ),
    "latin-1": ("Name,Post,Body\nJosé,Member,Órgano\n".encode("latin-1"), "latin-1.csv:2: byte 0xE9"),
    "utf-16-bare": (TABLE.encode("utf-16-le"), "utf-16-bare.csv"),
    "utf-16-half": (
        TABLE.encode("utf-16")[:-1],
        "utf-16-half.csv:2: the file ends in the middle of a letter (utf-16)",
    ),
    "no-table": (b"{}", "no-table.csv:A1: no row of headers is known"),
}


def test_a_bad_file_says_where_and_what_and_leaves_the_graph_alone(store: Store, tmp_path: Path) -> None:
    before = held(store)
    for name, (data, told) in BAD.items():
        file = tmp_path / f"{name}.csv"
        file.write_bytes(data)
        assert told in refused(file)
    assert held(store) == before


def test_utf_16_with_its_mark_is_the_same_table(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "trước.csv"
    file.write_text(TABLE, "utf-16")
    (outcome,) = load_file(store, file, Options(published=date(2025, 9, 1)))
    assert (outcome.statements, outcome.not_understood) == (1, ())
    assert store.read("MATCH (p:Person) RETURN p.name AS name") == [{"name": "Trần Mẫu An"}]


def test_twelve_mistakes_are_told_with_their_cells_and_nothing_is_loaded(
    store: Store, workbook: Callable[..., Path]
) -> None:
    before = held(store)
    headers = [*HEADERS.split(","), "Đến ngày", "Hình thức", "Nhiệm kỳ", "Năm sinh"]
    row = [*AN.split(","), None, "chỉ định", "2025-2030", 1971]
    mistakes = {
        "A3": "Nguyễn 5", "H4": "năm Mão", "B5": "Bí thưu", "C6": "Bệnh viện", "D7": "31/2/2025",
        "E8": "1/1/2020", "F9": "bổ nhiệmm", "G10": "2030-2025", "A11": None, "B12": None, "C13": None,
        "D14": "13-13-2025",
    }  # fmt: skip
    file = workbook([headers, *([row] * 13)])
    book = load_workbook(file)
    for cell, value in mistakes.items():
        book["Sheet1"][cell] = value
    book.save(file)
    lines = refused(file).splitlines()[1:]
    assert [line.split(": ")[0].strip() for line in lines] == [f"danh-sach.xlsx:Sheet1:{c}" for c in mistakes]
    assert held(store) == before


def test_a_mapping_that_names_a_missing_column_is_told_with_the_header(store: Store, tmp_path: Path) -> None:
    before = held(store)
    mapping = tmp_path / "m.yml"
    mapping.write_text(
        "kind: roster\ncolumns: {person: Full name, post: Chức vụ, body: Cơ quan}\nignore: rest\n"
    )
    told = refused(tmp_path / "trước.csv", "--mapping", str(mapping))
    assert "trước.csv:A1: no row of headers is known" in told
    assert "lacks the columns: Full name" in told
    assert held(store) == before


def test_two_files_that_contradict_each_other_are_not_both_loaded(store: Store, tmp_path: Path) -> None:
    before = held(store)
    other = tmp_path / "khác.csv"
    other.write_text(f"{HEADERS}\n{BINH}\nPhạm Ví Dụ,Giám đốc,Sở Y tế tỉnh Cà Mau,\n", "utf-8")
    told = refused(other)
    assert "Trần Mẫu An" in told
    assert "Lê Thử Bình" in told
    assert held(store) == before


def test_a_table_that_contradicts_itself_is_not_loaded(store: Store, tmp_path: Path) -> None:
    before = held(store)
    file = tmp_path / "hai.csv"
    file.write_text(
        f"{HEADERS}\nLê Thử Bình,Giám đốc,Sở Y tế tỉnh Cà Mau,\nPhạm Ví Dụ,Giám đốc,Sở Y tế tỉnh Cà Mau,\n",
        "utf-8",
    )
    assert "Sở Y tế tỉnh Cà Mau" in refused(file)
    assert held(store) == before
