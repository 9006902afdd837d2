"""Vacant, abolished, holder unknown and announced but not begun are told apart."""

from collections.abc import Callable
from typing import Any

import pytest

Ask = Callable[..., list[tuple[Any, ...]]]


@pytest.fixture(autouse=True)
def _posts(load: Callable[[str], None]) -> None:
    load("unfilled")


def test_why_a_post_has_no_holder(ask: Ask) -> None:
    columns = "organization_id state since person_id from statement_id"
    assert ask("unfilled", columns, on="2025-06-01") == [
        ("hoi-2", "vacant", "2025-03-01", "an", None, "s-2"),
        ("hoi-3", "announced", None, "binh", "2025-07-01", "s-3"),
        ("hoi-4", "announced", None, "binh", None, "s-4"),
        ("hoi-5", "unknown", None, "an", None, None),
        ("hoi-6", "abolished", "2025-05-01", "an", None, None),
        ("hoi-7", "vacant", "2025-03-05", None, None, "s-7"),
        ("hoi-8", "abolished", "2025-03-01", "an", None, "s-8"),
        ("hoi-9", "abolished", "2025-06-01", None, None, "d-9-6"),
    ]


def test_it_is_told_for_each_day(ask: Ask) -> None:
    assert ask("unfilled", "state", on="2025-08-01", organization="hoi-3") == []
    assert ask("unfilled", "state", on="2025-02-01", organization="hoi-2") == []
    assert ask("unfilled", "state", on="2025-04-15", organization="hoi-6") == [("vacant",)]


def test_what_was_known_by_a_day(ask: Ask) -> None:
    assert ask("unfilled", "state person", on="2025-06-01", known="2025-03-01", organization="hoi-4") == [
        ("unknown", None)
    ]


def test_one_state_alone(ask: Ask) -> None:
    assert ask("unfilled", "organization_id", on="2025-06-01", state="vacant") == [("hoi-2",), ("hoi-7",)]


def test_what_a_list_of_posts_says_counts_from_its_day_until_somebody_takes_the_post(ask: Ask) -> None:
    assert ask("unfilled", "state since", on="2025-03-04", organization="hoi-7") == [("unknown", None)]
    assert ask("unfilled", "state", on="2025-03-04", known="2025-03-04", organization="hoi-7") == [
        ("unknown",)
    ]
    early = {"on": "2024-12-01", "known": "2024-12-01"}
    assert ask("unfilled", "state since", **early, organization="hoi-1") == [("vacant", "2024-03-05")]
    assert ask("unfilled", "state", on="2025-06-01", organization="hoi-1") == []


def test_a_post_that_a_later_complete_list_leaves_out_is_gone_until_somebody_speaks_of_it(ask: Ask) -> None:
    columns = "state since statement_id"
    assert ask("unfilled", columns, on="2025-05-31", organization="hoi-9") == [
        ("vacant", "2025-03-05", "s-9")
    ]
    assert ask("unfilled", columns, on="2025-09-01", known="2025-05-31", organization="hoi-9") == [
        ("vacant", "2025-03-05", "s-9")
    ]
    assert ask("unfilled", columns, on="2025-08-31", organization="hoi-9") == [
        ("abolished", "2025-06-01", "d-9-6")
    ]
    assert ask("unfilled", columns, on="2025-09-01", organization="hoi-9") == [
        ("vacant", "2025-09-01", "s-9-9")
    ]
