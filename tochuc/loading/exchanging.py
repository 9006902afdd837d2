"""Exchanging what sources state for what they state now, and folding what that affects."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, LiteralString

import neo4j
from pyoxigraph import Triple

from tochuc.graph import apply, fetch
from tochuc.graph.store import rows
from tochuc.loading.affected import Told, affected, of_source
from tochuc.loading.amendments_known import amendments_on
from tochuc.loading.compose import Composed
from tochuc.loading.derive import Derived, derive
from tochuc.loading.derived import derived_now
from tochuc.loading.listings import listings_of
from tochuc.loading.lock import note_change
from tochuc.loading.revising import revised, revised_now
from tochuc.loading.timings import Timings
from tochuc.mapping import PropertyGraph, Relationship, to_property_graph, unsorted_triples
from tochuc.validation.written import Written

_OWN: LiteralString = """
MATCH (source:Source) WHERE source.id IN $sources
OPTIONAL MATCH (source)<-[:WAS_QUOTED_FROM]-(part) WHERE NOT EXISTS { (part)-[:WAS_REVISION_OF]->() }
RETURN source.id AS source, collect(part.id) AS parts"""


@dataclass(frozen=True, slots=True)
class Own:
    """Sources, their statements and passages as they stand: with all relationships, and with their own only.

    Whom a statement names, and which tenure it is about, is derived from it.
    """

    parts: Mapping[str, frozenset[str]]
    whole: PropertyGraph
    stated: PropertyGraph

    def of(self, source: str) -> PropertyGraph:
        """Give what one source states; nothing where the graph has no such source."""
        ids = self.parts.get(source, frozenset())
        if len(self.parts) <= 1:
            return self.stated if ids else PropertyGraph()
        nodes = {id: node for id, node in self.stated.nodes.items() if id in ids}
        return PropertyGraph(nodes, {r for r in self.stated.relationships if r.start in ids})


@dataclass(frozen=True, slots=True)
class Exchanged:
    """What was derived before and after an exchange, what it wrote, and the things that differ."""

    before: PropertyGraph
    derived: Derived
    written: Written
    changed: set[str]


def own_of(tx: neo4j.ManagedTransaction, sources: Iterable[str]) -> Own:
    """Read some sources as they stand; those that the graph does not have are passed over."""
    found = rows(tx, _OWN, sources=sorted(sources))
    parts = {row["source"]: frozenset((row["source"], *row["parts"])) for row in found}
    graph = fetch(tx, frozenset().union(*parts.values()))
    of_posts = {r.start for r in graph.relationships if r.type == "STATES_POST"}
    derived = {r for r in graph.relationships if r.type == "ABOUT" and r.start in of_posts}
    derived |= {r for r in graph.relationships if r.type == "STATES_PERSON"}
    return Own(parts, graph, PropertyGraph(graph.nodes, graph.relationships - derived))


def is_same(before: PropertyGraph, composed: Composed) -> bool:
    """Whether a source states already what it shall."""
    now = _without_ends(to_property_graph(composed.own))
    then = {id: _plain(node.properties) for id, node in before.nodes.items()}
    same_nodes = {id: _plain(node.properties) for id, node in now.nodes.items()} == then
    return same_nodes and now.relationships == before.relationships


def exchange(
    tx: neo4j.ManagedTransaction, composed: Sequence[Composed], before: Own, timings: Timings
) -> Exchanged:
    """Exchange the statements of sources for new ones (or none), and fold what that affects.

    Args:
        tx: the transaction; nobody else can load anything until it ends.
        composed: what sources shall state, each of them once.
        before: the same sources, or those that go, as they stand.
        timings: takes how long it takes.
    """
    with timings.of("fold"):
        each = [_without_ends(to_property_graph(one.own)) for one in composed]
        shared = _without_ends(_merged(composed))
        going = _together(
            replace(of_source(tx, source), listings=listings_of(before.of(source), ()))
            for source in before.parts
        )
        coming = _together(
            Told(one.stated, one.decided, one.amended, listings_of(own, shared.relationships))
            for one, own in zip(composed, each, strict=True)
        )
        part = affected(tx, coming, going)
        derived = derive(part.stated, part.decided, part.names, part.posts)
        derived_before = derived_now(tx, part.names, part.posts)
        own = _united(*each)
        revised_before, revised_after = _revised(tx, own, before.stated, coming, going)
    with timings.of("write"):
        known = fetch(tx, shared.nodes)
        # Other sources may have said more of a shared thing: nothing is taken from it here.
        shared_before = PropertyGraph(known.nodes, known.relationships & shared.relationships)
        derived_after = _without_ends(to_property_graph(derived.triples))
        after = _united(own, derived_after, shared, revised_after)
        then = _united(before.stated, derived_before, revised_before)
        changes = apply(tx, _united(then, shared_before), after)
        note_change(tx)
    rdf = None if revised_after.nodes else _triples(composed, derived, known, shared)
    # Of people who were there before, only what their posts at hand say was read.
    mind = {
        id: node for id, node in after.nodes.items() if "Person" not in node.labels or id in changes.created
    }
    written = Written(PropertyGraph(mind, after.relationships | known.relationships), changes.created, rdf)
    return Exchanged(derived_before, derived, written, _changed(then, after))


def _triples(
    composed: Sequence[Composed], derived: Derived, known: PropertyGraph, shared: PropertyGraph
) -> set[Triple]:
    """Give what was written as the RDF that it was made from, and what others say of shared things."""
    found = set(derived.triples)
    found.update(*(one.own for one in composed), *(one.shared for one in composed))
    found.update(unsorted_triples(PropertyGraph({}, known.relationships - shared.relationships)))
    return found


def _together(told: Iterable[Told]) -> Told:
    every = list(told)
    return Told(
        tuple(s for one in every for s in one.stated),
        tuple(d for one in every for d in one.decided),
        tuple(a for one in every for a in one.amended),
        tuple(listing for one in every for listing in one.listings),
    )


def _merged(composed: Sequence[Composed]) -> PropertyGraph:
    return to_property_graph(frozenset().union(*(one.shared for one in composed)))


def _revised(
    tx: neo4j.ManagedTransaction, own: PropertyGraph, before: PropertyGraph, coming: Told, going: Told
) -> tuple[PropertyGraph, PropertyGraph]:
    """Read the statements of which decisions tell, as they stand, and work out what becomes of them."""
    about = {a.statement for a in (*coming.amended, *going.amended)}
    theirs = {id for id, node in {**before.nodes, **own.nodes}.items() if "Statement" in node.labels}
    given = {a.id for a in (*coming.amended, *going.amended)}
    others = [a for a in amendments_on(tx, about | theirs) if a.id not in given]
    on = about | {a.statement for a in others}
    now = revised_now(tx, on)
    gone = before.nodes.keys() - own.nodes.keys()
    said = {id: node for id, node in now.nodes.items() if id not in gone and id not in own.nodes}
    said |= {id: node for id, node in own.nodes.items() if id in on}
    links = {r for r in now.relationships if r.start in said and r.start not in own.nodes}
    links |= {r for r in own.relationships if r.start in said}
    return now, revised(PropertyGraph(said, links), [*others, *coming.amended])


def _plain(properties: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in properties.items() if key not in ("loadedWith", "knownUntil")}


def _without_ends(graph: PropertyGraph) -> PropertyGraph:
    """Drop the nodes that only stand at the end of relationships."""
    nodes = {id: node for id, node in graph.nodes.items() if not node.bare}
    return PropertyGraph(nodes, graph.relationships)


def _united(*graphs: PropertyGraph) -> PropertyGraph:
    found = PropertyGraph()
    for graph in graphs:
        found.nodes |= graph.nodes
        found.relationships |= graph.relationships
    return found


def _changed(before: PropertyGraph, after: PropertyGraph) -> set[str]:
    """The things of `after` that are new, differ, or have other relationships than before."""
    nodes = {id for id, node in after.nodes.items() if before.nodes.get(id) != node}
    differ: set[Relationship] = after.relationships ^ before.relationships
    return nodes | ({end for r in differ for end in (r.start, r.end)} & after.nodes.keys())
