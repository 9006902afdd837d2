from collections.abc import Callable
from typing import Any

import pytest

Ask = Callable[..., list[tuple[Any, ...]]]


@pytest.fixture(autouse=True)
def _graph(load: Callable[[str], None]) -> None:
    load("statements")


COLUMNS = "date date_precision kind person_id organization_id subject_id"


def test_everything_that_happened_is_listed_by_day(ask: Ask) -> None:
    assert ask("changes", COLUMNS, since="2025-01-01", until="2025-12-31") == [
        ("2025-03-01", "day", "begins", "an", "uy", "t-an"),
        ("2025-03-05", "published", "merger", None, "so", "sap-nhap"),
        ("2025-04-01", "day", "congress", None, "db", "dai-hoi"),
        ("2025-04-02", "day", "seats", None, "uy", "ghe"),
        ("2025-06", "month", "ends", "an", "uy", "t-an"),
        ("2025-06-20", "published", "begins", "cuc", "uy", "t-cuc"),
    ]


def test_the_days_given_are_both_included(ask: Ask) -> None:
    assert ask("changes", "subject_id", since="2025-04-01", until="2025-04-02") == [("dai-hoi",), ("ghe",)]


def test_an_organisation_includes_its_committee(ask: Ask) -> None:
    given = {"since": "2025-01-01", "until": "2025-12-31"}
    assert ask("changes", "subject_id", organization="so", **given) == [("sap-nhap",)]
    assert [row[0] for row in ask("changes", "subject_id", organization="db", **given)] == [
        "t-an",
        "dai-hoi",
        "ghe",
        "t-an",
        "t-cuc",
    ]


def test_a_superseded_version_shows_what_was_known(ask: Ask) -> None:
    rows = ask("changes", "kind subject_id", since="2025-01-01", until="2025-12-31", known="2025-06-19")
    assert rows == [("begins", "t-an-1"), ("merger", "sap-nhap")]


def test_a_predecessor_is_succeeded(load: Callable[[str], None], ask: Ask, store: Any) -> None:
    store.write_transaction(lambda tx: tx.run("MATCH (n) DETACH DELETE n").consume() and None)
    load("party")
    rows = ask("changes", "date kind person_id detail", since="2025-08-13", until="2025-08-13")
    assert rows == [
        ("2025-08-13", "begins", "an", "designated"),
        ("2025-08-13", "begins", "dung", "designated"),
        ("2025-08-13", "succeeded", "em", None),
    ]
