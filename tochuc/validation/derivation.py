"""The private copy of the data that shapes see: with the hierarchy of classes and what the rules derive."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from pyoxigraph import Literal, QueryTriples, Store, Triple

from tochuc.places import data_root
from tochuc.validation.canonical import kept_as_written
from tochuc.validation.compiled.anti_joins import joined
from tochuc.validation.rdf_files import read_file
from tochuc.validation.shapes import Shapes, as_quads
from tochuc.validation.vocabulary import SUB_CLASS_OF


@dataclass(frozen=True)
class Prepared:
    """The copy.

    `store` has all of it, `triples` the same with each literal as it was written; `altered` are the
    properties with a literal that the store does not keep as it was.
    """

    store: Store
    triples: Sequence[Triple]
    altered: frozenset[str]


def prepare(triples: Iterable[Triple], shapes: Shapes) -> Prepared:
    """Copy the data and derive from them what the shapes' rules say.

    A SHACL rule is meant to run for one node after another; ours don't need that, so each runs
    once over everything. Rules are run once, in their order.

    Args:
        triples: the data.
        shapes: whose rules to run.

    Returns: a copy in memory that nobody else holds.
    """
    said = [*triples, *class_hierarchy()]
    store = Store()
    store.bulk_extend(as_quads(said))
    for query in shapes.rules:
        derived = store.query(joined(query))
        assert isinstance(derived, QueryTriples)
        new = list(derived)
        store.extend(as_quads(new))
        said += new
    return Prepared(store, said, altered(said))


def altered(triples: Iterable[Triple]) -> frozenset[str]:
    """Give the properties with a literal that the store does not keep as it is written."""
    return frozenset(
        triple.predicate.value
        for triple in triples
        if isinstance(triple.object, Literal) and not kept_as_written(triple.object)
    )


@cache
def ontology() -> tuple[Triple, ...]:
    """The ontology and its code lists, as they stand in the files."""
    root = data_root() / "ontology"
    return tuple(triple for file in ("tochuc.ttl", "codes.ttl") for triple in read_file(root / file))


@cache
def class_hierarchy() -> tuple[Triple, ...]:
    """Which class is a kind of which."""
    return tuple(triple for triple in ontology() if triple.predicate == SUB_CLASS_OF)
