from datetime import date
from pathlib import Path

import pytest

from loaders.interchange.values import day_in_name, partial_date, words
from tochuc.errors import BadInput


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("2014", "2014"),
        ("2014-05", "2014-05"),
        ("2014-05-06", "2014-05-06"),
        ("2014-05-06T10:00:00Z", "2014-05-06"),
        ("2014-00-00", "2014"),
        ("2014-05-00", "2014-05"),
        (2014, "2014"),
    ],
)
def test_days_are_as_precise_as_they_are_given(said, day):
    assert str(partial_date(said)) == day


@pytest.mark.parametrize("said", ["May 2014", "2014-13", "06/05/2014", "2014-02-30"])
def test_what_is_no_day_is_refused(said):
    with pytest.raises(BadInput):
        partial_date(said)


@pytest.mark.parametrize("said", [None, "", "  ", True, [], {}])
def test_nothing_is_no_day_and_no_words(said):
    assert partial_date(said) is None
    assert words(said) is None


def test_a_day_in_a_name_counts_if_it_is_one():
    assert day_in_name(Path("house-2024-02-03.json")) == date(2024, 2, 3)
    assert day_in_name(Path("house-2024-02-31.json")) is None
    assert day_in_name(Path("house.json")) is None
