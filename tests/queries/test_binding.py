from datetime import date, datetime

import pytest

from tochuc.errors import BadInput
from tochuc.queries import Sought, bind, query_named

TODAY = date(2025, 9, 1)


def values(query: str, **given: object) -> dict[str, object]:
    return dict(bind(query_named(query), given, today=TODAY).values)


def test_defaults_are_filled_in() -> None:
    assert values("vacancies") == {"on": TODAY, "reading": "both", "organization": None, "known": TODAY}


def test_text_and_typed_values_are_the_same() -> None:
    text = values("connection", **{"from": "a-b", "to": "c-d", "max": "4"})
    typed = values("connection", **{"from": "a-b", "to": "c-d", "max": 4})
    assert text == typed == {"from": "a-b", "to": "c-d", "max": 4}
    assert values("changes", since="2025-01-31", until="today")["since"] == date(2025, 1, 31)
    assert values("changes", since=date(2025, 1, 31), until="today")["until"] == TODAY


def test_things_are_left_to_be_looked_up() -> None:
    bound = bind(query_named("leaders"), {"organization": " Sở Thử "}, today=TODAY)
    assert bound.sought == (Sought("organization", "Organization", "Sở Thử"),)
    found = bound.found(bound.sought[0], "https://w3id.org/tochuc/id/so-thu")
    assert (found.sought, found.values["organization"]) == ((), "https://w3id.org/tochuc/id/so-thu")


@pytest.mark.parametrize(
    ("query", "given", "code"),
    [
        ("leaders", {}, "queries.missing-parameter"),
        ("leaders", {"organization": ""}, "queries.value"),
        ("leaders", {"organization": "x", "when": "2025-01-01"}, "queries.unknown-parameter"),
        ("leaders", {"organization": "x", "on": "31/12/2025"}, "date-form"),
        ("leaders", {"organization": "x", "on": "2025-02-30"}, "date-form"),
        ("leaders", {"organization": "x", "on": "2025-02"}, "date-form"),
        ("leaders", {"organization": "x", "on": datetime(2025, 2, 1)}, "queries.value"),
        ("leaders", {"organization": "x", "on": 2025}, "queries.value"),
        ("leaders", {"organization": 7}, "queries.value"),
        ("vacancies", {"reading": "mine"}, "queries.value"),
        ("connection", {"from": "a", "to": "b", "max": "0"}, "queries.value"),
        ("connection", {"from": "a", "to": "b", "max": "13"}, "queries.value"),
        ("connection", {"from": "a", "to": "b", "max": "٣"}, "queries.value"),
        ("connection", {"from": "a", "to": "b", "max": True}, "queries.value"),
        ("connection", {"from": "a", "to": "b", "max": 2.5}, "queries.value"),
        ("evidence", {}, "queries.one-of"),
        ("changes", {"since": "2025-02-01", "until": "2025-01-31"}, "queries.order"),
    ],
)
def test_wrong_values_are_refused(query: str, given: dict[str, object], code: str) -> None:
    with pytest.raises(BadInput) as caught:
        bind(query_named(query), given, today=TODAY)
    assert caught.value.code == code
    assert str(caught.value)


def test_an_unknown_query_is_told_with_those_there_are() -> None:
    with pytest.raises(BadInput, match="leaders, person"):
        query_named("ledaers")
