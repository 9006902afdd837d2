"""More constructions of the press, each with sentences that look alike and state something else."""

from __future__ import annotations

from datetime import date

import pytest

from loaders.announcement.reader import read_text

HOLDS_HEALTH = ("Giám đốc", "Sở Y tế tỉnh Sơn La", "holds")
CHAIR = ("Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La")


def told(text: str) -> set[tuple[str, str, str, str]]:
    """Give person, post, body and change of what is read."""
    return {(t.person, t.post, t.organization, t.change) for t in read_text(text, "t").tenures}


@pytest.mark.parametrize(
    "text",
    [
        "Ông TÔ BỬU KHANH, Giám đốc Sở Y tế tỉnh Sơn La, có mặt.",
        "TÔ BỬU KHANH, Giám đốc Sở Y tế tỉnh Sơn La, có mặt.",
        "PGS.TS TÔ BỬU KHANH (Giám đốc Sở Y tế tỉnh Sơn La)",
    ],
)
def test_a_name_in_capitals_is_a_name(text: str) -> None:
    assert told(text) == {("Tô Bửu Khanh", *HOLDS_HEALTH)}


@pytest.mark.parametrize("text", ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "HĐND TỈNH SƠN LA BẦU CHỦ TỊCH"])
def test_a_headline_in_capitals_names_nobody(text: str) -> None:
    assert told(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Giám đốc Sở Y tế tỉnh Sơn La, ông Tô Bửu Khanh, có mặt.",
        "Giám đốc Sở Y tế tỉnh Sơn La - ông Tô Bửu Khanh - có mặt.",
        "Vị trí Giám đốc Sở Y tế tỉnh Sơn La hiện do ông Tô Bửu Khanh đảm nhận.",
    ],
)
def test_the_title_may_stand_in_front(text: str) -> None:
    assert told(text) == {("Tô Bửu Khanh", *HOLDS_HEALTH)}


@pytest.mark.parametrize(
    "text",
    [
        "Theo Giám đốc Sở Y tế tỉnh Sơn La, ông Tô Bửu Khanh đã có mặt.",
        "Gặp Giám đốc Sở Y tế tỉnh Sơn La, ông Tô Bửu Khanh nói lời cảm ơn.",
        "Thủ tướng, Giám đốc Sở Y tế tỉnh Sơn La, ông Tô Bửu Khanh cùng có mặt.",
    ],
)
def test_a_title_of_somebody_else_in_front_is_not_given(text: str) -> None:
    assert told(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Sau khi được bầu làm Chủ tịch UBND tỉnh Sơn La, ông Tô Bửu Khanh cảm ơn đại biểu.",
        "Phát biểu sau khi trúng cử Chủ tịch UBND tỉnh Sơn La, ông Tô Bửu Khanh cảm ơn.",
        "Được bầu làm Chủ tịch UBND tỉnh Sơn La, ông Tô Bửu Khanh hứa sửa đường.",
    ],
)
def test_what_is_given_may_stand_in_front(text: str) -> None:
    assert told(text) == {("Tô Bửu Khanh", *CHAIR, "begins")}


def test_what_came_before_an_election_is_none() -> None:
    assert told("Trước khi được bầu làm Chủ tịch UBND tỉnh Sơn La, ông Tô Bửu Khanh là kỹ sư.") == set()


def test_who_filled_a_post_before_held_it() -> None:
    text = "Chức danh Chủ tịch UBND tỉnh Sơn La trước đó do ông Tô Bửu Khanh đảm nhiệm."
    assert told(text) == {("Tô Bửu Khanh", *CHAIR, "held")}


def test_the_predecessor_of_him_who_was_named_last() -> None:
    text = "Tân Chủ tịch UBND tỉnh Sơn La là ông Lò Văn Tỏ. Người tiền nhiệm của ông là ông Tô Bửu Khanh."
    assert ("Tô Bửu Khanh", *CHAIR, "held") in told(text)


@pytest.mark.parametrize("joint", [" kiêm ", ", "])
def test_a_bare_council_is_of_the_company_named_next(joint: str) -> None:
    text = f"Ông Tô Bửu Khanh, Chủ tịch HĐQT{joint}Tổng giám đốc Công ty cổ phần Thép Sông Mã, có mặt."
    assert ("Tô Bửu Khanh", "Chủ tịch", "Hội đồng quản trị Công ty cổ phần Thép Sông Mã", "holds") in told(
        text
    )


def test_a_bare_council_is_not_of_a_department() -> None:
    text = "Ông Tô Bửu Khanh, Chủ tịch HĐQT, Giám đốc Sở Y tế tỉnh Sơn La, có mặt."
    assert told(text) == {("Tô Bửu Khanh", *HOLDS_HEALTH)}


@pytest.mark.parametrize(
    ("text", "post", "body"),
    [
        ("Phó Giám đốc phụ trách kỹ thuật Công ty Than Sông Mã", "Phó Giám đốc", "Công ty Than Sông Mã"),
        ("Phó Giám đốc phụ trách Công an tỉnh Sơn La", "Phó Giám đốc phụ trách", "Công an tỉnh Sơn La"),
        ("Phó Giám đốc Công ty Than Sông Mã phụ trách khối mỏ", "Phó Giám đốc", "Công ty Than Sông Mã"),
    ],
)
def test_what_is_in_somebodys_charge_is_no_post_of_its_own(text: str, post: str, body: str) -> None:
    assert told(f"Ông Tô Bửu Khanh, {text}, có mặt.") == {("Tô Bửu Khanh", post, body, "holds")}


@pytest.mark.parametrize(
    ("text", "manner"),
    [
        ("phê chuẩn việc bổ nhiệm", "approved"),
        ("phê chuẩn bổ nhiệm", "approved"),
        ("phê chuẩn, bổ nhiệm", "appointed"),
    ],
)
def test_an_appointment_that_is_approved_is_no_act_beside(text: str, manner: str) -> None:
    read = read_text(f"Quốc hội {text} ông Tô Bửu Khanh giữ chức Bộ trưởng Bộ Y tế.", "t").tenures
    assert [t.manner for t in read] == [manner]


def test_a_numbered_list_is_one_sentence() -> None:
    text = (
        "Lãnh đạo tỉnh Sơn La gồm: 1. Ông Tô Bửu Khanh, Bí thư Tỉnh ủy; 2. Bà Lò Thị Na, Chủ tịch UBND tỉnh."
    )
    assert {person for person, *_ in told(text)} == {"Tô Bửu Khanh", "Lò Thị Na"}


@pytest.mark.parametrize(
    ("said", "full"),
    [
        ("Sở Tài nguyên - môi trường Sơn La", "Sở Tài nguyên và Môi trường tỉnh Sơn La"),
        ("Sở Khoa học - công nghệ Sơn La", "Sở Khoa học và Công nghệ tỉnh Sơn La"),
        ("Sở Y tế Sơn La", "Sở Y tế tỉnh Sơn La"),
    ],
)
def test_a_known_field_may_be_written_with_dashes(said: str, full: str) -> None:
    assert {t[2] for t in told(f"Ông Tô Bửu Khanh - giám đốc {said} - có mặt.")} == {full}


def test_a_court_of_a_region_bears_its_province() -> None:
    text = "Ông Tô Bửu Khanh giữ chức Chánh án TAND khu vực 3, tỉnh Sơn La."
    assert {t[2] for t in told(text)} == {"Tòa án nhân dân khu vực 3 tỉnh Sơn La"}


@pytest.mark.parametrize(
    ("opening", "change"), [("Bảy tháng sau", "held"), ("Sau đó", "held"), ("Sáng nay", "begins")]
)
def test_a_career_goes_on_over_paragraphs(opening: str, change: str) -> None:
    text = (
        "Ngày 2/8/2025, tỉnh Sơn La họp.\nTháng 3/2011, ông Tô Bửu Khanh làm Giám đốc Sở Y tế tỉnh Sơn La.\n"
        f"{opening}, ông được phân công giữ chức Chủ tịch UBND tỉnh Sơn La."
    )
    read = read_text(text, "t", published=date(2025, 8, 3)).tenures
    assert {t.change for t in read if t.post == "Chủ tịch"} == {change}
