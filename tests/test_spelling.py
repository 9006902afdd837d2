import pytest

from tochuc.spelling import one_style


@pytest.mark.parametrize(
    ("written", "ours"),
    [
        ("Hoà Bình", "Hòa Bình"),
        ("uỷ ban", "ủy ban"),
        ("UỶ BAN", "ỦY BAN"),
        ("Hoàng Quý", "Hoàng Quý"),
        ("khoẻ khoắn", "khỏe khoắn"),
        ("Bà Rịa – Vũng Tàu", "Bà Rịa - Vũng Tàu"),
        ("Cần  Tho\u031b\u0300", "Cần Thờ"),
    ],
)
def test_marks_move_only_where_a_syllable_ends(written: str, ours: str) -> None:
    assert one_style(written) == ours
