from __future__ import annotations

import pytest

from loaders.announcement.tokens import sentences, tokens


def _sentences(text: str) -> list[str]:
    words = tokens(text)
    return [text[words[s.first].start : words[s.last - 1].end] for s in sentences(words)]


def test_numbers_and_dates_are_one_token() -> None:
    assert [t.text for t in tokens("hơn 2.400 người, ngày 12/8/2025.")] == [
        "hơn",
        "2.400",
        "người",
        ",",
        "ngày",
        "12/8/2025",
        ".",
    ]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Ông A họp. Bà B nói.", 2),
        ("Ông A ở TP. Vinh họp.", 1),
        ("Dòng một\nDòng hai", 2),
        ("Họp ở H. Nam Đàn. Bà B nói.", 2),
        ("Tăng 7.5 lần. Hết", 2),
        ("GS. TS. Lê A nói.", 1),
    ],
)
def test_sentences_end_at_marks_and_lines_but_not_after_abbreviations(text: str, count: int) -> None:
    assert len(_sentences(text)) == count


def test_paragraphs_are_counted() -> None:
    words = tokens("Một. Hai.\n\nBa.")
    assert [s.paragraph for s in sentences(words)] == [0, 0, 1]
