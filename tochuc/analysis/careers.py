"""From post to post: the ways that people have gone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby, pairwise, product
from typing import TYPE_CHECKING, TypeAlias

import networkx as nx

from tochuc.analysis.tenures import Held

if TYPE_CHECKING:
    from networkx import DiGraph

Transitions: TypeAlias = "DiGraph[str]"


@dataclass(frozen=True, slots=True)
class Career:
    """A step of a way from one post to another.

    Args:
        step: which, from 1.
        post: the post that is left, `post_id` its full id.
        next: the post that is taken, `next_id` its full id.
        people: the names of those who went this step, sorted.
    """

    step: int
    post: str
    post_id: str
    next: str
    next_id: str
    people: tuple[str, ...]


def transitions(held: Iterable[Held]) -> Transitions:
    """Join each post to the posts that its holders took up next.

    Next is what begins soonest after: two posts taken on one day both are. What is not known to have
    begun leads nowhere and comes from nowhere.

    Returns: a graph of full ids of posts; nodes have `name`, edges `people`, the sorted names of who went.
    """
    graph: Transitions = nx.DiGraph()
    went: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for career in _by_person(held).values():
        days = [list(spells) for _, spells in groupby(career, key=lambda one: one.began)]
        for spells in days:
            for one in spells:
                graph.add_node(one.post, name=f"{one.post_name}, {one.body_name}")
        for before, after in pairwise(days):
            for one, other in product(before, after):
                if one.post != other.post:
                    went[one.post, other.post].add(one.person_name)
    for (post, following), people in sorted(went.items()):
        graph.add_edge(post, following, people=sorted(people))
    return graph


def careers(graph: Transitions, start: str, goal: str) -> list[Career]:
    """Find the way from one post to another with the fewest steps, each of which somebody has gone.

    Among ways of one length it is the one whose ids come first.

    Args:
        graph: the steps, from `transitions`.
        start: the full id of the first post.
        goal: the full id of the last.

    Returns: the steps; none where no way leads there, or one of the posts is unknown.
    """
    return [
        Career(
            step,
            graph.nodes[post]["name"],
            post,
            graph.nodes[following]["name"],
            following,
            tuple(graph.edges[post, following]["people"]),
        )
        for step, (post, following) in enumerate(pairwise(_way(graph, start, goal)), start=1)
    ]


def _way(graph: Transitions, start: str, goal: str) -> list[str]:
    """Give the posts of the way, by steps that each come nearer to the goal."""
    if start not in graph or goal not in graph:
        return []
    left = dict(nx.single_target_shortest_path_length(graph, goal))
    if start not in left:
        return []
    way = [start]
    while way[-1] != goal:
        way.append(min(post for post in graph[way[-1]] if left.get(post) == left[way[-1]] - 1))
    return way


def _by_person(held: Iterable[Held]) -> dict[str, list[Held]]:
    careers: defaultdict[str, list[Held]] = defaultdict(list)
    for one in sorted(held, key=lambda one: (one.began or date.max, one.id)):
        if one.began:
            careers[one.person].append(one)
    return careers
