"""The same country by three ways: as RDF, straight into the graph, and by loading its sources."""

import pyoxigraph as ox
import pytest

from tochuc.errors import Refused
from tochuc.generating import generate, into_graph
from tochuc.graph import Store, fetch_all
from tochuc.loading import source as loading
from tochuc.loading.reference import prepare
from tochuc.managed import Connection
from tochuc.mapping import to_triples


def _triples(store: Store) -> set[ox.Triple]:
    return set(to_triples(store.read_transaction(fetch_all)))


def test_loading_the_sources_gives_the_country(graph: Connection) -> None:
    country = generate(12, 2)
    with Store(graph) as store:
        prepare(store)
        for source in country.sources:
            loading.load(store, source.composed(), source.file_name)
        assert _triples(store) == set(country.triples())


def test_it_goes_into_an_empty_graph_whole_and_into_no_other(graph: Connection) -> None:
    country = generate(60, 2, mistakes=3)
    with Store(graph) as store:
        into_graph.load(store, country)
        assert _triples(store) == set(country.triples())
        with pytest.raises(Refused) as refused:
            into_graph.load(store, country)
    assert refused.value.code == "generate.not-empty"
