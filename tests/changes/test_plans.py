"""What is asked of the graph starts from an index: shown by the plan that the real Neo4j makes."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import pytest

from tochuc.changes import Asked, statements
from tochuc.graph import Store

STARTS = {"NodeUniqueIndexSeek", "NodeIndexSeek", "NodeIndexSeekByRange"}
# Leaves that read nothing themselves: rows handed in from the left.
EMPTY = {"Argument", "EmptyRow"}
DAYS = (date(2025, 1, 1), date(2025, 12, 31), date(2025, 12, 31))
HAPPENED = {f"{name} of a span": given for name, given in statements(Asked(*DAYS)).items()}
COMPARED = {f"{name} of two days": given for name, given in statements(Asked(*DAYS, before=DAYS[0])).items()}


def leaves(plan: Mapping[str, Any]) -> Iterator[str]:
    children = plan.get("children", ())
    if not children:
        yield plan["operatorType"].split("@")[0]
    for child in children:
        yield from leaves(child)


@pytest.mark.parametrize("name", sorted(HAPPENED | COMPARED))
def test_each_statement_starts_from_an_index(store: Store, name: str) -> None:
    text, values = (HAPPENED | COMPARED)[name]
    summary = store.read_transaction(lambda tx: tx.run("EXPLAIN " + text, values).consume())
    assert summary.query_type == "r"
    assert summary.plan is not None
    found = set(leaves(summary.plan))
    assert found & STARTS
    assert found <= STARTS | EMPTY
