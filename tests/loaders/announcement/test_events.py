from __future__ import annotations

from datetime import date

import pytest

from loaders.announcement import read_text


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Trong 2 ngày 4-5/9, Đảng bộ tỉnh Cà Mau tổ chức Đại hội đại biểu lần thứ I, nhiệm kỳ 2025-2030.",
            ("congress", "Đảng bộ tỉnh Cà Mau", 1, "2025-2030", "2025-09-04", "2025-09-05"),
        ),
        (
            "Đại hội Đảng bộ xã Tân Lập lần thứ XXIV diễn ra ngày 7/8/2025.",
            ("congress", "Đảng bộ xã Tân Lập", 24, None, "2025-08-07", None),
        ),
        (
            "Đảng bộ UBND tỉnh Cà Mau được thành lập ngày 7/2/2025.",
            ("establishment", "Đảng bộ Ủy ban nhân dân tỉnh Cà Mau", None, None, "2025-02-07", None),
        ),
        (
            "HĐND tỉnh Cà Mau khai mạc kỳ họp thứ 21 ngày 3/9/2025.",
            ("meeting", "Hội đồng nhân dân tỉnh Cà Mau", 21, None, "2025-09-03", None),
        ),
    ],
)
def test_events(text: str, event: tuple[object, ...]) -> None:
    (found,) = read_text(text, "t", published=date(2025, 9, 10)).events
    assert (found.kind, found.organization, found.ordinal, found.term, found.from_, found.until) == event


def test_a_congress_that_is_only_mentioned_is_no_event() -> None:
    text = "Các chi bộ học tập Nghị quyết Đại hội Đảng bộ tỉnh Cà Mau lần thứ I."
    assert read_text(text, "t").events == ()


def test_tasks_and_motto_are_told_of_a_congress_only() -> None:
    told = 'Đại hội nêu 7 chỉ tiêu và 2 khâu đột phá, với phương châm "Đoàn kết - Đổi mới".'
    congress = "Đảng bộ tỉnh Cà Mau tổ chức Đại hội đại biểu lần thứ I.\n"
    facts = read_text(congress + told, "t").facts
    assert {(f.kind, f.count) for f in facts} == {("target", 7), ("breakthrough", 2), ("motto", None)}
    assert read_text(told, "t").facts == ()
