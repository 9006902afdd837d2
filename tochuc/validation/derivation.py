"""The private copy of the data that shapes see: with the hierarchy of classes and what the rules derive."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from pyoxigraph import Quad, QueryTriples, Store, Triple

from tochuc.places import data_root
from tochuc.validation.rdf_files import read_file
from tochuc.validation.shapes import Shapes, as_quads
from tochuc.validation.vocabulary import SUB_CLASS_OF


def prepare(triples: Iterable[Triple], shapes: Shapes) -> Store:
    """Copy the data and derive from them what the shapes' rules say.

    A SHACL rule is meant to run for one node after another; ours don't need that, so each runs
    once over everything. Rules are run once, in their order.

    Args:
        triples: the data.
        shapes: whose rules to run.

    Returns: a store in memory that nobody else holds.
    """
    store = Store()
    store.bulk_extend(as_quads(triples))
    store.bulk_extend(as_quads(class_hierarchy()))
    for query in shapes.rules:
        derived = store.query(query)
        assert isinstance(derived, QueryTriples)
        store.extend([Quad(t.subject, t.predicate, t.object) for t in derived])
    return store


@cache
def ontology() -> tuple[Triple, ...]:
    """The ontology and its code lists, as they stand in the files."""
    root = data_root() / "ontology"
    return tuple(triple for file in ("tochuc.ttl", "codes.ttl") for triple in read_file(root / file))


@cache
def class_hierarchy() -> tuple[Triple, ...]:
    """Which class is a kind of which."""
    return tuple(triple for triple in ontology() if triple.predicate == SUB_CLASS_OF)
