"""Numbers of a body that are told without a table: who is elected into it, seats that are vacant in words."""

from __future__ import annotations

import pytest

from loaders.announcement.reader import read_text


@pytest.mark.parametrize(
    ("said", "members"),
    [
        ("15 người được bầu vào Ban Thường vụ Tỉnh ủy Sơn La", 15),
        ("15 đồng chí trúng cử vào Ban Thường vụ Tỉnh ủy Sơn La", 15),
        ("15 người gặp Ban Thường vụ Tỉnh ủy Sơn La", None),
    ],
)
def test_who_is_elected_into_a_committee_is_its_number(said: str, members: int | None) -> None:
    found = read_text(f"Đại hội bế mạc; trong đó, {said}.", "t").seats
    assert [s.members for s in found] == ([members] if members else [])


@pytest.mark.parametrize(
    ("said", "vacant"),
    [
        ("(khuyết một vị trí)", 1),
        (", khuyết hai đồng chí", 2),
        ("(còn thiếu ba người)", 3),
        (", khuyết 4 đồng chí", 4),
        (", trong đó có một nữ", None),
        (", thiếu ban chuyên trách", None),
    ],
)
def test_vacant_seats_may_be_told_in_words(said: str, vacant: int | None) -> None:
    [seat] = read_text(f"Ban Chấp hành Đảng bộ tỉnh Sơn La gồm 47 đồng chí {said}.", "t").seats
    assert (seat.members, seat.vacant) == (47, vacant)
