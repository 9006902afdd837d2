import datetime as dt

import pytest

from loaders.tables.days import day_in


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("13/8/2025", "2025-08-13"),
        ("13.08.2025", "2025-08-13"),
        ("2025-08-13", "2025-08-13"),
        ("8-2025", "2025-08"),
        ("tháng 8/2025", "2025-08"),
        ("ngày 13 tháng 8 năm 2025", "2025-08-13"),
        ("2025", "2025"),
        ("13 August 2025", "2025-08-13"),
        (45882.0, "2025-08-13"),
        (2025.0, "2025"),
        (dt.datetime(2025, 8, 13), "2025-08-13"),
        ("31/2/2025", None),
        ("08/13/2025", None),
        ("13/8/25", None),
        (45882.5, None),
        (True, None),
        ("sớm", None),
    ],
)
def test_a_day_as_people_write_it(written, read):
    assert day_in(written) == read


def test_the_habit_of_a_table_comes_first():
    assert day_in("08/09/2025", ["%m/%d/%Y"]) == "2025-08-09"
