from __future__ import annotations

from datetime import date

import pytest

from loaders.announcement import read_text
from tochuc.reading import Reading


def _read(text: str) -> Reading:
    return read_text(text, "t", published=date(2025, 9, 1))


@pytest.mark.parametrize(
    ("text", "seat"),
    [
        (
            "Ban Chấp hành Đảng bộ tỉnh Cà Mau gồm 61 đồng chí (khuyết 2 đồng chí).",
            ("Ban Chấp hành Đảng bộ tỉnh Cà Mau", 61, 2),
        ),
        (
            "Ban Chấp hành Đảng bộ tỉnh Cà Mau khóa I, nhiệm kỳ 2025-2030 có 51 người.",
            ("Ban Chấp hành Đảng bộ tỉnh Cà Mau", 51, None),
        ),
        (
            "Đại hội bầu 45 người vào Ban Chấp hành Đảng bộ tỉnh Cà Mau.",
            ("Ban Chấp hành Đảng bộ tỉnh Cà Mau", 45, None),
        ),
        ("Ban Thường vụ Tỉnh ủy Cà Mau có 15 ủy viên, khuyết 1.", ("Ban Thường vụ Tỉnh ủy Cà Mau", 15, 1)),
        (
            "Đại hội hiệp thương cử 78 vị tham gia Ủy ban MTTQ Việt Nam tỉnh Cà Mau.",
            ("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Cà Mau", 78, None),
        ),
    ],
)
def test_declared_members_and_vacant_seats(text: str, seat: tuple[str, int, int | None]) -> None:
    (found,) = _read(text).seats
    assert (found.body, found.members, found.vacant) == seat


@pytest.mark.parametrize(
    "text",
    [
        "Ban Thường vụ Tỉnh ủy Cà Mau phân công 15 đồng chí đi cơ sở.",
        "Sở Y tế tỉnh Cà Mau có 40 người.",
        "Ban Chấp hành Đảng bộ tỉnh Cà Mau có 3 ủy viên Ủy ban Kiểm tra dự.",
        "Ban Thường vụ Tỉnh ủy họp; có 12 đồng chí dự.",
    ],
)
def test_numbers_of_other_people_are_no_seats(text: str) -> None:
    assert _read(text).seats == ()


def test_units_members_and_delegates_are_counted() -> None:
    text = "Đảng bộ Công an tỉnh Cà Mau có 12 chi bộ và hơn 1.200 đảng viên. Đại hội triệu tập 150 đại biểu."
    found = {(c.what, c.count, c.at_least, c.organization) for c in _read(text).counts}
    assert found == {
        ("chi bộ", 12, False, "Đảng bộ Công an tỉnh Cà Mau"),
        ("đảng viên", 1200, True, "Đảng bộ Công an tỉnh Cà Mau"),
        ("đại biểu", 150, False, "Đảng bộ Công an tỉnh Cà Mau"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Tại kỳ họp của Quốc hội, 452 đại biểu tán thành.",
        "Đại hội Đảng bộ tỉnh Cà Mau có gần 300 đại biểu dự.",
        "Đại hội Đảng bộ tỉnh Cà Mau: 54 đại biểu biểu quyết.",
    ],
)
def test_votes_and_rough_numbers_are_not_counted(text: str) -> None:
    assert _read(text).counts == ()


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("10 đại biểu HĐND phường Mường Bú khóa I đã họp.", ("đại biểu", 10)),
        ("HĐND phường Mường Bú tổ chức kỳ họp thứ nhất với 25 đại biểu.", ("đại biểu", 25)),
        ("HĐND lâm thời phường Mường Bú gồm 2 ban: Ban Pháp chế và Ban Kinh tế - Xã hội.", ("ban", 2)),
        ("HĐND phường Mường Bú họp, 25 đại biểu tán thành.", None),
        ("Sở Y tế có 2 ban, 3 phòng.", None),
    ],
)
def test_delegates_and_committees_of_a_council_are_counted(
    text: str, counted: tuple[str, int] | None
) -> None:
    found = [(c.what, c.count) for c in read_text(text, "t").counts]
    assert found == ([counted] if counted else [])


def test_members_still_to_be_elected_are_no_seats() -> None:
    assert read_text("Công ty sẽ bầu ra 2 thành viên HĐQT Công ty Than Sông Mã.", "t").seats == ()
