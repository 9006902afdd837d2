from collections.abc import Callable
from typing import Any

import pytest

Ask = Callable[..., list[tuple[Any, ...]]]


@pytest.fixture(autouse=True)
def _graph(load: Callable[[str], None]) -> None:
    load("party")


def test_party_and_state_meet_in_one_person(ask: Ask) -> None:
    assert ask("bridges", "person_id party_posts state_posts front_posts", on="2025-08-13") == [
        ("an", ["bi-thu", "pbt-mau"], ["chu-tich-hd"], [])
    ]


def test_party_and_front_meet_once_the_post_has_begun(ask: Ask) -> None:
    assert ask("bridges", "person_id party_posts front_posts", on="2025-09-01") == [
        ("cuc", ["pho-bi-thu"], ["chu-tich-mt"]),
        ("an", ["bi-thu", "pbt-mau"], []),
    ]


def test_what_was_not_known_joins_nobody(ask: Ask) -> None:
    assert ask("bridges", "person_id", on="2025-09-01", known="2025-08-12") == []


@pytest.mark.parametrize(("territory", "people"), [("thành phố Mẫu", [("an",)]), ("tỉnh Khác", [])])
def test_a_territory_narrows_it_down(ask: Ask, territory: str, people: list[tuple[str]]) -> None:
    assert ask("bridges", "person_id", on="2025-08-13", territory=territory) == people
