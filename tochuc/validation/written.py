"""What a load has just written, so that what it knows of things need not be read back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cached_property
from typing import cast

from pyoxigraph import NamedNode, Triple

from tochuc.mapping import Node, PropertyGraph, Relationship, unsorted_triples

_Links = dict[str, list[tuple[str, str]]]
_NOTHING: list[tuple[str, str]] = []


class Written:
    """A part of the graph as a transaction left it.

    Args:
        graph: things, with all relationships that leave them; relationships of others may be among them.
        new: the things that the transaction created: everything that points at them is in `graph`.
        triples: what RDF says of the things, if that is at hand.
    """

    def __init__(
        self,
        graph: PropertyGraph | None = None,
        new: Collection[str] = (),
        triples: Collection[Triple] | None = None,
    ) -> None:
        self.graph = graph or PropertyGraph()
        self._new = frozenset(new)
        self._triples = triples

    def knows(self, id: str) -> bool:
        """Whether a thing and all that leaves it is known."""
        return id in self.graph.nodes

    def closed(self, id: str) -> bool:
        """Whether all that points at a thing is known, too, and where it comes from."""
        return id in self._new and all(start in self.graph.nodes for _, start in self._into.get(id, _NOTHING))

    def are(self, ids: Iterable[str], *labels: str) -> set[str]:
        """Give those of some known things that have one of some labels."""
        return {id for id in ids if not self.graph.nodes[id].labels.isdisjoint(labels)}

    def leaving(self, ids: Iterable[str], *types: str) -> set[str]:
        """Give what the relationships of some types lead to from known things."""
        return {end for id in ids for type, end in self._out.get(id, _NOTHING) if type in types}

    def arriving(self, ids: Iterable[str], *types: str) -> set[str]:
        """Give what the relationships of some types come from that lead to closed things."""
        return {start for id in ids for type, start in self._into.get(id, _NOTHING) if type in types}

    def node(self, id: str) -> Node:
        """Give a known thing."""
        return self.graph.nodes[id]

    def part(self, ids: set[str]) -> list[Triple]:
        """Give what RDF says of some known things."""
        if self._triples is not None:
            return [triple for triple in self._triples if cast(NamedNode, triple.subject).value in ids]
        nodes = {id: self.graph.nodes[id] for id in ids}
        links = {Relationship(id, type, end) for id in nodes for type, end in self._out.get(id, _NOTHING)}
        return unsorted_triples(PropertyGraph(nodes, links))

    @cached_property
    def _out(self) -> _Links:
        return _by((r.start, r.type, r.end) for r in self.graph.relationships)

    @cached_property
    def _into(self) -> _Links:
        return _by((r.end, r.type, r.start) for r in self.graph.relationships)


def _by(links: Iterator[tuple[str, str, str]]) -> _Links:
    found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for one, type, other in links:
        found[one].append((type, other))
    return found


def parted(ids: Iterable[str], test: Callable[[str], bool]) -> tuple[set[str], set[str]]:
    """Part things into those that pass a test and the others."""
    passed: set[str] = set()
    left: set[str] = set()
    for id in ids:
        (passed if test(id) else left).add(id)
    return passed, left
