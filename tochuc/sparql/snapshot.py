"""The whole graph as N-Triples, for a store of its own."""

from __future__ import annotations

import pyoxigraph as ox

from tochuc.graph import Store, fetch_all, serialize
from tochuc.mapping import to_triples

PREFIXES = {
    "foaf": "http://xmlns.com/foaf/0.1/",
    "id": "https://w3id.org/tochuc/id/",
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "tochuc": "https://w3id.org/tochuc/ontology#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""What a query need not declare."""


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
