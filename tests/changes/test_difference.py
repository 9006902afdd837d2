from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tochuc.changes import Asked, Change
from tochuc.errors import BadInput

Ask = Callable[..., list[Change]]
Told = Callable[..., list[tuple[Any, ...]]]


def test_everything_that_happened_in_a_year_is_told_by_day(told: Told) -> None:
    assert told("2024-12-31", "2025-12-31") == [
        ("2025", "begun", "t-dung"),
        ("2025-01-10", "seats-declared", "ghe-1"),
        ("2025-01-25", "begun", "t-khanh"),
        ("2025-03-01", "begun", "t-an"),
        ("2025-03-01", "presumed-ended", "t-giang", "presumed"),
        ("2025-04-02", "seats-gained", "ghe-2"),
        ("2025-04-10", "first-witnessed", "t-binh"),
        ("2025-05-02", "seats-declared", "ghe-4"),
        ("2025-05-05", "corrected", "t-khanh"),
        ("2025-05-05", "withdrawn", "t-lan"),
        ("2025-05-05", "abolished", "giai-the", "presumed"),
        ("2025-05-20", "ended", "t-em"),
        ("2025-06", "ended", "t-an"),
        ("2025-06-20", "begun", "t-cuc", "presumed"),
        ("2025-07-01", "merged", "sap-nhap"),
        ("2025-08-01", "seats-changed", "ghe-3"),
        ("2025-08", "renamed", "doi-ten"),
        ("2025-09-01", "seats-lost", "ghe-5"),
        ("2025-09-01", "made", "thanh-lap"),
        ("2025-11-01", "abolished", "phong-e"),
    ]


def test_a_day_known_to_the_month_or_year_is_possible_in_a_part_of_it(told: Told) -> None:
    assert told("2025-02-28", "2025-06-10")[0] == ("2025", "begun", "t-dung", "possible")
    assert told("2025-06-10", "2025-06-19")[-1] == ("2025-06", "ended", "t-an", "possible")


def test_an_end_by_a_day_is_possible_since_the_tenure_was_last_seen(told: Told) -> None:
    assert ("2025-05-20", "ended", "t-em", "possible") in told("2025-02-20", "2025-03-31")
    assert "t-em" not in {row[2] for row in told("2025-01-01", "2025-02-15")}


def test_what_is_true_on_the_first_day_is_no_change(told: Told) -> None:
    assert ("2025-03-01", "begun", "t-an") in told("2025-02-28", "2025-03-01")
    assert "t-an" not in {row[2] for row in told("2025-03-01", "2025-03-02")}
    assert told("2025-03-01", "2025-03-01") == []


def test_what_was_known_on_a_day_is_told_as_it_was_known(told: Told) -> None:
    assert [row for row in told("2025-01-10", "2025-07-01", known="2025-04-30") if row[2][:4] != "t-du"] == [
        ("2025-01-15", "begun", "t-khanh"),
        ("2025-02-01", "begun", "t-lan"),
        ("2025-03-01", "begun", "t-an"),
        ("2025-03-01", "presumed-ended", "t-giang", "presumed"),
        ("2025-04-10", "first-witnessed", "t-binh"),
        ("2025-05-20", "ended", "t-em"),
        ("2025-06-20", "begun", "t-cuc", "presumed"),
        ("2025-07-01", "merged", "sap-nhap"),
    ]


def test_two_days_of_knowledge_are_compared(ask: Ask) -> None:
    found = ask("2025-01-01", "2025-04-30", before="2025-03-31", known="2025-12-31")
    assert [(c.kind, c.subject.rsplit("/")[-1], c.before, c.after) for c in found] == [
        (
            "seats-gained",
            "ghe-2",
            {"members": 27, "vacant": 2, "seats_additional": 29, "seats_included": 27},
            {"members": 29, "vacant": 4, "seats_additional": 33, "seats_included": 29},
        ),
        ("corrected", "t-khanh", {"from": "2025-01-15"}, {"from": "2025-01-25"}),
        ("withdrawn", "t-lan", {"from": "2025-02-01", "state": "certain"}, None),
        ("completed", "t-an", {"until": None, "state": "certain"}, {"until": "2025-06", "state": "ended"}),
    ]


def test_what_was_over_before_the_span_is_left_out_of_a_comparison(told: Told) -> None:
    known = {"before": "2025-03-31", "known": "2025-12-31"}
    assert "t-an" in {row[2] for row in told("2025-06-15", "2025-12-31", **known)}
    assert told("2025-07-01", "2025-12-31", before="2025-06-19", known="2025-06-20") == [
        ("2025-06-20", "completed", "t-an")  # one of the two had it going on
    ]


def test_a_body_comes_with_its_committees_and_a_change_with_names_and_sources(ask: Ask) -> None:
    found = ask("2025-03-31", "2025-12-31", organization="Đảng bộ Thử")
    assert {c.organization.name for c in found if c.organization} == {"Đảng ủy Thử"}
    corrected = next(c for c in found if c.kind == "corrected")
    assert (corrected.person and corrected.person.name, corrected.post and corrected.post.name) == (
        "Mạc Mẫu Khánh",
        "Ủy viên",
    )
    assert {c.kind for c in ask("2025-01-01", "2025-12-31", organization="phong-c")} == {"merged", "renamed"}


def test_a_merger_names_the_bodies_on_either_side(ask: Ask) -> None:
    merged = next(c for c in ask("2025-06-30", "2025-07-01") if c.kind == "merged")
    assert [each.name for each in merged.former] == ["Phòng Thử A", "Phòng Thử B"]
    assert [each.name for each in merged.formed] == ["Phòng Thử C"]


@pytest.mark.parametrize(
    ("since", "until", "known", "before"),
    [(3, 2, 4, None), (2, 3, 4, 5)],
)
def test_days_in_the_wrong_order_are_refused(since: int, until: int, known: int, before: int | None) -> None:
    def day(number: int) -> date:
        return date(2025, 1, number)

    with pytest.raises(BadInput, match="swap them"):
        Asked(day(since), day(until), day(known), day(before) if before else None)
