"""The property graph as networkx knows graphs."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

import networkx as nx

from tochuc.graph import Store, fetch_all
from tochuc.opening import open_graph

if TYPE_CHECKING:
    from networkx import MultiDiGraph

    from tochuc.mapping import PropertyGraph


def to_networkx(store: Store | None = None) -> MultiDiGraph[str]:
    """Give the whole graph.

    Args:
        store: the graph to read; by default the configured or managed one.

    Returns: nodes by their full id, with `labels` (a sorted list) and their properties, dates as Python's;
        edges keyed by their relationship type. Nodes and edges stand in the order of their ids.

    Raises: Unavailable if Neo4j can't be started or reached.
    """
    with nullcontext(store) if store else open_graph(ready=False) as opened:
        return converted(opened.read_transaction(fetch_all))


def converted(graph: PropertyGraph) -> MultiDiGraph[str]:
    """Give a property graph as a networkx graph."""
    result: MultiDiGraph[str] = nx.MultiDiGraph()
    for iri, node in sorted(graph.nodes.items()):
        result.add_node(iri, labels=sorted(node.labels), **node.properties)
    for start, kind, end in sorted(graph.relationships):
        result.add_edge(start, end, key=kind)
    return result
