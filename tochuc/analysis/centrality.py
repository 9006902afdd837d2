"""Who and what stands between the others."""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx

from tochuc.analysis.tenures import People

_EXACT = 2000
_PIVOTS = 500
_SEED = 1


@dataclass(frozen=True, slots=True)
class Central:
    """How central a person or body is.

    Args:
        name: its name, `id` its full id.
        kind: "person" or "body".
        degree: in how many bodies a person sits, or how many people sit in a body.
        betweenness: the share of shortest ways between others that lead through it, 0 to 1 (Freeman 1977).
    """

    name: str
    id: str
    kind: str
    degree: int
    betweenness: float


def central(graph: People) -> list[Central]:
    """Order people and bodies by how central they are, the most central first.

    Above some thousands of nodes, betweenness is estimated from five hundred of them (Brandes and Pich
    2007), always the same ones.

    Args:
        graph: who sits where, from `people_and_bodies`.
    """
    pivots = None if len(graph) <= _EXACT else _PIVOTS
    between = nx.betweenness_centrality(graph, k=pivots, seed=_SEED)
    found = [
        Central(data["name"], node, data["kind"], graph.degree[node], round(between[node], 6))
        for node, data in graph.nodes(data=True)
    ]
    return sorted(found, key=lambda one: (-one.betweenness, -one.degree, one.id))
