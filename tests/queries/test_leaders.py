from collections.abc import Callable
from typing import Any

import pytest

Ask = Callable[..., list[tuple[Any, ...]]]
LEADERS = "person_id post_id organization_id from state also_holds"


@pytest.fixture(autouse=True)
def _party(load: Callable[[str], None]) -> None:
    load("party")


@pytest.mark.parametrize("asked", ["db-co-quan", "uy-co-quan", "Đảng bộ các cơ quan Đảng thành phố Mẫu"])
def test_organisation_and_committee_give_the_same_leaders_by_rank(ask: Ask, asked: str) -> None:
    assert ask("leaders", LEADERS, organization=asked, on="2025-08-13") == [
        ("an", "bi-thu", "uy-co-quan", None, "certain", ["chu-tich-hd", "pbt-mau"]),
        ("binh", "thuong-truc", "uy-co-quan", "2025-08-01", "certain", ["truong-ban"]),
    ]


def test_who_was_announced_is_expected_and_later_days_are_presumed(ask: Ask) -> None:
    assert ask("leaders", "person_id state", organization="db-co-quan", on="2025-09-02") == [
        ("an", "presumed"),
        ("binh", "presumed"),
        ("cuc", "expected"),
    ]


def test_a_post_left_is_held_no_more(ask: Ask) -> None:
    before = ask("leaders", "person_id also_holds", organization="db-co-quan", on="2025-09-30")
    after = ask("leaders", "person_id also_holds", organization="db-co-quan", on="2025-10-01")
    assert (before[1], after[1]) == (("binh", ["truong-ban"]), ("binh", []))


def test_what_was_not_yet_known_is_not_told(ask: Ask) -> None:
    before = ask(
        "leaders", "person_id also_holds", organization="db-co-quan", on="2025-10-01", known="2025-10-01"
    )
    assert before[1] == ("binh", ["truong-ban"])


def test_a_predecessor_leads_until_the_successor_begins(ask: Ask) -> None:
    known_then = ask(
        "leaders", "person_id state", organization="db-co-quan", on="2025-07-20", known="2025-07-20"
    )
    known_now = ask("leaders", "person_id tenure_id", organization="db-co-quan", on="2025-07-20")
    assert known_then == [("em", "presumed")]
    assert known_now == [("em", "t-em")]


def test_the_precision_of_a_day_shows(ask: Ask) -> None:
    assert ask("leaders", "person_id from from_precision", organization="uy-mau", on="2025-08-13") == [
        ("an", "2025-07", "month")
    ]


def test_a_commission_is_not_its_organisation(ask: Ask) -> None:
    assert ask("leaders", "person_id", organization="ban-mau", on="2025-08-13") == [("binh",)]
