from __future__ import annotations

import zipfile
from datetime import date

import pytest
from openpyxl import load_workbook

from loaders.tables import read_roster, read_table, reader
from tochuc.errors import BadInput

HEADERS = ["Họ và tên", "Năm sinh", "Chức vụ", "Cơ quan", "Từ ngày", "Đến ngày", "Hình thức", "Nhiệm kỳ"]
AN = ["Trần Mẫu An", 1971, "Bí thư", "Thành ủy Cần Thơ", "13/8/2025", None, "chỉ định", "2025-2030"]
PUBLISHED = date(2025, 9, 1)


def read(file, **told):
    return list(read_table(file, published=PUBLISHED, **told))


def refused(file, **told) -> BadInput:
    with pytest.raises(BadInput) as caught:
        read(file, **told)
    return caught.value


def test_a_roster_says_who_holds_held_and_what_is_vacant(roster_csv):
    (reading,) = read(roster_csv)
    told = [(t.person, t.change, t.date) for t in reading.tenures]
    assert told == [
        ("Trần Mẫu An", "holds", "2025-08-13"),
        ("Lê Thử Bình", "begins", "2021-08"),
        ("Lê Thử Bình", "ends", "2024"),
    ]
    assert [(p.post, p.condition) for p in reading.posts] == [("Phó Giám đốc", "vacant")]


def test_each_statement_has_its_row_as_words_without_contacts_or_birthdays(roster_csv):
    (reading,) = read(roster_csv)
    for said in (*reading.tenures, *reading.posts):
        assert reading.text[said.start : said.end] == said.quote
    assert reading.tenures[0].quote == "Trần Mẫu An (sinh 1971) | Bí thư | Thành ủy Cần Thơ | 13/8/2025"
    assert "0900" not in reading.text


def test_twelve_mistakes_give_twelve_messages_with_their_cells(workbook):
    mistakes = {
        "A3": "Nguyễn 5", "B4": "năm Mão", "C5": "Bí thưu", "D6": "Bệnh viện", "E7": "31/2/2025",
        "F8": "1/1/2020", "G9": "bổ nhiêmm", "H10": "2030-2025", "A11": None, "C12": None, "D13": None,
        "E14": "13-13-2025",
    }  # fmt: skip
    file = workbook([HEADERS, *([AN] * 13)])
    book = load_workbook(file)
    for cell, value in mistakes.items():
        book["Sheet1"][cell] = value
    book.save(file)
    error = refused(file)
    assert error.details["count"] == 12
    told = str(error.details["told"]).splitlines()
    assert [line.split(": ")[0].strip() for line in told] == [f"danh-sach.xlsx:Sheet1:{c}" for c in mistakes]


def test_merged_cells_titles_and_serial_days_are_read(workbook):
    file = workbook(
        [["Danh sách lãnh đạo"], [], HEADERS, AN, ["Lê Thử Bình", None, "Phó Bí thư", None, 45882]]
    )
    book = load_workbook(file)
    book["Sheet1"].merge_cells("D4:D5")
    book.save(file)
    (reading,) = read(file)
    assert (reading.tenures[1].organization, reading.tenures[1].date) == ("Thành ủy Cần Thơ", "2025-08-13")


def test_cells_that_show_no_value_are_refused(workbook):
    file = workbook([HEADERS, [*AN[:4], "=DATE(2025,8,13)"], [*AN[:4], "#N/A"]])
    told = str(refused(file).details["told"])
    assert "danh-sach.xlsx:Sheet1:E2: a formula without a value" in told
    assert 'danh-sach.xlsx:Sheet1:E3: the cell holds the error "#N/A"' in told


@pytest.mark.parametrize(
    ("header", "code"),
    [
        ("Họ và tên,Chức vụ,Cơ quan,Sở thích", "danh-sach.csv:D1: the column"),
        ("Họ và tên,Chức vụ,Cơ quan,Chức danh", "means the same as the one at danh-sach.csv:B1"),
        ("Họ và tên,Cơ quan", "lacks the columns: chức vụ"),
    ],
)
def test_headers_that_are_unknown_twice_or_missing_are_named(tmp_path, header, code):
    file = tmp_path / "danh-sach.csv"
    file.write_text(f"{header}\nTrần Mẫu An,Bí thư,Thành ủy Cần Thơ,\n", "utf-8")
    assert code in refused(file).message("en")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "table.empty"),
        (b"PK\x03\x04half", "table.broken-workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "table.old-excel"),
        (b"Name,Post\x00,Body\n", "table.binary"),
        ("Họ và tên,Chức vụ,Cơ quan\n".encode() + b"Tr\xcc\xf2n", "table.encoding"),
        ('Họ và tên,Chức vụ,Cơ quan\n"Trần Mẫu An,Bí thư'.encode(), "table.broken-csv"),
        ("Họ và tên,Chức vụ,Cơ quan\n".encode(), "table.refused"),
    ],
)
def test_a_file_that_is_no_whole_table_is_refused(tmp_path, data, code):
    file = tmp_path / "danh-sach.csv"
    file.write_bytes(data)
    assert refused(file).code == code


def test_utf_16_and_semicolons_are_read(roster_csv):
    text = roster_csv.read_text("utf-8").replace(",", ";")
    roster_csv.write_text(text, "utf-16")
    assert len(read(roster_csv)[0].tenures) == 3


def test_a_bomb_is_refused_before_it_is_opened(tmp_path):
    file = tmp_path / "bom.xlsx"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b"0" * (40 << 20))
    assert refused(file).code == "table.unpacks"


def test_a_long_table_is_read_in_parts_with_ids_of_their_own(roster_csv, monkeypatch):
    monkeypatch.setattr(reader, "PART", 2)
    assert [r.id for r in read(roster_csv)] == ["danh-sach-0001", "danh-sach-0002"]


def test_seats_and_structure_are_known_by_their_headers(tmp_path):
    file = tmp_path / "bang.csv"
    file.write_text("Body,Members,Vacant,Date\nThành ủy Cần Thơ,29,4,8/2025\n", "utf-8")
    (seats,) = read(file)[0].seats
    assert (seats.members, seats.vacant, seats.date) == (29, 4, "2025-08")
    file.write_text("Đơn vị,Trực thuộc,Ngày thành lập\nTrung tâm Mẫu,Sở Y tế tỉnh Cà Mau,2/1/2020\n", "utf-8")
    (reading,) = read(file)
    assert (reading.placements[0].parent, reading.events[0].from_) == ("Sở Y tế tỉnh Cà Mau", "2020-01-02")


def test_a_kind_that_the_user_forces_is_held_to(tmp_path):
    file = tmp_path / "bang.csv"
    file.write_text("Body,Members\nThành ủy Cần Thơ,29\n", "utf-8")
    with pytest.raises(BadInput, match="roster"):
        read_roster(file)
