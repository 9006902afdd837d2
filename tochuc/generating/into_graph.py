"""A generated country straight into Neo4j, in batches, through the project's own mapping."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import LiteralString, TypeVar

from pyoxigraph import Triple

from tochuc.errors import Refused
from tochuc.generating.generation import Country
from tochuc.graph import Store, apply
from tochuc.loading.reference import prepare, reference_triples
from tochuc.mapping import PropertyGraph, to_property_graph

_Item = TypeVar("_Item")
BATCH = 20_000
"""Nodes or relationships a transaction: a few seconds, and far below the memory a server grants one."""

_LOADED: LiteralString = "MATCH (s:Statement) RETURN s.id AS id LIMIT 1"


def load(store: Store, country: Country, step: Callable[[int], object] = lambda _: None) -> None:
    """Write a country into a graph that holds reference data at most.

    A load of each source would end in the same graph, but look at every source in turn. Unlike a load this
    is no single transaction: one that breaks off leaves a part behind, and `tochuc neo4j reset` clears it.

    Raises: Refused `generate.not-empty` for a graph that holds statements.
    """
    fill(store, country.triples(step))


def fill(store: Store, triples: Iterable[Triple]) -> None:
    """Write the triples of a country, as `Country.triples` gives them, into such a graph.

    Raises: Refused `generate.not-empty` for a graph that holds statements.
    """
    prepare(store)
    if store.read(_LOADED):
        raise Refused("generate.not-empty")
    reference = to_property_graph(reference_triples())
    graph = to_property_graph(triples)
    new = [id for id, node in graph.nodes.items() if id not in reference.nodes]
    for ids in _batches(new):
        _apply(store, PropertyGraph(), PropertyGraph({id: graph.nodes[id] for id in ids}))
    for links in _batches(sorted(graph.relationships - reference.relationships)):
        ends = {id: graph.nodes[id] for link in links for id in (link.start, link.end)}
        _apply(store, PropertyGraph(ends), PropertyGraph(ends, set(links)))


def _apply(store: Store, before: PropertyGraph, after: PropertyGraph) -> None:
    store.write_transaction(lambda tx: apply(tx, before, after))


def _batches(items: Sequence[_Item]) -> Iterator[Sequence[_Item]]:
    for start in range(0, len(items), BATCH):
        yield items[start : start + BATCH]
