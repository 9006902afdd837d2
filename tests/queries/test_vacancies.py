from collections.abc import Callable
from typing import Any

import pytest

Ask = Callable[..., list[tuple[Any, ...]]]
NUMBERS = "organization_id reading seats members seated vacant"
VERDICT = "reading allowed_by_rules rule_id in_force chosen_by"
THIRD, COMMUNE = "quy-tac-ban-thuong-vu-mot-phan-ba", "quy-tac-cap-uy-xa-hop-nhat"


@pytest.fixture(autouse=True)
def _seats(load: Callable[[str], None]) -> None:
    load("seats")


def test_every_body_stands_under_both_readings(ask: Ask) -> None:
    assert ask("vacancies", NUMBERS, on="2025-08-21") == [
        ("btv-mau", "additional", 10, 9, 9, 1),
        ("btv-mau", "included", 9, 9, 8, 1),
        ("btv-xa", "additional", 5, 4, 4, 1),
        ("btv-xa", "included", 4, 4, 3, 1),
        ("uy-le", "additional", 21, 20, 20, 1),
        ("uy-le", "included", 20, 20, 19, 1),
        ("uy-mau", "additional", 20, 17, 17, 3),
        ("uy-mau", "included", 17, 17, 14, 3),
        ("uy-xa", "additional", 13, 11, 11, 2),
        ("uy-xa", "included", 11, 11, 9, 2),
    ]


@pytest.mark.parametrize("body", ["uy-mau", "btv-mau"])
def test_the_rule_between_two_committees_leaves_one_reading(ask: Ask, body: str) -> None:
    assert ask("vacancies", VERDICT, organization=body, on="2025-08-13") == [
        ("additional", True, THIRD, True, "rules"),
        ("included", False, THIRD, False, "rules"),
    ]


def test_without_the_other_body_nothing_is_known(ask: Ask) -> None:
    assert ask("vacancies", VERDICT, organization="db-le", on="2025-09-01") == [
        ("additional", None, None, True, "default"),
        ("included", None, None, False, "default"),
    ]


@pytest.mark.parametrize("body", ["uy-xa", "btv-xa"])
def test_a_bound_on_one_committee_speaks_for_both(ask: Ask, body: str) -> None:
    assert ask("vacancies", VERDICT, organization=body, on="2025-09-01") == [
        ("additional", False, COMMUNE, False, "rules"),
        ("included", True, THIRD, True, "rules"),
    ]


def test_no_rule_speaks_of_a_council(ask: Ask) -> None:
    assert ask("vacancies", VERDICT, organization="hd", on="2025-09-01", reading="included") == [
        ("included", None, None, False, "default")
    ]


def test_the_last_statement_counts_of_those_known(ask: Ask) -> None:
    columns = "organization_id members stated_on"
    assert ask("vacancies", columns, organization="uy-mau", on="2025-08-12", reading="additional") == [
        ("uy-mau", 15, "2025-07-01")
    ]
    # It takes effect on the 10th, and nobody has said so by the 12th.
    assert ask("vacancies", columns, organization="btv-mau", on="2025-08-12", known="2025-08-12") == []
    assert ask("vacancies", columns, organization="btv-mau", on="2025-08-10", reading="included") == [
        ("btv-mau", 9, "2025-08-10")
    ]


def test_holders_are_counted_on_the_day(ask: Ask) -> None:
    def now(on: str, known: str = "2025-12-31") -> tuple[Any, ...]:
        columns = "named_holders filled_since left_since vacant_now"
        return ask("vacancies", columns, organization="uy-mau", on=on, known=known, reading="additional")[0]

    assert now("2025-08-13") == (2, 0, 0, 3)
    assert now("2025-09-05") == (3, 1, 0, 2)
    assert now("2025-09-20") == (2, 1, 1, 3)
    assert now("2025-09-20", known="2025-09-20") == (3, 1, 0, 2)


def test_each_row_leads_to_its_sentence(ask: Ask) -> None:
    columns = "statement_id quote source_id"
    assert ask("vacancies", columns, organization="uy-le", on="2025-09-01", reading="additional") == [
        ("s-le", "20 đồng chí, khuyết 1", "bao")
    ]
