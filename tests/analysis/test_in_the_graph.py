"""The analyses over the real Neo4j, filled with the invented country of the tests of changes."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

import tochuc
from tochuc.analysis import tenures
from tochuc.cli.main import tochuc as command
from tochuc.graph import Store, apply, fetch_all
from tochuc.managed import Connection
from tochuc.mapping import PropertyGraph, to_property_graph
from tochuc.validation.rdf_files import read_file

COUNTRY = Path(__file__).parent.parent / "changes" / "country.ttl"
ID = "https://w3id.org/tochuc/id/"


@pytest.fixture
def store(graph: Connection) -> Iterator[Store]:
    with Store(graph) as store:
        store.prepare()
        after = to_property_graph(read_file(COUNTRY))
        store.write_transaction(lambda tx: apply(tx, PropertyGraph(), after))
        yield store


def test_the_whole_graph_with_every_node_edge_and_value(store: Store) -> None:
    whole = tochuc.to_networkx(store)
    graph = store.read_transaction(fetch_all)
    assert set(whole.nodes) == set(graph.nodes)
    assert {(start, kind, end) for start, end, kind in whole.edges(keys=True)} == set(graph.relationships)
    assert whole.nodes[f"{ID}t-an"]["from"] == date(2025, 3, 1)
    assert {"Tenure", "Thing"} <= set(whole.nodes[f"{ID}t-an"]["labels"])


def test_without_a_store_it_is_the_configured_graph(store: Store) -> None:
    assert set(tochuc.to_networkx().nodes) == set(tochuc.to_networkx(store).nodes)


def test_tenures_of_a_day_as_known_on_a_day(store: Store) -> None:
    def people(on: str, known: str) -> set[str]:
        found = tenures(store, on=date.fromisoformat(on), known=date.fromisoformat(known))
        return {one.person_name for one in found if one.post_name == "Bí thư"}

    assert "Ngô Mẫu An" in people("2025-04-01", "2025-12-31")
    assert "Ngô Mẫu An" not in people("2025-07-01", "2025-12-31")
    assert "Ngô Mẫu An" in people("2025-07-01", "2025-06-01")
    assert people("2025-04-01", "2025-01-01") == set()


@pytest.mark.parametrize(
    ("asked", "column"),
    [
        (("centrality", "--on", "2025-04-01"), "betweenness"),
        (("overlaps", "--on", "2025-04-01"), "jaccard"),
        (("careers", "bi-thu", "uy-vien"), "people"),
    ],
)
def test_each_is_printed_as_a_query_is(store: Store, asked: tuple[str, ...], column: str) -> None:
    result = CliRunner().invoke(command, ["analyze", *asked, "--format", "csv"], standalone_mode=False)
    assert result.exception is None
    assert column in result.stdout.splitlines()[0].split(",")
