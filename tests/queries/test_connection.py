from collections.abc import Callable
from typing import Any

import pytest

Ask = Callable[..., list[tuple[Any, ...]]]


@pytest.fixture(autouse=True)
def _graph(load: Callable[[str], None]) -> None:
    load("party")


COLUMNS = "step from_id relation to_id"


def test_two_people_meet_in_a_shared_body(ask: Ask) -> None:
    assert ask("connection", "step from_id relation_id to_id", **{"from": "binh", "to": "Phạm Thử Cúc"}) == [
        (1, "binh", "thuong-truc", "uy-co-quan"),
        (2, "uy-co-quan", "pho-bi-thu", "cuc"),
    ]


def test_holders_of_one_post_are_one_step_apart(ask: Ask) -> None:
    assert ask("connection", "step from_id relation_id to_id", **{"from": "em", "to": "an"}) == [
        (1, "em", "bi-thu", "an")
    ]


def test_bodies_meet_in_a_shared_superior(ask: Ask) -> None:
    assert ask("connection", COLUMNS, **{"from": "ban-mau", "to": "btv-co-quan"}) == [
        (1, "ban-mau", "UNIT_OF", "db-mau"),
        (2, "db-mau", "<SUB_ORGANIZATION_OF", "db-co-quan"),
        (3, "db-co-quan", "<UNIT_OF", "btv-co-quan"),
    ]


def test_a_longer_way_than_asked_for_is_none(ask: Ask) -> None:
    assert ask("connection", "step", **{"from": "ban-mau", "to": "btv-co-quan", "max": "2"}) == []
    assert len(ask("connection", "step", **{"from": "ban-mau", "to": "btv-co-quan", "max": 3})) == 3


def test_nothing_connects_what_stands_alone(ask: Ask) -> None:
    assert ask("connection", "step", **{"from": "hd-mau", "to": "dung"}) != []
    assert ask("connection", "step", **{"from": "mt-mau", "to": "mt-mau"}) == []
