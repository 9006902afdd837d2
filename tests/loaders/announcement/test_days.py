"""Days told by the day of publication, months ago, and by a paragraph of their own."""

from __future__ import annotations

import pytest
from told import tenures


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("Hôm qua", "2021-03-19"),
        ("Đầu tháng 3", "2021-03"),
        ("Cuối tháng 12", "2020-12"),
        ("Trong 3 tháng 10 ngày", None),
    ],
)
def test_days_told_by_the_day_of_publication(when: str, day: str | None) -> None:
    [one] = tenures(f"{when}, ông Tô Bửu Khanh được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Sơn La.")
    assert one.date == day


@pytest.mark.parametrize(
    ("said", "day"),
    [("Ba tháng trước", "2020-12"), ("2 tháng trước", "2021-01"), ("Một tháng trước", "2021-02")],
)
def test_months_ago_are_worked_out(said: str, day: str) -> None:
    [one] = tenures(f"{said}, ông Tô Bửu Khanh được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Sơn La.")
    assert one.date == day


def test_another_s_leaving_is_no_day_of_the_beginning() -> None:
    begun = [
        t.date
        for t in tenures(
            "Ngày 9/3, ông Tô Bửu Khanh được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Sơn La, thay bà "
            "Vi Thị Na đã nghỉ hưu từ tháng 1."
        )
        if t.change == "begins"
    ]
    assert begun == ["2021-03-09"]


def test_a_paragraph_of_its_own_gives_the_day_of_effect() -> None:
    [one] = tenures(
        "Ông Tô Bửu Khanh được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Sơn La.\n"
        "Quyết định có hiệu lực từ ngày 9/3."
    )
    assert one.date == "2021-03-09"
