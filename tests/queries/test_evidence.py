from collections.abc import Callable
from typing import Any

import pytest

Ask = Callable[..., list[tuple[Any, ...]]]


@pytest.fixture(autouse=True)
def _graph(load: Callable[[str], None]) -> None:
    load("statements")


WORDS = "statement_id change quote start end source_id published"


def test_a_person_leads_to_every_sentence(ask: Ask) -> None:
    assert ask("evidence", WORDS, person="Ngô Mẫu An") == [
        ("s1", "begins", "bầu ông Ngô Mẫu An làm Bí thư", 4, 33, "thang-3", "2025-03-05"),
        ("s3", "ends", "ông Ngô Mẫu An thôi giữ chức", 0, 28, "thang-6", "2025-06-20"),
    ]


def test_a_nomination_has_a_sentence_and_no_tenure(ask: Ask) -> None:
    assert ask("evidence", "post_id tenure_id url", person="binh") == [
        ("giam-doc", None, "https://example.org/thang-3")
    ]


@pytest.mark.parametrize(
    ("tenure", "statements"), [("t-an", ["s1", "s3"]), ("t-an-1", ["s1"]), ("t-cuc", ["s4"])]
)
def test_a_tenure_leads_to_what_it_was_folded_from(ask: Ask, tenure: str, statements: list[str]) -> None:
    assert [row[0] for row in ask("evidence", "statement_id", tenure=tenure)] == statements


def test_person_and_tenure_together_narrow_it_down(ask: Ask) -> None:
    assert ask("evidence", "statement_id", person="an", tenure="t-an-1") == [("s1",)]
    assert ask("evidence", "statement_id", person="cuc", tenure="t-an") == []


def test_a_source_without_a_title_goes_by_its_file(ask: Ask) -> None:
    assert ask("evidence", "source date", tenure="t-cuc") == [("thang-6.txt", None)]
