"""Every query starts from an index: shown by the plan that the real Neo4j makes."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from tochuc.graph import Store
from tochuc.queries import NamedQuery, bind, named

STARTS = {"NodeUniqueIndexSeek", "NodeIndexSeek", "NodeIndexSeekByRange"}
# Leaves that read nothing themselves: rows handed in from the left, or a value.
EMPTY = {"Argument", "Projection", "EmptyRow"}


def steps(plan: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    yield plan
    for child in plan.get("children", ()):
        yield from steps(child)


def values(query: NamedQuery) -> dict[str, Any]:
    given = {p.name: "x" if p.type == "thing" else "2025-01-01" for p in query.parameters if p.required}
    given |= {query.one_of[0]: "x"} if query.one_of else {}
    return dict(bind(query, given).values)


@pytest.mark.parametrize("name", sorted(named()))
def test_each_query_only_reads_and_starts_from_an_index(store: Store, name: str) -> None:
    query = named()[name]
    summary = store.read_transaction(lambda tx: tx.run("EXPLAIN " + query.text, values(query)).consume())
    assert summary.query_type == "r"
    assert summary.plan is not None
    leaves = {step["operatorType"].split("@")[0] for step in steps(summary.plan) if not step.get("children")}
    assert leaves & STARTS
    assert leaves <= STARTS | EMPTY


@pytest.mark.parametrize("dialect", ["CYPHER 5", "CYPHER 25"])
@pytest.mark.parametrize("name", sorted(named()))
def test_each_query_gives_its_columns_in_both_dialects(store: Store, name: str, dialect: str) -> None:
    query = named()[name]
    text = f"{dialect} {query.text}"
    keys = store.read_transaction(lambda tx: tx.run(text, values(query)).keys())
    assert tuple(keys) == query.column_names


@pytest.mark.parametrize("name", sorted(named()))
def test_each_query_has_an_order(name: str) -> None:
    assert "ORDER BY" in named()[name].text.rsplit("RETURN", 1)[1]
