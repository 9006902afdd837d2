from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders.announcement.titles import joined_at, titles_at
from loaders.announcement.words import Words

WordsOf = Callable[[str], Words]


@pytest.mark.parametrize(
    ("text", "post", "head", "said"),
    [
        ("Trưởng Ban Tổ chức Tỉnh ủy", "Trưởng Ban", "Ban Tổ chức", "Ban Tổ chức Tỉnh ủy"),
        ("phó trưởng ban Ban Dân vận Trung ương", "Phó Trưởng Ban", "Ban Dân vận", "Ban Dân vận Trung ương"),
        ("Thứ trưởng Quốc phòng họp", "Thứ trưởng", "Bộ", "Quốc phòng"),
        ("Chủ tịch huyện Mai Sơn họp", "Chủ tịch", "Ủy ban nhân dân", "huyện Mai Sơn"),
        ("Bí thư Hà Giang Lò A Sính", "Bí thư", "Tỉnh ủy", "Hà Giang"),
        ("Trưởng Công an huyện Tân Lạc", "Trưởng Công an", "Công an", "Công an huyện Tân Lạc"),
        ("Cục trưởng Cục Hàng hải họp", "Cục trưởng", "Cục", "Cục Hàng hải"),
        ("Hiệu trưởng Trường Đại học Tây Bắc", "Hiệu trưởng", "Trường Đại học", "Trường Đại học Tây Bắc"),
    ],
)
def test_a_title_with_the_body_it_is_of(
    words_of: WordsOf, text: str, post: str, head: str, said: str
) -> None:
    (title,) = titles_at(words_of(text), 0)
    assert title.body is not None
    assert (title.post, title.body.kind.label, title.body.as_said) == (post, head, said)


def test_a_member_of_several_committees_has_a_title_of_each(words_of: WordsOf) -> None:
    found = titles_at(words_of("Ủy viên BCH, BTV Tỉnh ủy Sơn La"), 0)
    assert [t.body.kind.label for t in found if t.body] == ["Ban Chấp hành", "Ban Thường vụ"]
    joined = joined_at(words_of("tham gia Ban Chấp hành, Ban Thường vụ Huyện ủy"), 2)
    assert [t.post for t in joined] == ["Ủy viên", "Ủy viên"]


@pytest.mark.parametrize(
    "text", ["đại biểu dự họp", "thư ký ghi chép", "điều hành thảo luận", "thành viên tích cực"]
)
def test_plain_words_are_titles_only_before_a_body(words_of: WordsOf, text: str) -> None:
    assert titles_at(words_of(text), 0) == []


def test_a_person_after_a_ministers_title_is_no_ministry(words_of: WordsOf) -> None:
    (title,) = titles_at(words_of("Thứ trưởng Lê Quốc Bảo chúc mừng"), 0)
    assert title.body is None


def test_term_and_session_belong_to_the_title(words_of: WordsOf) -> None:
    words = words_of("Bí thư Tỉnh ủy Sơn La khóa XV, nhiệm kỳ 2020 - 2025 và")
    (title,) = titles_at(words, 0)
    assert words.low(title.last) == "và"
