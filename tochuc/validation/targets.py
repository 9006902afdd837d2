"""Which nodes a shape looks at."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import TypeAlias

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, QuerySolutions, Store, Triple

from tochuc.validation.compiled.sets import Sets
from tochuc.validation.shapes import CLASSES, Shapes, Target
from tochuc.validation.vocabulary import RDF_TYPE, SUB_CLASS_OF, sh
from tochuc.validation.widening import widened

Node: TypeAlias = NamedNode | BlankNode | Literal
_DECLARATIONS = frozenset(
    sh(kind) for kind in ("target", "targetNode", "targetClass", "targetSubjectsOf", "targetObjectsOf")
)


def nodes_of(target: Target, store: Store) -> set[Node]:
    """Give the nodes that one target declaration selects (SHACL 2.1.3)."""
    if target.kind == "targetNode":
        return {target.value}
    if not isinstance(target.value, NamedNode):
        return set()
    if target.kind == "targetSubjectsOf":
        return {_node(q.subject) for q in store.quads_for_pattern(None, target.value, None, DefaultGraph())}
    if target.kind == "targetObjectsOf":
        return {_node(q.object) for q in store.quads_for_pattern(None, target.value, None, DefaultGraph())}
    return {
        _node(quad.subject)
        for kind in with_subclasses(target.value, store)
        for quad in store.quads_for_pattern(None, RDF_TYPE, kind, DefaultGraph())
    }


def group_of(target: Target, store: Store, sets: Sets) -> str:
    """Give the group of SPARQL that binds `?this` to the nodes of a target, maybe to some more than once."""
    if target.kind == "targetNode" or not isinstance(target.value, NamedNode):
        return f"{{ {sets.group(nodes_of(target, store), '?this')} }}"
    if target.kind == "targetSubjectsOf":
        return f"{{ ?this {target.value} ?_any }}"
    if target.kind == "targetObjectsOf":
        return f"{{ ?_any {target.value} ?this }}"
    kinds = sorted(map(str, with_subclasses(target.value, store)))
    if len(kinds) == 1:
        return f"{{ ?this {RDF_TYPE} {kinds[0]} }}"
    return f"{{ VALUES ?_kind {{ {' '.join(kinds)} }} ?this {RDF_TYPE} ?_kind }}"


def how_many(targets: Iterable[Target], store: Store) -> int:
    """Count the nodes that some target selects."""
    sets = Sets(store)
    groups = sorted({group_of(target, store, sets) for target in targets})
    rows = store.query(f"SELECT (COUNT(DISTINCT ?this) AS ?n) {{ {' UNION '.join(groups)} }}")
    assert isinstance(rows, QuerySolutions)
    found = [row["n"] for row in rows]
    sets.drop()
    return int(found[0].value)


def narrowed(shapes: Shapes, store: Store, focus: Collection[str]) -> dict[Node, set[Node]]:
    """Give the nodes that each shape looks at where only some nodes changed.

    A shape that compares a node with others (its target is a derived term) looks at the nodes that hang on
    the changed ones too.

    Args:
        shapes: whose targets to narrow.
        store: the data.
        focus: IRIs of the nodes that changed.
    """
    changed: set[Node] = {NamedNode(iri) for iri in focus}
    hanging: set[Node] = set(widened(store, [node for node in changed if isinstance(node, NamedNode)]))
    found: dict[Node, set[Node]] = {}
    selected: dict[tuple[str, Node], set[Node]] = {}
    for target in shapes.targets:
        which = (target.kind, target.value)
        if which not in selected:
            selected[which] = nodes_of(target, store)
        nodes = selected[which] & (hanging if target.derived else changed)
        found.setdefault(target.shape, set()).update(nodes)
    return found


def with_targets(
    shapes: Shapes, roots: Collection[Node], wanted: Mapping[Node, Collection[Node]] | None
) -> list[Triple]:
    """Rewrite the targets of a copy of the shapes.

    Nested shapes (`sh:node`, `sh:qualifiedValueShape`) have no targets and go on looking at whatever the
    outer shape hands them.

    Args:
        shapes: the shapes.
        roots: those that go on having targets.
        wanted: the nodes that they are to look at; by default their own targets.
    """
    copy = [triple for triple in shapes.triples if not _gives_targets(triple)]
    for target in shapes.targets:
        if target.shape in roots and wanted is None:
            copy.append(Triple(target.shape, sh(target.kind), target.value))
    for shape, nodes in (wanted or {}).items():
        if shape in roots and not isinstance(shape, Literal):
            copy.extend(Triple(shape, sh("targetNode"), node) for node in nodes)
    return copy


def _gives_targets(triple: Triple) -> bool:
    return triple.predicate in _DECLARATIONS or (triple.predicate == RDF_TYPE and triple.object in CLASSES)


def with_subclasses(kind: Node, store: Store) -> set[NamedNode]:
    """Give a class and what is a kind of it."""
    found: set[NamedNode] = set()
    todo = [kind] if isinstance(kind, NamedNode) else []
    while todo:
        current = todo.pop()
        if current not in found:
            found.add(current)
            below = store.quads_for_pattern(None, SUB_CLASS_OF, current)
            todo.extend(quad.subject for quad in below if isinstance(quad.subject, NamedNode))
    return found


def _node(term: object) -> Node:
    assert isinstance(term, NamedNode | BlankNode | Literal)
    return term
