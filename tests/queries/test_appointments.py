from collections.abc import Callable
from typing import Any

import pytest

Ask = Callable[..., list[tuple[Any, ...]]]


@pytest.fixture(autouse=True)
def _graph(load: Callable[[str], None]) -> None:
    load("statements")


COLUMNS = "date person_id manner post_id organization_id decided_by_id announced"


def test_beginnings_are_listed_with_their_deciders(ask: Ask) -> None:
    assert ask("appointments", COLUMNS, since="2025-01-01") == [
        ("2025-03-01", "an", "elected", "bi-thu", "uy", None, "2025-03-05"),
        (None, "binh", "introduced", "giam-doc", "so", None, "2025-03-05"),
        (None, "cuc", "designated", "bi-thu", "uy", "bo", "2025-06-20"),
    ]
    assert ask("appointments", "change deciders", since="2025-06-01") == [("begins", ["bo", "so"])]


@pytest.mark.parametrize(
    ("since", "until", "people"),
    [
        ("2025-03-01", "2025-03-01", ["an"]),
        ("2025-03-02", "2025-03-05", ["binh"]),
        ("2025-03-06", "2025-06-19", []),
        ("2025-06-20", "2025-06-20", ["cuc"]),
    ],
)
def test_the_day_of_effect_counts_else_that_of_publication(
    ask: Ask, since: str, until: str, people: list[str]
) -> None:
    assert [row[0] for row in ask("appointments", "person_id", since=since, until=until)] == people


def test_an_organisation_includes_its_committee(ask: Ask) -> None:
    assert ask("appointments", "person_id", since="2025-01-01", organization="db") == [("an",), ("cuc",)]
    assert ask("appointments", "person_id", since="2025-01-01", organization="so") == [("binh",)]


def test_only_what_was_published_is_known(ask: Ask) -> None:
    assert ask("appointments", "person_id", since="2025-01-01", known="2025-03-04") == []
