"""Which nodes a shape looks at."""

from __future__ import annotations

from collections.abc import Collection
from typing import TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, Store, Triple

from tochuc.validation.shapes import Shapes, Target
from tochuc.validation.vocabulary import RDF_TYPE, SUB_CLASS_OF, sh
from tochuc.validation.widening import widened

Node: TypeAlias = NamedNode | BlankNode | Literal


def nodes_of(target: Target, store: Store) -> set[Node]:
    """Give the nodes that one target declaration selects (SHACL 2.1.3)."""
    if target.kind == "targetNode":
        return {target.value}
    if not isinstance(target.value, NamedNode):
        return set()
    if target.kind == "targetSubjectsOf":
        return {_node(quad.subject) for quad in store.quads_for_pattern(None, target.value, None)}
    if target.kind == "targetObjectsOf":
        return {_node(quad.object) for quad in store.quads_for_pattern(None, target.value, None)}
    return {
        _node(quad.subject)
        for kind in _with_subclasses(target.value, store)
        for quad in store.quads_for_pattern(None, RDF_TYPE, kind)
    }


def all_targets(shapes: Shapes, store: Store) -> set[Node]:
    """Give every node that some shape looks at."""
    return {node for target in shapes.targets for node in nodes_of(target, store)}


def narrowed(shapes: Shapes, store: Store, focus: Collection[str]) -> tuple[list[Triple], set[Node]]:
    """Rewrite the targets of a copy of the shapes so that only some nodes are looked at.

    Nested shapes (`sh:node`, `sh:qualifiedValueShape`) have no targets and go on looking at
    whatever the outer shape hands them. A shape that compares a node with others (its target is a
    derived term) looks at the nodes that hang on those in `focus` too.

    Args:
        shapes: whose targets to rewrite; they stay as they are.
        store: the data.
        focus: IRIs of the nodes that changed.

    Returns: the copy, and the nodes that some shape of it looks at.
    """
    declarations = {sh(kind) for kind in ("targetNode", "targetClass", "targetSubjectsOf", "targetObjectsOf")}
    copy = [triple for triple in shapes.triples if triple.predicate not in declarations]
    changed = {NamedNode(iri) for iri in focus}
    hanging = widened(store, changed)
    checked: set[Node] = set()
    for target in shapes.targets:
        nodes = nodes_of(target, store) & (hanging if target.derived else changed)
        copy.extend(Triple(target.shape, sh("targetNode"), node) for node in nodes)
        checked |= nodes
    return copy, checked


def _with_subclasses(kind: NamedNode, store: Store) -> set[NamedNode]:
    found: set[NamedNode] = set()
    todo = [kind]
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
