import pytest

from tochuc.identity.wording import born_in, gender_in

NAME = "Đặng Thử Mẫu"


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("ông Đặng Thử Mẫu, Bí thư Huyện ủy", "man"),
        ("Bà  Đặng Thử Mẫu được bầu", "woman"),
        ("đồng chí Đặng Thử Mẫu phát biểu", None),
        ("bà Đặng Thử Mẫu và ông Đặng Thử Mẫu", None),
        ("ông Đặng Thử Mẫuu", None),
        ("cảm ông Lê Khác, Đặng Thử Mẫu", None),
    ],
)
def test_the_word_before_the_name(quote, expected):
    assert gender_in(quote, NAME) == expected


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("ông Đặng Thử Mẫu (sinh năm 1975), quê Huế", "1975"),
        ("Đặng Thử Mẫu, sinh ngày 2/9/1968", "1968"),
        ("Đặng Thử Mẫu, SN 1980", "1980"),
        ("Lê Khác (sinh năm 1975) thay Đặng Thử Mẫu", None),
        ("Đặng Thử Mẫu sinh năm 19755", None),
    ],
)
def test_the_year_after_the_name(quote, expected):
    assert born_in(quote, NAME) == expected
