"""The whole graph as N-Triples, for a store of its own; and what of it differs since."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

import neo4j
import pyoxigraph as ox

from tochuc.graph import Store, fetch, fetch_all, serialize
from tochuc.graph.touched import State, state_now, touched_since
from tochuc.mapping import PropertyGraph, unsorted_triples

_TRIES = 10
"""Reading takes several statements, so what is written meanwhile is read again; but not without end."""


@dataclass(frozen=True, slots=True)
class Part:
    """The RDF of some things in a state of the graph.

    Args:
        state: the state.
        ids: the things; what is known of them from before no longer holds.
        triples: all that is said of them, as N-Triples.
    """

    state: State
    ids: frozenset[str]
    triples: bytes


def snapshot(store: Store) -> Part:
    """Read the whole graph as it is now; `ids` are none, for nothing is known from before.

    Raises: Unavailable if Neo4j does not answer.
    """
    state, graph, since = State(), PropertyGraph(), None
    for _ in range(_TRIES):
        state = store.read_transaction(state_now)
        graph = store.read_transaction(fetch_all)
        if since := changed_since(store, state):
            break
    since = since or Part(state, frozenset(), b"")
    for id in since.ids:
        graph.nodes.pop(id, None)
    graph.relationships = {link for link in graph.relationships if link.start not in since.ids}
    return Part(since.state, frozenset(), _written(graph) + since.triples)


def changed_since(store: Store, state: State) -> Part | None:
    """Read what was touched since a state.

    Returns: the things that were touched, as they are now; None if that can't be told any more.

    Raises: Unavailable if Neo4j does not answer.
    """
    part = Part(state, frozenset(), b"")
    for _ in range(_TRIES):
        found = store.read_transaction(partial(_further, part=part))
        if found is None or found == part:
            return found
        part = found
    return part


def _further(tx: neo4j.ManagedTransaction, part: Part) -> Part | None:
    found = touched_since(tx, part.state)
    if found is None or found[0] == part.state:
        return part if found else None
    ids = part.ids | found[1]
    return Part(found[0], ids, _written(fetch(tx, ids)))


def _written(graph: PropertyGraph) -> bytes:
    return serialize(unsorted_triples(graph), "nt")


def loaded(triples: bytes) -> ox.Store:
    """Give a store in memory with some triples."""
    found = ox.Store()
    found.bulk_load(triples, format=ox.RdfFormat.N_TRIPLES)
    return found


def replaced(store: ox.Store, ids: Iterable[str], triples: bytes) -> None:
    """Put what is said of some things now in the place of what was said of them."""
    for id in ids:
        for quad in list(store.quads_for_pattern(ox.NamedNode(id), None, None, None)):
            store.remove(quad)
    store.load(triples, format=ox.RdfFormat.N_TRIPLES)
