"""Workbooks of both kinds: what is read of them, and what is refused before it takes memory."""

from __future__ import annotations

import struct
import subprocess
import sys
import zipfile
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from opendocument import cell, line, row, write_ods
from openpyxl import load_workbook

from loaders.tables import read_table
from tochuc.errors import BadInput

HEADERS = ("Họ và tên", "Chức vụ", "Cơ quan", "Từ ngày")
AN = ("Trần Mẫu An", "Bí thư", "Thành ủy Cần Thơ", "13/8/2025")
BOUND = 400
"""MB that reading may take, whatever the file holds."""


def read(file):
    return list(read_table(file, published=date(2025, 9, 1)))


def refused(file) -> BadInput:
    with pytest.raises(BadInput) as caught:
        read(file)
    return caught.value


@pytest.fixture
def ods(tmp_path):
    return partial(write_ods, tmp_path / "danh-sach.ods")


def test_an_ods_is_read_as_an_xlsx_of_the_same_cells_is(ods, workbook):
    blank = line(
        cell("", 'table:number-columns-repeated="16384"'), more='table:number-rows-repeated="999999"'
    )
    packed = ods(row("Danh sách lãnh đạo"), row(*HEADERS), row(*AN), row("khuyết", *AN[1:3]), blank)
    (one,) = read(packed)
    (other,) = read(workbook([["Danh sách lãnh đạo"], HEADERS, AN, ["khuyết", *AN[1:3]]]))
    assert (one.text, one.tenures, one.posts) == (other.text, other.tenures, other.posts)
    assert (len(one.tenures), len(one.posts)) == (1, 1)


def test_days_and_formulas_of_an_ods_are_read_by_their_values(ods):
    told = 'table:formula="of:=[.A1]" office:value-type="date" office:date-value="2025-08-13"'
    day = f"<table:table-cell {told}/>"
    (reading,) = read(ods(row(*HEADERS), line(*map(cell, AN[:3]), day)))
    assert reading.tenures[0].date == "2025-08-13"


def test_a_cell_of_an_ods_that_covers_two_rows_holds_for_the_first_and_the_other_is_named(ods):
    covering = cell(AN[2], 'table:number-rows-spanned="2" table:number-columns-spanned="1"')
    first = line(cell(AN[0]), cell(AN[1]), covering)
    second = line(cell("Lê Thử Bình"), cell("Phó Bí thư"), "<table:covered-table-cell/>")
    told = str(refused(ods(row(*HEADERS[:3]), first, second)).details["told"])
    assert told.strip().startswith("danh-sach.ods:Sheet1:C3: the cell is empty")


def test_a_formula_with_the_value_that_the_program_kept_is_read_by_it(workbook):
    file = workbook([HEADERS, [*AN[:3], 45882]])
    _replace(file, "xl/worksheets/sheet1.xml", b"<v>45882</v>", b"<f>DATE(2025,8,13)</f><v>45882</v>")
    assert read(file)[0].tenures[0].date == "2025-08-13"


@pytest.mark.parametrize("kept", [0.3, 0.6, 0.95, 0.999])
@pytest.mark.parametrize("kind", ["ods", "xlsx"])
def test_a_workbook_that_is_cut_off_is_refused(ods, workbook, kind, kept):
    file = ods(row(*HEADERS), row(*AN)) if kind == "ods" else workbook([HEADERS, AN])
    file.write_bytes(file.read_bytes()[: int(file.stat().st_size * kept)])
    assert refused(file).code == "table.broken-workbook"


@pytest.mark.parametrize("kind", ["ods", "xlsx"])
def test_a_workbook_with_damaged_bytes_is_refused_or_read_but_nothing_else(ods, workbook, kind):
    file = ods(row(*HEADERS), row(*AN)) if kind == "ods" else workbook([HEADERS, AN])
    whole = file.read_bytes()
    for at in range(0, len(whole), max(1, len(whole) // 150)):
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :])
        with suppress(BadInput):  # whatever else is raised fails the test
            read(file)


@pytest.mark.parametrize(
    ("part", "name"), [("content.xml", "bom.ods"), ("xl/worksheets/sheet1.xml", "bom.xlsx")]
)
def test_a_bomb_of_gigabytes_is_refused_before_it_is_unpacked(tmp_path, part, name):
    file = tmp_path / name
    with (
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed,
        packed.open(part, "w", force_zip64=True) as stream,
    ):
        for _ in range(2048):
            stream.write(b"0" * (1 << 20))
    assert file.stat().st_size < 3 << 20
    assert within_bounds(file) == "table.unpacks"


def test_an_archive_that_says_less_than_it_holds_is_refused(tmp_path):
    file = tmp_path / "bom.xlsx"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b"0" * (300 << 20))
    data = bytearray(file.read_bytes())
    declared = struct.pack("<L", 300 << 20)
    file.write_bytes(bytes(data.replace(declared, struct.pack("<L", 1000))))
    assert within_bounds(file) == "table.unpacks"


def test_a_cell_in_the_last_corner_is_named_instead_of_making_room_for_all_before_it(workbook):
    file = workbook([HEADERS, AN])
    book = load_workbook(file)
    book["Sheet1"]["XFD1048576"] = "x"
    book.save(file)
    assert within_bounds(file) == "table.extent"
    assert refused(file).details["where"] == "danh-sach.xlsx:Sheet1:XFD1048576"


def test_a_repetition_that_fills_a_sheet_is_refused(ods):
    wide = cell("x", 'table:number-columns-repeated="16384"')
    file = ods(row(*HEADERS), line(wide, more='table:number-rows-repeated="1000000"'))
    assert within_bounds(file) == "table.extent"
    assert str(refused(file).details["where"]).startswith("danh-sach.ods:Sheet1:XFD")


def test_a_sheet_of_200_000_rows_is_looked_through_to_the_last_cell_in_bounded_memory(workbook):
    file = workbook([HEADERS, AN])
    rows = "".join(_row_of_xlsx(number, AN) for number in range(3, 200_001))
    rows += _row_of_xlsx(200_001, ("Lê Thử 5", *AN[1:]))
    _replace(file, "xl/worksheets/sheet1.xml", b"</sheetData>", f"{rows}</sheetData>".encode())
    assert within_bounds(file) == "table.refused danh-sach.xlsx:Sheet1:A200001"


def _row_of_xlsx(number, values):
    cells = (
        f'<c r="{letter}{number}" t="inlineStr"><is><t>{value}</t></is></c>'
        for letter, value in zip("ABCD", values, strict=True)
    )
    return f'<row r="{number}">{"".join(cells)}</row>'


_READ = """
import sys
from datetime import date
from pathlib import Path
from loaders.tables import read_table
from tochuc.errors import BadInput
try:
    print(sum(len(r.tenures) for r in read_table(Path(sys.argv[1]), published=date(2025, 9, 1))))
except BadInput as error:
    print(error.code, error.details.get("told", "").strip().split(": ")[0])
# Not what getrusage says, which counts the process that started this one.
peak = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
print(int(peak.split()[1]) // 1024)
"""


def within_bounds(file: Path) -> str:
    """Read a file in a process of its own; give what it says, once its memory is held to the bound."""
    done = subprocess.run([sys.executable, "-c", _READ, file], stdout=subprocess.PIPE, check=True, text=True)
    said, memory = done.stdout.splitlines()
    assert int(memory) < BOUND, f"{memory} MB"
    return said.strip()


def _replace(file: Path, part: str, old: bytes, new: bytes) -> None:
    with zipfile.ZipFile(file) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    assert old in parts[part]
    parts[part] = parts[part].replace(old, new)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in parts.items():
            packed.writestr(name, data)
