from collections.abc import Callable
from typing import Any

import pytest

Ask = Callable[..., list[tuple[Any, ...]]]


@pytest.fixture(autouse=True)
def _party(load: Callable[[str], None]) -> None:
    load("party")


def test_an_organisation_leads_up_to_the_central_committee(ask: Ask) -> None:
    assert ask("chain", "level organization_id kind committee_id", organization="db-co-quan") == [
        (0, "db-co-quan", "PartyOrganization", "uy-co-quan"),
        (1, "db-mau", "PartyOrganization", "uy-mau"),
        (2, "dang", "PartyOrganization", "trung-uong"),
    ]


def test_a_committee_begins_with_itself(ask: Ask) -> None:
    rows = ask("chain", "level organization_id kind", organization="btv-co-quan")
    assert rows[:2] == [(0, "btv-co-quan", "StandingCommittee"), (1, "db-co-quan", "PartyOrganization")]


def test_units_are_counted_and_people_are_not(ask: Ask) -> None:
    now = ask("chain", "units_below", organization="db-co-quan")[0]
    before = ask("chain", "units_below", organization="db-co-quan", known="2025-08-12")[0]
    assert now == ([{"what": "tổ chức cơ sở đảng", "count": 13}, {"what": "chi bộ", "count": 103}],)
    assert before == ([{"what": "chi bộ", "count": 99}],)
