"""Sets of nodes that a query can look at: each is a graph of its own in the private copy of the data."""

from __future__ import annotations

from collections.abc import Collection

from pyoxigraph import NamedNode, Quad, Store

from tochuc.validation.compiled.shape import Term

_SET, _HAS = NamedNode("urn:x-tochuc:set"), NamedNode("urn:x-tochuc:has")


class Sets:
    """The sets of one run.

    Args:
        store: the copy; `drop` leaves it as it was.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._graphs: list[NamedNode] = []

    def group(self, nodes: Collection[Term], variable: str) -> str:
        """Keep a set; give the group that binds a variable to each of its nodes."""
        graph = NamedNode(f"urn:x-tochuc:set/{len(self._graphs)}")
        self._graphs.append(graph)
        self._store.extend(Quad(_SET, _HAS, node, graph) for node in nodes)
        return f"GRAPH {graph} {{ {_SET} {_HAS} {variable} }}"

    def drop(self) -> None:
        """Forget all sets."""
        for graph in self._graphs:
            self._store.remove_graph(graph)
        self._graphs.clear()
