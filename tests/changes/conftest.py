"""The invented country of `country.ttl` in the real Neo4j."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tochuc.changes import Change, difference
from tochuc.graph import Store, apply
from tochuc.ids import segment
from tochuc.managed import Connection
from tochuc.mapping import PropertyGraph, to_property_graph
from tochuc.validation.rdf_files import read_file

Ask = Callable[..., list[Change]]
Told = Callable[..., list[tuple[Any, ...]]]


@pytest.fixture
def store(graph: Connection) -> Iterator[Store]:
    with Store(graph) as store:
        store.prepare()
        country = to_property_graph(read_file(Path(__file__).parent / "country.ttl"))
        store.write_transaction(lambda tx: apply(tx, PropertyGraph(), country))
        yield store


@pytest.fixture
def ask(store: Store) -> Ask:
    """Give the changes between two days, which are text."""

    def changes(since: str, until: str, *, organization: str | None = None, **known: str) -> list[Change]:
        days = {"known": "2025-12-31", **known}
        return list(
            difference(
                store,
                date.fromisoformat(since),
                date.fromisoformat(until),
                organization=organization,
                **{name: date.fromisoformat(day) for name, day in days.items()},
            ).changes
        )

    return changes


@pytest.fixture
def told(ask: Ask) -> Told:
    """Give day, kind, subject of each change, and how certain it is where it is not."""

    def rows(since: str, until: str, **given: Any) -> list[tuple[Any, ...]]:
        sure = {"certain": ()}
        return [
            (c.day, c.kind, segment(c.subject), *sure.get(c.certainty, (c.certainty,)))
            for c in ask(since, until, **given)
        ]

    return rows
