"""Putting one source into the graph, and taking it out again: one transaction each (D8)."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from typing import Any, LiteralString

import neo4j

from tochuc import ids
from tochuc.errors import NotFound, Refused
from tochuc.graph import Store, apply, fetch
from tochuc.graph.store import rows
from tochuc.loading.affected import Told, affected, of_source
from tochuc.loading.amendments_known import amendments_on
from tochuc.loading.compose import Composed
from tochuc.loading.derive import Derived, derive
from tochuc.loading.derived import derived_now
from tochuc.loading.from_rdf import Described
from tochuc.loading.lock import note_change, take_turn
from tochuc.loading.outcome import Outcome, touched
from tochuc.loading.revising import revised, revised_now
from tochuc.loading.settling import settle
from tochuc.loading.sweeping import sweep
from tochuc.loading.tombstones import lift_tombstone, raise_tombstone
from tochuc.mapping import PropertyGraph, to_property_graph
from tochuc.messages import language, text
from tochuc.validation import Report, neighbourhood, validate

_OWN: LiteralString = """
MATCH (source:Source {id: $source})
OPTIONAL MATCH (source)<-[:WAS_QUOTED_FROM]-(part) WHERE NOT EXISTS { (part)-[:WAS_REVISION_OF]->() }
RETURN source.id AS source, collect(part.id) AS parts"""
_ALLOWED: LiteralString = """
CALL () {
  MATCH (s:Source) WHERE s.loadedWith IS NOT NULL UNWIND s.loadedWith AS id RETURN id
  UNION
  MATCH (a:AcceptStatement) WHERE a.finding IN $found
  WITH a ORDER BY a.published DESC, coalesce(a.ordinal, 1) DESC, a.id DESC
  WITH a.finding AS id, collect(a.acceptedUntil)[0] AS until
  WHERE $today <= until
  RETURN id
}
RETURN DISTINCT id"""


Composer = Callable[[neo4j.ManagedTransaction], Composed]


@dataclass
class Timings:
    """How long the parts of a load took, in seconds."""

    parts: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def of(self, part: str) -> Iterator[None]:
        """Add the time of a block to a part."""
        begun = time.perf_counter()
        try:
            yield
        finally:
            self.parts[part] = self.parts.get(part, 0.0) + time.perf_counter() - begun


class _Undo(Exception):
    """Carries the outcome of a dry run out of its transaction, which is then rolled back."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__()
        self.outcome = outcome


def load(
    store: Store,
    given: Composed | Described | Composer,
    file: str,
    *,
    allow_violations: bool = False,
    dry_run: bool = False,
) -> Outcome:
    """Write one source and what follows from it, or nothing.

    Args:
        store: where to.
        given: the source, composed from a reading, described by an RDF file, or composed in the
            transaction that stores it, when nobody else can store anything.
        file: the file's name, for messages.
        allow_violations: store what breaks a shape, and say on the source which.
        dry_run: do everything, then undo it.

    Raises: Refused `load.refused` with the findings, if a violation is not allowed; BadInput if an RDF
        file contradicts the graph.
    """
    timings = Timings()

    def work(tx: neo4j.ManagedTransaction) -> Outcome:
        take_turn(tx)
        composed = _composed(tx, given)
        unread = tuple(asdict(passage) for passage in composed.unread)
        outcome = _put(tx, composed, file, allow_violations, timings)
        outcome = replace(
            outcome, not_understood=unread, left_out=composed.left_out, seconds=timings.parts
        )
        if dry_run:
            raise _Undo(outcome)
        return outcome

    try:
        return store.write_transaction(work)
    except _Undo as undone:
        return undone.outcome


def _composed(tx: neo4j.ManagedTransaction, given: Composed | Described | Composer) -> Composed:
    if isinstance(given, Composed):
        return given
    return settle(tx, given) if isinstance(given, Described) else given(tx)


def unload(store: Store, source: str, why: str | None = None) -> Outcome:
    """Take one source's statements out, and whatever only it spoke of; a tombstone remembers it.

    Args:
        store: from where.
        source: its id, or the last segment of that.
        why: the reason, which whoever asks for the source later is told.

    Raises: NotFound `load.no-such-source` if the graph has no such source.
    """
    id = source if ":" in source else ids.thing(source)

    def work(tx: neo4j.ManagedTransaction) -> Outcome:
        outcome = _take_out(tx, id)
        raise_tombstone(tx, id, why or text("load.no-reason", "vi"))
        return outcome

    return store.write_transaction(work)


def take_back(store: Store, source: str) -> None:
    """Undo the load of a source as if it had never been loaded: nothing remembers it."""
    store.write_transaction(lambda tx: _take_out(tx, source))


def _take_out(tx: neo4j.ManagedTransaction, id: str) -> Outcome:
    take_turn(tx)
    own, before = _own(tx, id)
    if not before.nodes:
        raise NotFound("load.no-such-source", found=id)
    nothing = Composed(id, frozenset(), frozenset(), (), 0)
    outcome, _ = _replace(tx, nothing, before, Timings())
    sweep(tx, own)
    return outcome


def _put(
    tx: neo4j.ManagedTransaction, composed: Composed, file: str, allow: bool, timings: Timings
) -> Outcome:
    own, before = _own(tx, composed.id)
    if before.nodes and _same_source(before, composed):
        return Outcome(composed.id, file, changed=False, statements=composed.statements)
    outcome, changed = _replace(tx, composed, before, timings)
    if before.nodes:
        sweep(tx, own)
    lift_tombstone(tx, composed.id)
    with timings.of("validate"):
        report = validate(neighbourhood(tx, changed), focus=changed)
    new = _new_violations(tx, report)
    if new and not allow:
        told = "\n".join(f"  - {f.message[language()]}" for f in report.violations if f.id in new)
        raise Refused("load.refused", file=file, count=len(new), findings=told)
    if new:
        tx.run("MATCH (s:Source {id: $id}) SET s.loadedWith = $new", id=composed.id, new=sorted(new))
    return replace(outcome, file=file, findings=tuple(report.to_json()["results"]))


def _new_violations(tx: neo4j.ManagedTransaction, report: Report) -> set[str]:
    """Leave out the violations that an earlier load was allowed with, or that a steward accepted."""
    found = {f.id for f in report.findings if f.severity == "violation"}
    if not found:
        return found
    allowed = rows(tx, _ALLOWED, found=sorted(found), today=date.today())
    return found - {row["id"] for row in allowed}


def _own(tx: neo4j.ManagedTransaction, source: str) -> tuple[PropertyGraph, PropertyGraph]:
    """Read a source, its statements and passages: with all relationships, and with its own only."""
    found = rows(tx, _OWN, source=source)
    if not found:
        return PropertyGraph(), PropertyGraph()
    graph = fetch(tx, [source, *found[0]["parts"]])
    # Whom a statement names, and which tenure it is about, is derived from it.
    of_posts = {r.start for r in graph.relationships if r.type == "STATES_POST"}
    derived = {r for r in graph.relationships if r.type == "ABOUT" and r.start in of_posts}
    derived |= {r for r in graph.relationships if r.type == "STATES_PERSON"}
    return graph, PropertyGraph(graph.nodes, graph.relationships - derived)


def _same_source(before: PropertyGraph, composed: Composed) -> bool:
    now = _without_ends(to_property_graph(composed.own))
    then = {id: _plain(node.properties) for id, node in before.nodes.items()}
    same_nodes = {id: _plain(node.properties) for id, node in now.nodes.items()} == then
    return same_nodes and now.relationships == before.relationships


def _plain(properties: Any) -> dict[str, Any]:
    return {key: value for key, value in properties.items() if key not in ("loadedWith", "knownUntil")}


def _without_ends(graph: PropertyGraph) -> PropertyGraph:
    """Drop the nodes that only stand at the end of relationships."""
    nodes = {id: node for id, node in graph.nodes.items() if not node.bare}
    return PropertyGraph(nodes, graph.relationships)


def _replace(
    tx: neo4j.ManagedTransaction, composed: Composed, before: PropertyGraph, timings: Timings
) -> tuple[Outcome, set[str]]:
    """Exchange a source's statements for new ones (or none), and fold what that affects."""
    with timings.of("fold"):
        going = of_source(tx, composed.id) if before.nodes else Told()
        coming = Told(composed.stated, composed.decided, composed.amended)
        part = affected(tx, coming, going)
        derived = derive(part.stated, part.decided, part.names, part.posts)
        derived_before = derived_now(tx, part.names, part.posts)
        own = _without_ends(to_property_graph(composed.own))
        revised_before, revised_after = _revised(tx, own, before, coming, going)
    with timings.of("write"):
        shared = _without_ends(to_property_graph(composed.shared))
        shared_before = fetch(tx, shared.nodes)
        # Other sources may have said more of a shared thing: nothing is taken from it here.
        shared_before.relationships &= shared.relationships
        derived_after = _without_ends(to_property_graph(derived.triples))
        after = _united(own, derived_after, shared, revised_after)
        then = _united(before, derived_before, revised_before)
        apply(tx, _united(then, shared_before), after)
        note_change(tx)
    changed = _changed(then, after)
    return _outcome(tx, composed, derived_before, derived), changed


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


def _united(*graphs: PropertyGraph) -> PropertyGraph:
    found = PropertyGraph()
    for graph in graphs:
        found.nodes |= graph.nodes
        found.relationships |= graph.relationships
    return found


def _changed(before: PropertyGraph, after: PropertyGraph) -> set[str]:
    """The things of `after` that are new, differ, or have other relationships than before."""
    nodes = {id for id, node in after.nodes.items() if before.nodes.get(id) != node}
    ends = {end for r in after.relationships ^ before.relationships for end in (r.start, r.end)}
    return nodes | (ends & after.nodes.keys())


_NAMES: LiteralString = "MATCH (n:Thing) WHERE n.id IN $ids RETURN n.id AS id, n.name AS name"
_BODIES: LiteralString = """
MATCH (p:Post)-[:POST_IN]->(o:Organization) WHERE p.id IN $ids RETURN p.id AS id, o.name AS name"""


def _outcome(
    tx: neo4j.ManagedTransaction, composed: Composed, before: PropertyGraph, derived: Derived
) -> Outcome:
    posts = sorted({t.post for t in derived.tenures.values()})
    people = sorted({t.person for t in derived.tenures.values()})
    names = _names(tx, _NAMES, [*posts, *people])
    sorted_out = touched(before, derived.tenures, names, _names(tx, _BODIES, posts))
    return Outcome(
        composed.id,
        "",
        changed=True,
        statements=composed.statements,
        begun=sorted_out["begun"],
        changed_tenures=sorted_out["changed"],
        ended=sorted_out["ended"],
    )


def _names(tx: neo4j.ManagedTransaction, statement: LiteralString, wanted: list[str]) -> dict[str, str]:
    return {row["id"]: row["name"] for row in rows(tx, statement, ids=wanted)}
