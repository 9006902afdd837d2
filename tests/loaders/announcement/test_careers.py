"""Posts of now and of before: careers, terms that are over, what is former, and lists of a new term."""

from __future__ import annotations

from datetime import date

import pytest
from told import told

from loaders.announcement.reader import read_text

CHAIR = ("Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La")


def test_the_successor_of_one_who_leaves_is_no_predecessor() -> None:
    text = "Ông Lò Văn Tỏ được bầu làm Chủ tịch UBND tỉnh Sơn La. Người thay thế ông Tỏ là ông Tô Bửu Khanh."
    assert {person for person, *_ in told(text)} == {"Lò Văn Tỏ"}


def test_a_post_was_taken_when_its_period_began() -> None:
    text = "Từ tháng 4/2010 đến tháng 3/2015, ông Tô Bửu Khanh là Giám đốc Sở Y tế tỉnh Sơn La."
    read = read_text(text, "t", published=date(2025, 8, 1)).tenures
    assert [(t.change, t.date) for t in read] == [("held", "2010-04")]


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Ông Tô Bửu Khanh đang đảm nhận chức vụ Giám đốc Sở Y tế tỉnh Sơn La.", "holds"),
        ("Ngày 1/2/2016, ông Tô Bửu Khanh làm Giám đốc Sở Y tế tỉnh Sơn La.", "begins"),
        ("Trước đó, ông Tô Bửu Khanh làm Giám đốc Sở Y tế tỉnh Sơn La.", "held"),
    ],
)
def test_taking_a_post_tells_of_now_or_of_before_by_its_words(text: str, change: str) -> None:
    assert told(text, published=None) == {("Tô Bửu Khanh", "Giám đốc", "Sở Y tế tỉnh Sơn La", change)}


def test_who_filled_a_post_before_held_it() -> None:
    text = "Chức danh Chủ tịch UBND tỉnh Sơn La trước đó do ông Tô Bửu Khanh đảm nhiệm."
    assert told(text) == {("Tô Bửu Khanh", *CHAIR, "held")}


def test_the_predecessor_of_him_who_was_named_last() -> None:
    text = "Tân Chủ tịch UBND tỉnh Sơn La là ông Lò Văn Tỏ. Người tiền nhiệm của ông là ông Tô Bửu Khanh."
    assert ("Tô Bửu Khanh", *CHAIR, "held") in told(text)


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


@pytest.mark.parametrize(
    ("term", "change"), [("2010-2015", "held"), ("2015-2020", "held"), ("2020-2025", "begins")]
)
def test_an_election_for_a_term_that_is_over_is_past(term: str, change: str) -> None:
    text = (
        "Bà Vi Thị Na trúng cử Bí thư Tỉnh ủy Sơn La nhiệm kỳ 2020-2025.\n"
        f"Tại Đại hội nhiệm kỳ {term}, ông Tô Bửu Khanh được bầu giữ chức Bí thư Tỉnh ủy Sơn La."
    )
    assert ("Tô Bửu Khanh", "Bí thư", "Tỉnh ủy Sơn La", change) in told(text)


@pytest.mark.parametrize(
    ("said", "change"), [("khóa XVII", "held"), ("khóa 17", "held"), ("khóa mới", "holds"), ("", "holds")]
)
def test_a_title_of_another_term_in_a_list_of_the_new_one_is_former(said: str, change: str) -> None:
    found = told(
        "Ban Chấp hành khóa mới gồm 40 ủy viên. Các Phó Bí thư Tỉnh ủy Sơn La gồm: ông Tô Bửu Khanh "
        f"(Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy {said}); bà Vi Thị Na (Ủy viên Trung ương Đảng khóa XII)."
    )
    assert ("Tô Bửu Khanh", "Chủ nhiệm", "Ủy ban Kiểm tra Tỉnh ủy Sơn La", change) in found
    assert ("Vi Thị Na", "Ủy viên", "Ban Chấp hành Trung ương Đảng", "holds") in found


@pytest.mark.parametrize(
    ("end", "read"),
    [
        ("quê ở Sơn La; cử nhân Luật; đại biểu Quốc hội khóa XIV.", True),
        ("54 tuổi, cử nhân Luật, đại biểu Quốc hội khóa XIV.", True),
        ("quê ở Sơn La, đã gặp nhiều đại biểu Quốc hội khóa XIV.", False),
        ("rời phòng họp, đại biểu Quốc hội khóa XIV.", False),
    ],
)
def test_a_post_may_end_what_is_told_of_a_life(end: str, read: bool) -> None:
    found = told(f"Ông Tô Bửu Khanh {end}")
    assert found == ({("Tô Bửu Khanh", "Đại biểu", "Quốc hội", "holds")} if read else set())
