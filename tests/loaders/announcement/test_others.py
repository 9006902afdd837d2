"""Posts of relatives, of the unnamed and of others beside him whom a sentence tells of."""

from __future__ import annotations

import pytest
from told import tenures, told

CHAIR = ("Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La")


@pytest.mark.parametrize(
    "text",
    [
        "Bổ nhiệm ông Tô Bửu Khanh - con trai ông Tô Văn Bửu, giữ chức Chủ tịch UBND tỉnh Sơn La.",
        "Bổ nhiệm ông Tô Bửu Khanh, chồng bà Lò Thị Na, làm Chủ tịch UBND tỉnh Sơn La.",
    ],
)
def test_a_relative_named_between_gets_no_post(text: str) -> None:
    assert told(text) == {("Tô Bửu Khanh", *CHAIR, "begins")}


def test_a_relatives_own_post_stays_his() -> None:
    text = "Bà Lò Thị Na (vợ ông Tô Bửu Khanh - nguyên Chủ tịch UBND tỉnh Sơn La) có mặt."
    assert told(text) == {("Tô Bửu Khanh", *CHAIR, "held")}


@pytest.mark.parametrize(
    "text",
    [
        "Ông Tô Bửu Khanh chưa đủ tiêu chuẩn làm Chủ tịch UBND tỉnh Sơn La.",
        "Ông Tô Bửu Khanh đã quá tuổi để đảm nhiệm chức Chủ tịch UBND tỉnh Sơn La.",
        "Ông Tô Bửu Khanh xin từ nhiệm chức Chủ tịch UBND tỉnh Sơn La.",
        "Theo ông Tô Bửu Khanh, tỉnh sẽ điều động Phó Chủ tịch UBND tỉnh Sơn La về làm Giám đốc Sở Y tế.",
    ],
)
def test_what_is_fit_asked_for_or_another_is_not_told_of_him(text: str) -> None:
    assert told(text) == set()


def test_one_act_may_go_on_for_another_person() -> None:
    text = (
        "Quốc hội miễn nhiệm chức vụ Bộ trưởng Bộ Tài chính đối với Phó Thủ tướng Lò Đức Tỏ "
        "và chức vụ Bộ trưởng Bộ Y tế đối với ông Tô Bửu Khanh."
    )
    assert {(person, body) for person, _, body, change in told(text) if change == "ends"} == {
        ("Lò Đức Tỏ", "Bộ Tài chính"),
        ("Tô Bửu Khanh", "Bộ Y tế"),
    }


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Ông Lò Văn Tỏ và ông Tô Bửu Khanh được bầu làm Phó Chủ tịch UBND tỉnh Sơn La.", 2),
        ("Ông Lò Văn Tỏ, ông Tô Bửu Khanh lần lượt làm Phó Chủ tịch UBND tỉnh Sơn La.", 0),
    ],
)
def test_posts_in_turn_are_not_dealt_out(text: str, persons: int) -> None:
    assert len({person for person, *_ in told(text)}) == persons


@pytest.mark.parametrize(
    "text",
    [
        "Em ruột ông Tô Bửu Khanh là Giám đốc Sở Y tế tỉnh Sơn La.",
        "Con trai ông Tô Bửu Khanh làm Giám đốc Sở Y tế tỉnh Sơn La.",
        "Cùng ông Tô Bửu Khanh còn có 8 cán bộ đang là Giám đốc Sở Y tế tỉnh Sơn La.",
    ],
)
def test_what_a_relative_or_somebody_unnamed_is_he_is_not(text: str) -> None:
    assert told(text) == set()


def test_to_leave_somebody_in_his_place_is_no_former_post() -> None:
    text = "Sở giữ nguyên vị trí công tác với Phó Giám đốc Sở Y tế tỉnh Sơn La Tô Bửu Khanh."
    assert {change for *_, change in told(text)} == {"holds"}


def test_the_owner_of_a_club_is_elected_to_nothing() -> None:
    text = "Ông Tô Bửu Khanh (bầu Khanh), Chủ tịch UBND tỉnh Sơn La, vui mừng."
    assert {change for *_, change in told(text)} == {"holds"}


def test_a_relative_named_before_takes_no_part_in_the_post() -> None:
    found = told("Em rể bà Lò Thị Tỏ, ông Tô Bửu Khanh làm Giám đốc Sở Y tế tỉnh Sơn La.")
    assert {person for person, *_ in found} == {"Tô Bửu Khanh"}


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
    ("how", "both"), [("cùng được", True), ("đều được", True), ("vừa được", False), ("được", False)]
)
def test_those_joined_get_a_post_together(how: str, both: bool) -> None:
    found = told(
        "Ông Tô Bửu Khanh, Giám đốc Sở Y tế tỉnh Sơn La và bà Vi Thị Na, Giám đốc Sở Nội vụ tỉnh Sơn La, "
        f"{how} bổ nhiệm giữ chức Thứ trưởng Bộ Y tế."
    )
    assert (("Tô Bửu Khanh", "Thứ trưởng", "Bộ Y tế", "begins") in found) is both
    assert ("Vi Thị Na", "Thứ trưởng", "Bộ Y tế", "begins") in found


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Sau khi ba Thứ trưởng nghỉ hưu, Bộ Y tế còn hai Thứ trưởng gồm ông Tô Bửu Khanh, bà Vi Thị Na.", 0),
        ("Sau khi hai Thứ trưởng về hưu, các Thứ trưởng Bộ Y tế gồm ông Tô Bửu Khanh, bà Vi Thị Na.", 0),
        ("Bộ trao quyết định nghỉ hưu cho ông Tô Bửu Khanh, Thứ trưởng Bộ Y tế.", 1),
    ],
)
def test_who_is_left_when_others_retire_does_not_leave(text: str, change: int) -> None:
    assert sum(t.change == "ends" for t in tenures(text)) == change


def test_a_post_for_people_who_are_counted_is_nobodys() -> None:
    text = "Ông Tô Bửu Khanh, Giám đốc Sở Y tế tỉnh Sơn La, dự. Sở chỉ định giữ chức Bí thư Chi bộ Sở Y tế "
    assert {t.post for t in tenures(text + "đối với 6 đồng chí.")} == {"Giám đốc"}
    assert {t.post for t in tenures(text + "đối với bà Vi Thị Na.")} == {"Giám đốc", "Bí thư"}


@pytest.mark.parametrize(
    ("verb", "posts"),
    [("quản lý và điều hành", set()), ("phụ trách", {"Phụ trách"}), ("điều hành", {"Điều hành"})],
)
def test_to_be_charged_with_managing_is_no_post(verb: str, posts: set[str]) -> None:
    assert {t.post for t in tenures(f"Ông Tô Bửu Khanh được giao {verb} Trường Đại học Tây Bắc.")} == posts


def test_another_post_of_who_is_relieved_stays() -> None:
    text = (
        "HĐND tỉnh miễn nhiệm ông Tô Bửu Khanh, Giám đốc Sở Y tế tỉnh Sơn La, thôi giữ chức Ủy viên "
        "UBND tỉnh Sơn La."
    )
    assert ("Tô Bửu Khanh", "Giám đốc", "Sở Y tế tỉnh Sơn La", "holds") in told(text)


@pytest.mark.parametrize(
    ("text", "ended"),
    [
        ("Tỉnh tặng hoa ông Lò Văn Pấng nghỉ hưu và ông Tô Bửu Khanh - Chủ tịch UBND tỉnh Sơn La.", False),
        ("Tỉnh trao quyết định nghỉ hưu cho ông Tô Bửu Khanh - Chủ tịch UBND tỉnh Sơn La.", True),
        ("Ông Lò Văn Pấng trao quyết định nghỉ hưu cho ông Tô Bửu Khanh, Chủ tịch UBND tỉnh Sơn La.", True),
    ],
)
def test_one_s_retirement_is_not_the_next_one_s(text: str, ended: bool) -> None:
    changes = {t.change for t in tenures(text) if t.person == "Tô Bửu Khanh"}
    assert changes == {"ends" if ended else "holds"}
