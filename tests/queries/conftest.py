"""Small graphs of our own, written as Turtle, loaded into the real Neo4j."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from tochuc.graph import Store, apply
from tochuc.managed import Connection
from tochuc.mapping import PropertyGraph, to_property_graph
from tochuc.queries import run

GRAPHS = Path(__file__).parent / "graphs"
THING = "https://w3id.org/tochuc/id/"
TODAY = date(2025, 12, 31)

Ask = Callable[..., list[tuple[Any, ...]]]


@pytest.fixture
def store(graph: Connection) -> Iterator[Store]:
    with Store(graph) as store:
        store.prepare()
        yield store


@pytest.fixture
def load(store: Store) -> Callable[[str], None]:
    def load_graph(name: str) -> None:
        triples = [
            quad.triple for quad in ox.parse(path=str(GRAPHS / f"{name}.ttl"), format=ox.RdfFormat.TURTLE)
        ]
        after = to_property_graph(triples)
        store.write_transaction(lambda tx: apply(tx, PropertyGraph(), after))

    return load_graph


@pytest.fixture
def ask(store: Store) -> Ask:
    """Answer a query and give the columns asked for, ids by their last segment."""

    def rows(name: str, columns: str, **given: object) -> list[tuple[Any, ...]]:
        answer = run(store, name, given, today=TODAY)
        return [tuple(_short(row[column]) for column in columns.split()) for row in answer.rows]

    return rows


def _short(value: Any) -> Any:
    if isinstance(value, list):
        return [_short(item.get("id", item)) for item in value]
    return value.removeprefix(THING) if isinstance(value, str) else value
