from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders.announcement.names import person_at, place_at
from loaders.announcement.words import Words

WordsOf = Callable[[str], Words]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nông Thị Hạ Vy phát biểu", "Nông Thị Hạ Vy"),
        ("Lò A Sính, Phó Bí thư", "Lò A Sính"),
        ("Trần Bá Giám đốc Sở", "Trần Bá"),
        ("Vừ A Bằng", "Vừ A Bằng"),
    ],
)
def test_a_name_ends_before_other_words_and_titles(words_of: WordsOf, text: str, name: str) -> None:
    found = person_at(words_of(text), 0, addressed=False)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("text", ["Hà Nội họp", "Lâm Đồng", "Sở Nội vụ", "TRẦN VĂN", "hội nghị"])
def test_places_bodies_and_plain_words_are_no_names(words_of: WordsOf, text: str) -> None:
    assert person_at(words_of(text), 0, addressed=False) is None


def test_after_a_word_of_address_any_capitals_are_a_name(words_of: WordsOf) -> None:
    found = person_at(words_of("Bríu Liếc họp"), 0, addressed=True)
    assert found is not None
    assert found.name == "Bríu Liếc"


@pytest.mark.parametrize(
    ("text", "level", "name"),
    [
        ("tỉnh Lạng Sơn Lê Văn Tám", "tỉnh", "Lạng Sơn"),
        ("phường Tương Mai Võ Thị Hoa", "phường", "Tương Mai"),
        ("huyện này", "huyện", None),
        ("huyện Lê Thanh Phong dự", "huyện", None),
        ("quận 7", "quận", "7"),
        ("Cà Mau", None, "Cà Mau"),
    ],
)
def test_places_with_and_without_level(
    words_of: WordsOf, text: str, level: str | None, name: str | None
) -> None:
    found = place_at(words_of(text), 0)
    assert found is not None
    assert (found.level, found.name) == (level, name)
