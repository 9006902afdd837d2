from __future__ import annotations

from datetime import date

import pytest

from loaders.announcement import read_text

ACT = "UBND tỉnh Sơn La bổ nhiệm bà Vi Thị Na giữ chức Giám đốc Sở Y tế tỉnh Sơn La"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"Ngày 10/6, {ACT}.", "2024-06-10"),
        (f"Sáng 10/6, tỉnh họp.\n{ACT}.", "2024-06-10"),
        (f"{ACT}.\nBuổi lễ diễn ra sáng 10/6.", "2024-06-10"),
        (f"Ngày 10/6, {ACT} từ ngày 1/7/2024.", "2024-07-01"),
        (f"Ngày 10/6, {ACT}. Thời hạn giữ chức vụ là 5 năm, kể từ ngày 1/7/2024.", "2024-07-01"),
        (f"Sáng 10/6, tỉnh họp.\nTrước đó, {ACT}.", None),
        (f"Theo Nghị định 29/2023/NĐ-CP ngày 3/6/2023, {ACT}.", None),
    ],
)
def test_the_day_of_a_beginning(text: str, day: str | None) -> None:
    (tenure,) = read_text(text, "t", published=date(2024, 6, 20)).tenures
    assert (tenure.change, tenure.date) == ("begins", day)


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Tháng 3/2019, bà Vi Thị Na được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Sơn La.", "held"),
        ("Giai đoạn 2010-2015, bà Vi Thị Na giữ chức Giám đốc Sở Y tế tỉnh Sơn La.", "held"),
        ("Từ tháng 3/2019 đến nay, bà Vi Thị Na là Giám đốc Sở Y tế tỉnh Sơn La.", "holds"),
        ("Tháng 3/2024, bà Vi Thị Na được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Sơn La.", "begins"),
    ],
)
def test_a_beginning_long_before_the_publication_is_a_career(text: str, change: str) -> None:
    (tenure,) = read_text(text, "t", published=date(2024, 6, 20)).tenures
    assert tenure.change == change


def test_a_term_is_that_of_its_own_clause() -> None:
    text = (
        "HĐND tỉnh Sơn La bầu bà Vi Thị Na làm Phó Chủ tịch UBND tỉnh, nhiệm kỳ 2021-2026; "
        "miễn nhiệm Chánh Văn phòng UBND tỉnh đối với ông Lò Pấng Sơn."
    )
    found = read_text(text, "t", published=date(2024, 6, 20)).tenures
    assert [(t.person, t.term) for t in found] == [("Vi Thị Na", "2021-2026"), ("Lò Pấng Sơn", None)]
