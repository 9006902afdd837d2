from collections.abc import Callable
from typing import Any

import pytest

Ask = Callable[..., list[tuple[Any, ...]]]


@pytest.fixture(autouse=True)
def _graph(load: Callable[[str], None]) -> None:
    load("party")


def test_all_posts_of_a_day_are_listed(ask: Ask) -> None:
    assert ask("person", "post_id organization_id from state", person="an", on="2025-08-13") == [
        ("chu-tich-hd", "hd-mau", None, "certain"),
        ("pbt-mau", "uy-mau", "2025-07", "certain"),
        ("bi-thu", "uy-co-quan", None, "certain"),
    ]


@pytest.mark.parametrize(
    ("on", "known", "rows"),
    [
        (
            "2025-09-30",
            "2025-12-31",
            [("thuong-truc", None, "presumed"), ("truong-ban", "2025-10-01", "certain")],
        ),
        ("2025-10-01", "2025-12-31", [("thuong-truc", None, "presumed")]),
        # Nobody had said yet that it ended.
        ("2025-10-01", "2025-10-01", [("thuong-truc", None, "presumed"), ("truong-ban", None, "presumed")]),
        ("2025-08-05", "2025-12-31", [("thuong-truc", None, "certain")]),
        ("2025-08-05", "2025-08-12", []),
    ],
)
def test_a_day_is_seen_as_it_was_known(ask: Ask, on: str, known: str, rows: list[tuple[Any, ...]]) -> None:
    assert sorted(ask("person", "post_id until state", person="binh", on=on, known=known)) == rows


def test_what_begins_after_the_day_of_knowledge_is_expected(ask: Ask) -> None:
    columns = "post_id from state"
    assert ask("person", columns, person="cuc", on="2025-09-01", known="2025-08-20") == [
        ("pho-bi-thu", "2025-09-01", "expected"),
        ("chu-tich-mt", "2024", "presumed"),
    ]


def test_a_later_source_bears_no_witness_before_it_is_published(ask: Ask, store: Any) -> None:
    def seen_again(tx: Any) -> None:
        tx.run(
            "MATCH (t:Tenure {id: $id}) SET t.witnessedUntil = date('2025-11-01')",
            id="https://w3id.org/tochuc/id/t-an",
        ).consume()

    store.write_transaction(seen_again)
    day = {"person": "Trần Thử An", "on": "2025-10-01"}
    assert ("bi-thu", "certain") in ask("person", "post_id state", **day)
    assert ("bi-thu", "presumed") in ask("person", "post_id state", known="2025-10-02", **day)
