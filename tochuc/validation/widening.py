"""What a change can break besides the things that changed: the other holder, the other committee."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import NamedNode, Store

from tochuc.validation.vocabulary import SHAPE, tochuc

_SINGLE_POST = NamedNode(SHAPE + "singlePost")
_SITS_IN = NamedNode(SHAPE + "sitsIn")
_SCOPE = NamedNode(SHAPE + "scope")
_UNIT_OF = NamedNode("http://www.w3.org/ns/org#unitOf")
_MEMBER = NamedNode("http://www.w3.org/ns/org#member")


def widened(store: Store, focus: Iterable[NamedNode]) -> set[NamedNode]:
    """Add the nodes whose verdict can hang on the changed ones.

    Args:
        store: the data, with what the rules derive.
        focus: what changed.

    Returns: those; what changed statements are about; the other tenures of a post that one person
        at a time holds; the committees of the same organisation, and the tenures in them of the
        people concerned.
    """
    found = set(focus)
    found |= _objects(store, found, tochuc("about"))
    found |= _subjects(store, _objects(store, found, _SINGLE_POST), _SINGLE_POST)
    committees = found | _objects(store, found, _SITS_IN)
    scopes = _objects(store, committees, _SCOPE) | _objects(store, committees, _UNIT_OF)
    found |= _subjects(store, scopes, _SCOPE)
    same_people = _subjects(store, _objects(store, found, _MEMBER), _MEMBER)
    in_committees = _subjects(store, _objects(store, found, _SITS_IN), _SITS_IN)
    return found | (same_people & in_committees)


def _objects(store: Store, subjects: Iterable[NamedNode], predicate: NamedNode) -> set[NamedNode]:
    quads = (quad for subject in subjects for quad in store.quads_for_pattern(subject, predicate, None))
    return {quad.object for quad in quads if isinstance(quad.object, NamedNode)}


def _subjects(store: Store, objects: Iterable[NamedNode], predicate: NamedNode) -> set[NamedNode]:
    quads = (quad for each in objects for quad in store.quads_for_pattern(None, predicate, each))
    return {quad.subject for quad in quads if isinstance(quad.subject, NamedNode)}
