"""Constructions of the press beyond the plain ones, each with what it must not be taken for."""

from __future__ import annotations

import pytest

from loaders.announcement.reader import read_text


def told(text: str) -> set[tuple[str, str, str, str]]:
    """Give person, post, body and change of what is read."""
    return {(t.person, t.post, t.organization, t.change) for t in read_text(text, "t").tenures}


@pytest.mark.parametrize(
    "text",
    [
        "Với vai trò là Giám đốc Sở Y tế tỉnh Sơn La, ông Tô Bửu Khanh mở thêm trạm xá.",
        "Trên cương vị Giám đốc Sở Y tế tỉnh Sơn La, ông Tô Bửu Khanh mở thêm trạm xá.",
        "Với tư cách Giám đốc Sở Y tế tỉnh Sơn La, ông Tô Bửu Khanh mở thêm trạm xá.",
    ],
)
def test_as_what_somebody_acts_is_his_post(text: str) -> None:
    assert told(text) == {("Tô Bửu Khanh", "Giám đốc", "Sở Y tế tỉnh Sơn La", "holds")}


@pytest.mark.parametrize(
    "text",
    [
        "HĐND tỉnh Sơn La miễn nhiệm chức danh Chủ tịch UBND tỉnh Sơn La của ông Tô Bửu Khanh.",
        "Tỉnh đồng ý đơn từ chức Chủ tịch UBND tỉnh Sơn La của ông Tô Bửu Khanh.",
        "Ban Bí thư cách chức Chủ tịch UBND tỉnh Sơn La của ông Tô Bửu Khanh.",
    ],
)
def test_the_post_of_somebody_may_end_by_of(text: str) -> None:
    assert told(text) == {("Tô Bửu Khanh", "Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La", "ends")}


@pytest.mark.parametrize("brand", ["Kembaco", "TaybacBank", "Sonlamilk"])
def test_a_company_may_be_known_by_its_brand_alone(brand: str) -> None:
    assert told(f"Ông Tô Bửu Khanh, Tổng Giám đốc {brand}, có mặt.") == {
        ("Tô Bửu Khanh", "Tổng Giám đốc", brand, "holds")
    }


def test_to_leave_somebody_in_his_place_is_no_former_post() -> None:
    text = "Sở giữ nguyên vị trí công tác với Phó Giám đốc Sở Y tế tỉnh Sơn La Tô Bửu Khanh."
    assert {change for *_, change in told(text)} == {"holds"}


def test_what_a_body_has_by_of_is_no_end_of_a_post() -> None:
    assert told("Ông Lò Văn Tỏ nghe báo cáo của ông Tô Bửu Khanh về Chủ tịch UBND tỉnh Sơn La.") == set()


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Ông Tô Bửu Khanh đang đảm nhận chức vụ Giám đốc Sở Y tế tỉnh Sơn La.", "holds"),
        ("Ngày 1/2/2016, ông Tô Bửu Khanh làm Giám đốc Sở Y tế tỉnh Sơn La.", "begins"),
        ("Trước đó, ông Tô Bửu Khanh làm Giám đốc Sở Y tế tỉnh Sơn La.", "held"),
    ],
)
def test_taking_a_post_tells_of_now_or_of_before_by_its_words(text: str, change: str) -> None:
    assert told(text) == {("Tô Bửu Khanh", "Giám đốc", "Sở Y tế tỉnh Sơn La", change)}


def test_who_is_only_proposed_is_introduced() -> None:
    read = read_text("Huyện đề xuất ông Tô Bửu Khanh giữ chức Giám đốc Sở Y tế tỉnh Sơn La.", "t").tenures
    assert [t.manner for t in read] == ["introduced"]


def test_the_owner_of_a_club_is_elected_to_nothing() -> None:
    text = "Ông Tô Bửu Khanh (bầu Khanh), Chủ tịch UBND tỉnh Sơn La, vui mừng."
    assert {change for *_, change in told(text)} == {"holds"}


def test_a_relative_named_before_takes_no_part_in_the_post() -> None:
    found = told("Em rể bà Lò Thị Tỏ, ông Tô Bửu Khanh làm Giám đốc Sở Y tế tỉnh Sơn La.")
    assert {person for person, *_ in found} == {"Tô Bửu Khanh"}
