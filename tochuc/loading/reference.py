"""The reference data of the ontology in the graph: territories, standing bodies, rules, their sources."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import LiteralString

import neo4j
import pyoxigraph as ox

from tochuc.graph import Store, apply, fetch
from tochuc.graph.store import rows
from tochuc.loading.lock import prepare_lock, take_turn
from tochuc.loading.tombstones import prepare_tombstones
from tochuc.mapping import to_property_graph
from tochuc.places import data_root

_DIGEST: LiteralString = "MATCH (n:Operational {name: 'reference'}) RETURN n.digest AS digest"
_REMEMBER: LiteralString = "MERGE (n:Operational {name: 'reference'}) SET n.digest = $digest"


def reference_files() -> list[Path]:
    """The Turtle files of the reference data."""
    return sorted((data_root() / "ontology" / "reference").glob("*.ttl"))


def reference_triples() -> list[ox.Triple]:
    """Everything that the reference data states."""
    return [
        ox.Triple(quad.subject, quad.predicate, quad.object)
        for file in reference_files()
        for quad in ox.parse(path=str(file), format=ox.RdfFormat.TURTLE)
        if isinstance(quad.subject, (ox.NamedNode, ox.BlankNode))
    ]


def prepare(store: Store) -> bool:
    """Make a graph ready: constraints, indexes, the lock, and the reference data.

    Args:
        store: any graph, empty or full.

    Returns: whether anything of the reference data was written; a graph that has it costs two
        quick statements.
    """
    store.prepare()
    digest = hashlib.sha256(b"".join(file.read_bytes() for file in reference_files())).hexdigest()
    known = store.read(_DIGEST)
    if known and known[0]["digest"] == digest:
        return False
    store.write_transaction(prepare_lock)
    store.write_transaction(prepare_tombstones)
    store.write_transaction(lambda tx: _write(tx, digest))
    return True


def _write(tx: neo4j.ManagedTransaction, digest: str) -> None:
    take_turn(tx)
    if rows(tx, _DIGEST) and rows(tx, _DIGEST)[0]["digest"] == digest:
        return
    after = to_property_graph(reference_triples())
    before = fetch(tx, after.nodes)
    # What sources said of a reference body stays.
    before.relationships &= after.relationships
    apply(tx, before, after)
    tx.run(_REMEMBER, digest=digest).consume()
