"""Who held what, where and when: what every analysis starts from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import networkx as nx

from tochuc.queries.running import Readable

if TYPE_CHECKING:
    from networkx import Graph

_TENURES = Path(__file__).parent / "cypher" / "tenures.cypher"

People: TypeAlias = "Graph[str]"
"""People and bodies, an edge where a person holds or held a post in the body; see `people_and_bodies`."""


@dataclass(frozen=True, slots=True)
class Held:
    """A tenure.

    Args:
        person, post, body: full ids.
        person_name, post_name, body_name: their names.
        began: the first day, or the first that a source saw; None where nothing is known of it.
        ended: the day after the last, or that of the successor; None while nobody says that it ended.
    """

    id: str
    person: str
    person_name: str
    post: str
    post_name: str
    body: str
    body_name: str
    began: date | None = None
    ended: date | None = None


def tenures(store: Readable, *, on: date | None = None, known: date | None = None) -> list[Held]:
    """Read who held what.

    Args:
        store: the graph.
        on: only what was held on this day; None for all that ever was.
        known: as the sources had it that were published by this day; by default today.

    Returns: the tenures in the order of their ids.

    Raises: Unavailable if Neo4j does not answer.
    """
    return [Held(**row) for row in store.read(_statement(), on=on, known=known or date.today())]


def people_and_bodies(held: Iterable[Held]) -> People:
    """Join people to the bodies in which they hold posts.

    Returns: a graph of full ids; nodes have `name` and `kind` ("person" or "body"), edges `posts`, the
        sorted names of what is held.
    """
    graph: People = nx.Graph()
    for one in sorted(held, key=lambda one: one.id):
        graph.add_node(one.person, name=one.person_name, kind="person")
        graph.add_node(one.body, name=one.body_name, kind="body")
        posts = graph.get_edge_data(one.person, one.body, {}).get("posts", [])
        graph.add_edge(one.person, one.body, posts=sorted({*posts, one.post_name}))
    return graph


@cache
def _statement() -> str:
    return _TENURES.read_text("utf-8")
