from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders.announcement.mentions import mentions
from loaders.announcement.symbols import line
from loaders.announcement.tokens import sentences
from loaders.announcement.words import Words


@pytest.mark.parametrize(
    ("text", "symbols"),
    [
        (
            "Ông Lò Văn Pấng, Giám đốc Sở Y tế, được bổ nhiệm giữ chức Phó Chủ tịch UBND tỉnh.",
            "P , T , o V G T .",
        ),
        ("HĐND tỉnh miễn nhiệm chức danh Phó Chủ tịch UBND tỉnh đối với bà Vi Thị Na.", "B V T L P ."),
        ("Hai phó bí thư gồm: ông Lò Pấng và bà Vi Na.", "o T : : P & P ."),
        ("Ông từng là Giám đốc Sở Y tế.", "Q D T ."),
        ("Tân Giám đốc Sở Y tế nói.", "E T o ."),
        ("Ông Lò Pấng kiêm Giám đốc Sở Y tế.", "P & T ."),
        ("Đồng chí tham gia Ban Chấp hành, Ban Thường vụ Tỉnh ủy.", "Q J T T ."),
        ("Bà thôi tham gia Ban Thường vụ Tỉnh ủy.", "Q V T ."),
        ("Thay ông Lò Pấng là bà Vi Na.", "R P H P ."),
    ],
)
def test_a_sentence_as_symbols(words_of: Callable[[str], Words], text: str, symbols: str) -> None:
    words = words_of(text)
    (sentence,) = sentences(words.tokens)
    assert line(mentions(words, sentence)) == symbols


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("chức vụ Trưởng ban Tổ chức", "V"),
        ("không bổ nhiệm", "V"),
        ("Ảnh: Lê Hoàng Nam", "P"),
        ("trình độ tiến sĩ Luật", "P"),
        ("quá trình công tác", "A"),
        ("quận Tân Bình", "E"),
        ("hội nghị tổ chức sáng nay", "B"),
    ],
)
def test_traps(words_of: Callable[[str], Words], text: str, symbol: str) -> None:
    words = words_of(text)
    (sentence,) = sentences(words.tokens)
    assert symbol not in {m.symbol for m in mentions(words, sentence)}


def test_giving_a_post_of_a_department_is_not_giving_an_affair(words_of: Callable[[str], Words]) -> None:
    words = words_of("giữ chức Vụ trưởng Vụ Pháp chế")
    (sentence,) = sentences(words.tokens)
    title = next(m for m in mentions(words, sentence) if m.symbol == "T")
    assert title.title.post == "Vụ trưởng"
