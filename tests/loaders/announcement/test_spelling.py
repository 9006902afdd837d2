from __future__ import annotations

import unicodedata

import pytest

from loaders.announcement.spelling import spell


@pytest.mark.parametrize(
    ("raw", "spelled"),
    [
        ("Tỉnh uỷ Hoà Bình", "Tỉnh ủy Hòa Bình"),
        ("khoẻ, thuỷ lợi, toạ đàm", "khỏe, thủy lợi, tọa đàm"),
        ("ông Hoàng quý bà Thuý", "ông Hoàng quý bà Thúy"),
        ("loại hoá đơn", "loại hóa đơn"),
    ],
)
def test_tone_marks_get_one_style_at_the_end_of_a_syllable_only(raw: str, spelled: str) -> None:
    assert spell(raw).text == spelled


@pytest.mark.parametrize(
    ("raw", "spelled"),
    [
        ("Chủ tịch UBND TP.HCM", "Chủ tịch Ủy ban nhân dân thành phố Hồ Chí Minh"),
        ("HĐND TP. Huế", "Hội đồng nhân dân thành phố Huế"),
        ("Bí thư T.Ư Đảng", "Bí thư Trung ương Đảng"),
        ("Sở LĐ-TB&XH", "Sở Lao động - Thương binh và Xã hội"),
        ("BCH, BTV Tỉnh ủy", "Ban Chấp hành, Ban Thường vụ Tỉnh ủy"),
    ],
)
def test_abbreviations_are_written_out(raw: str, spelled: str) -> None:
    assert spell(raw).text == spelled


@pytest.mark.parametrize("raw", ["UBNDX", "aTP.b", "TƯƠNG LAI", "BTVX"])
def test_letters_within_a_word_are_no_abbreviation(raw: str) -> None:
    assert spell(raw).text == raw


def test_the_map_leads_back_to_the_characters_of_the_file() -> None:
    raw = "Ông A, Chủ tịch UBND tỉnh – khoẻ"
    spelled = spell(raw)
    start = spelled.text.index("Ủy ban nhân dân")
    begin, end = spelled.span(start, start + len("Ủy ban nhân dân"))
    assert raw[begin:end] == "UBND"
    assert spelled.text.endswith("- khỏe")


def test_decomposed_letters_are_read_and_mapped_back() -> None:
    raw = unicodedata.normalize("NFD", "Bí thư Tỉnh ủy Đắk Lắk")
    spelled = spell(raw)
    assert spelled.text == "Bí thư Tỉnh ủy Đắk Lắk"
    start = spelled.text.index("ủy")
    begin, end = spelled.span(start, start + 2)
    assert unicodedata.normalize("NFC", raw[begin:end]) == "ủy"


def test_invisible_characters_are_left_out_and_counted() -> None:
    spelled = spell("a\u200bb\u00a0c")
    assert spelled.text == "ab c"
    assert spelled.span(1, 2) == (2, 3)


def test_a_run_of_blanks_or_line_ends_is_one_and_stands_for_all_of_it() -> None:
    spelled = spell("a \t b\r\n\r\n c\rd")
    assert spelled.text == "a b\nc\nd"
    assert [spelled.span(at, at + 1) for at in (1, 3, 5)] == [(1, 4), (5, 10), (11, 12)]


def test_marks_heaped_on_one_letter_stay_with_it() -> None:
    raw = "A" + "\u0301\u0323" * 2000 + "n"
    spelled = spell(raw)
    assert (spelled.text[0], spelled.text[-1]) == ("\u1ea0", "n")
    assert spelled.span(0, 1) == (0, len(raw) - 1)
