"""What short names mean, shown by the bodies of the tenures read."""

from __future__ import annotations

from datetime import date

import pytest

from loaders.announcement import read_text


def _bodies(text: str) -> list[str]:
    return [t.organization for t in read_text(text, "t", published=date(2024, 6, 20)).tenures]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "Ông Lò Pấng Sơn, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Sơn La, dự.",
            ["Tỉnh ủy Sơn La", "Ủy ban nhân dân tỉnh Sơn La"],
        ),
        ("Tỉnh ủy Sơn La họp. Ông Lò Pấng Sơn, Trưởng Ban Tổ chức, dự.", ["Ban Tổ chức Tỉnh ủy Sơn La"]),
        (
            "Ông Lò Pấng Sơn, Bí thư Đảng ủy, Giám đốc Sở Y tế tỉnh Sơn La, dự.",
            ["Đảng ủy Sở Y tế tỉnh Sơn La", "Sở Y tế tỉnh Sơn La"],
        ),
        (
            "Ông Lò Pấng Sơn, Bí thư Đảng ủy, Chủ tịch HĐND xã Tân Lập, dự.",
            ["Đảng ủy xã Tân Lập", "Hội đồng nhân dân xã Tân Lập"],
        ),
        (
            "Ông Lò Pấng Sơn, Ủy viên Ban Thường vụ, Phó Chủ tịch UBND huyện Mai Sơn.",
            ["Ban Thường vụ Huyện ủy Mai Sơn", "Ủy ban nhân dân huyện Mai Sơn"],
        ),
        (
            "Ông Lò Pấng Sơn, Tỉnh ủy viên, Giám đốc Sở Y tế tỉnh Sơn La.",
            ["Ban Chấp hành Đảng bộ tỉnh Sơn La", "Sở Y tế tỉnh Sơn La"],
        ),
        (
            "Ông Lò Pấng Sơn, Ủy viên Trung ương Đảng, Bí thư Trung ương Đảng.",
            ["Ban Chấp hành Trung ương Đảng", "Trung ương Đảng"],
        ),
        ("Bệnh viện Phổi Sơn La họp. Ông Lò Pấng Sơn, giám đốc bệnh viện, dự.", ["Bệnh viện Phổi Sơn La"]),
        (
            "UBND huyện Mai Sơn họp. Ông Lò Pấng Sơn, Chủ tịch UBND huyện này, dự.",
            ["Ủy ban nhân dân huyện Mai Sơn"],
        ),
        ("Ông Lò Pấng Sơn, Phó Chính ủy, Phó Tư lệnh Quân khu 2, dự.", ["Quân khu 2", "Quân khu 2"]),
        ("Ông Lò Pấng Sơn, Giám đốc Sở Tài chính TP.HCM.", ["Sở Tài chính Thành phố Hồ Chí Minh"]),
        ("Ông Lò Pấng Sơn, Bí thư Quận ủy quận 5.", ["Quận ủy quận 5"]),
        ("Ông Lò Pấng Sơn, Giám đốc Bệnh viện Phổi trực thuộc Sở Y tế.", ["Bệnh viện Phổi"]),
        ("Ông Lò Pấng Sơn, Phó Chủ tịch VFA.", ["VFA"]),
    ],
)
def test_short_names_are_completed(text: str, bodies: list[str]) -> None:
    assert _bodies(text) == bodies


@pytest.mark.parametrize(
    "text", ["Ông Lò Pấng Sơn, Chủ tịch UBND xã, dự.", "Ông Lò Pấng Sơn là Phó Giám đốc sở."]
)
def test_a_post_of_a_body_that_nothing_names_is_left_out(text: str) -> None:
    assert _bodies(text) == []


def test_the_province_of_a_career_is_its_own() -> None:
    text = (
        "Tỉnh ủy Sơn La họp. Tỉnh ủy Sơn La bầu ông Lò Pấng Sơn làm Phó Bí thư Tỉnh ủy. "
        "Ông từng là Chủ tịch UBND tỉnh, Phó Bí thư Tỉnh ủy Lai Châu."
    )
    assert set(_bodies(text)) == {"Tỉnh ủy Sơn La", "Ủy ban nhân dân tỉnh Lai Châu", "Tỉnh ủy Lai Châu"}
