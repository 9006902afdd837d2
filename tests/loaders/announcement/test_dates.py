from __future__ import annotations

from datetime import date

import pytest

from loaders.announcement.dates import dates_in, terms_in

PUBLISHED = date(2025, 8, 13)


@pytest.mark.parametrize(
    ("text", "value", "until"),
    [
        ("Trong 2 ngày 12-13/8, tỉnh", "2025-08-12", "2025-08-13"),
        ("từ ngày 11 đến 13/10/2020", "2020-10-11", "2020-10-13"),
        ("Chiều 29-10, ông", "2025-10-29", None),
        ("từ ngày 2-12-2024.", "2024-12-02", None),
        ("ngày 5 tháng 3 năm 2024", "2024-03-05", None),
        ("tháng 1-2025", "2025-01", None),
        ("Từ năm 2016 ông", "2016", None),
    ],
)
def test_days_months_and_years(text: str, value: str, until: str | None) -> None:
    (found,) = dates_in(text, PUBLISHED)
    assert (found.value, found.until) == (value, until)


@pytest.mark.parametrize(
    "text",
    [
        "Nghị định số 178/2024/NĐ-CP ngày 31/12/2024",
        "sinh ngày 2/9/1968",
        "đạt 8,5 - 9%",
        "nhiệm kỳ 2020 - 2025",
        "ngày 31/2/2024",
        "công văn 12/45/678",
    ],
)
def test_laws_birthdays_terms_and_numbers_are_no_dates(text: str) -> None:
    assert dates_in(text, PUBLISHED) == []


def test_a_day_without_a_year_needs_the_day_of_publication() -> None:
    assert dates_in("ngày 27/8", None) == []


def test_terms_of_office() -> None:
    assert [t.value for t in terms_in("khóa X, nhiệm kỳ 2021 - 2026; giai đoạn 2021-2045")] == ["2021-2026"]
