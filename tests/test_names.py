import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tochuc.names import exact_key, fold, slug


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đồng Văn Thanh", "dong van thanh"),
        ("  ĐẶNG\u00a0Thị – Ước, ", "dang thi uoc"),
        ("Nhiệm kỳ 2025-2030", "nhiem ky 2025 2030"),
        (unicodedata.normalize("NFD", "Tỉnh ủy Lạng Sơn"), "tinh uy lang son"),
        ("snake_case", "snake case"),
        ("…", ""),
    ],
)
def test_folding_drops_marks_case_and_punctuation(text: str, folded: str) -> None:
    assert fold(text) == folded


@settings(deadline=None)
@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@settings(deadline=None)
@given(st.text())
def test_both_normal_forms_fold_to_the_same(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


def test_a_slug_is_folded_with_hyphens() -> None:
    assert slug("Đảng bộ Thành phố Cần Thơ") == "dang-bo-thanh-pho-can-tho"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lê Hoà", "Lê Hòa"),
        ("Khoẻ", "Khỏe"),
        ("Trần Thuý Vy", "Trần  Thúy  Vy"),
        ("TUỲ", "tùy"),
        (unicodedata.normalize("NFD", "Đỗ Hoà Bình"), "Đỗ Hòa Bình"),
    ],
)
def test_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    assert exact_key(one) == exact_key(other)


@pytest.mark.parametrize("name", ["quý", "hoàng", "khuỷu", "huỳnh", "hòa", "hoài"])
def test_a_tone_stays_where_there_is_one_way_to_write_it(name: str) -> None:
    assert exact_key(name) == name


def test_other_marks_make_another_key() -> None:
    assert len({exact_key(name) for name in ("Hòa", "Hóa", "Hoa", "Hỏa")}) == 4


@settings(deadline=None)
@given(st.text())
def test_the_key_of_a_key_is_itself(text: str) -> None:
    assert exact_key(exact_key(text)) == exact_key(text)
