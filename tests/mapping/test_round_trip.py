"""RDF into the property graph and back is the same RDF: alone, and by way of the real Neo4j."""

from collections.abc import Iterator

import neo4j
import pyoxigraph as ox
import pytest
from declared import described, expected, of_every_term
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tochuc.graph import Store, apply, fetch_all, serialize
from tochuc.managed import Connection
from tochuc.mapping import PropertyGraph, skolemize, sorted_triples, to_property_graph, to_triples
from tochuc.mapping.skolem import SKOLEM_BASE


@settings(deadline=None)
@given(described())
def test_rdf_comes_back_from_the_property_graph(triples: list[ox.Triple]) -> None:
    assert to_triples(to_property_graph(triples)) == expected(triples)


@pytest.mark.parametrize(
    ("form", "parsed"),
    [("ttl", ox.RdfFormat.TURTLE), ("nt", ox.RdfFormat.N_TRIPLES), ("jsonld", ox.RdfFormat.JSON_LD)],
)
@settings(deadline=None)
@given(described())
def test_whatever_is_written_reads_back(form: str, parsed: ox.RdfFormat, triples: list[ox.Triple]) -> None:
    found = expected(triples)
    written = serialize(found, form)
    assert sorted_triples(quad.triple for quad in ox.parse(written, format=parsed)) == found


def test_every_declared_term_comes_back() -> None:
    triples = of_every_term()
    assert to_triples(to_property_graph(triples)) == sorted_triples(triples)


@settings(deadline=None)
@given(described())
def test_the_same_triples_in_any_order_give_the_same_graph(triples: list[ox.Triple]) -> None:
    named = skolemize(triples)
    assert to_property_graph(reversed(named)) == to_property_graph(named)


@settings(deadline=None)
@given(described())
def test_giving_iris_to_blank_nodes_changes_nothing_else(triples: list[ox.Triple]) -> None:
    def blank_again(term: object) -> object:
        is_new = isinstance(term, ox.NamedNode) and term.value.startswith(SKOLEM_BASE)
        return ox.BlankNode(f"n{term.value[len(SKOLEM_BASE) :]}") if is_new else term

    def normal_form(found: list[ox.Triple]) -> set[str]:
        dataset = ox.Dataset(
            ox.Quad(blank_again(t.subject), t.predicate, blank_again(t.object)) for t in found
        )
        dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
        return {str(quad) for quad in dataset}

    assert normal_form(skolemize(triples)) == normal_form(triples)


@pytest.fixture(scope="module")
def prepared(neo4j_server: Connection) -> Iterator[Store]:
    with Store(neo4j_server) as store:
        store.prepare()
        yield store


def through_neo4j(store: Store, graphs: list[PropertyGraph]) -> list[PropertyGraph]:
    """Write each graph in place of the one before, read each back, and leave nothing."""

    def work(tx: neo4j.ManagedTransaction) -> list[PropertyGraph]:
        before = fetch_all(tx)
        apply(tx, before, PropertyGraph())
        read = [PropertyGraph()]
        for graph in graphs:
            apply(tx, read[-1], graph)
            read.append(fetch_all(tx))
        apply(tx, read[-1], PropertyGraph())
        read.append(fetch_all(tx))
        return read[1:]

    return store.write_transaction(work)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(described(), min_size=1, max_size=4))
def test_rdf_comes_back_from_neo4j(prepared: Store, several: list[list[ox.Triple]]) -> None:
    *read, last = through_neo4j(prepared, [to_property_graph(triples) for triples in several])
    assert [to_triples(graph) for graph in read] == [expected(triples) for triples in several]
    assert last == PropertyGraph()


def test_every_declared_term_comes_back_from_neo4j(prepared: Store) -> None:
    triples = of_every_term()
    read = through_neo4j(prepared, [to_property_graph(triples)])[0]
    assert to_triples(read) == sorted_triples(triples)
