"""The whole graph as N-Triples, for a store of its own."""

from __future__ import annotations

import pyoxigraph as ox

from tochuc.graph import Store, fetch_all, serialize
from tochuc.mapping import to_triples


def snapshot(store: Store) -> bytes:
    """Read the graph as it is now.

    Raises: Unavailable if Neo4j does not answer.
    """
    return serialize(to_triples(store.read_transaction(fetch_all)), "nt")


def loaded(triples: bytes) -> ox.Store:
    """Give a store in memory with some triples."""
    found = ox.Store()
    found.bulk_load(triples, format=ox.RdfFormat.N_TRIPLES)
    return found
