"""What a change can break besides the things that changed: the other holder, the other committee."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from pyoxigraph import NamedNode, Quad, Store

from tochuc.validation.vocabulary import SHAPE, tochuc

_SINGLE_POST, _SITS_IN, _SCOPE, _ACTS_BESIDE, _COUNTED_IN, _CHAIRS, _RANK, _OVER, _FOUNDED, _BORN = (
    NamedNode(SHAPE + name)
    for name in (
        *("singlePost", "sitsIn", "scope", "actsBeside", "countedIn", "chairs"),
        *("rank", "over", "founded", "born"),
    )
)
# What the verdict on a tenure goes by that is compared with the person's other tenures.
_BY_PERSON = tuple(NamedNode(SHAPE + name) for name in ("besideOwn", "leadsIn", "chairs"))
_MANY = 200
"""Nodes of which it is quicker to look through all that a property says than to ask for each."""
_UNIT_OF, _MEMBER, _POST_IN, _CHANGED_BY, _RESULTED_FROM = (
    NamedNode("http://www.w3.org/ns/org#" + name)
    for name in ("unitOf", "member", "postIn", "changedBy", "resultedFrom")
)


def widened(store: Store, focus: Iterable[NamedNode]) -> set[NamedNode]:
    """Add the nodes whose verdict can hang on the changed ones.

    Args:
        store: the data, with what the rules derive.
        focus: what changed.

    Returns: those; what changed statements are about; the other tenures of a post that one person
        at a time holds; the committees of the same organisation, and the tenures in them of the
        people concerned; what else is said of the same seats and people; the tenures in bodies whose
        founding or end changed.
    """
    found = set(focus)
    found |= _objects(store, found, tochuc("about"))
    found |= _in_bodies(store, found)
    found |= _subjects(store, _objects(store, found, _SINGLE_POST), _SINGLE_POST)
    found |= _subjects(store, found, _ACTS_BESIDE)
    committees = found | _objects(store, found, _SITS_IN)
    scopes = _objects(store, committees, _SCOPE) | _objects(store, committees, _UNIT_OF)
    # A steward's choice of a reading is about the organisation, the scope itself.
    found |= _subjects(store, scopes | found, _SCOPE)
    found |= _objects(store, found, _COUNTED_IN) | _objects(store, found, _CHAIRS)
    found |= {each for each in _subjects(store, found, tochuc("about")) if _has(store, each, _RANK)}
    return found | _of_the_same_people(store, found)


def _in_bodies(store: Store, found: set[NamedNode]) -> set[NamedNode]:
    """The tenures in bodies that are known to begin or end, by bodies or events among what changed."""
    bodies = found | _subjects(store, found, _CHANGED_BY) | _subjects(store, found, _RESULTED_FROM)
    dated = {body for body in bodies if _has(store, body, _OVER) or _has(store, body, _FOUNDED)}
    return _subjects(store, _subjects(store, dated, _POST_IN), tochuc("post"))


def _of_the_same_people(store: Store, found: set[NamedNode]) -> set[NamedNode]:
    people = _objects(store, found, _MEMBER) | _objects(store, found, tochuc("statesPerson"))
    tenures = _subjects(store, people, _MEMBER)
    beside = {each for each in tenures if any(_has(store, each, by) for by in _BY_PERSON)}
    in_committees = tenures & _subjects(store, _objects(store, found, _SITS_IN), _SITS_IN)
    stated = _subjects(store, people, tochuc("statesPerson"))
    return beside | in_committees | {each for each in stated if _has(store, each, _BORN)}


def _has(store: Store, node: NamedNode, predicate: NamedNode) -> bool:
    return any(store.quads_for_pattern(node, predicate, None))


def _objects(store: Store, subjects: Collection[NamedNode], predicate: NamedNode) -> set[NamedNode]:
    quads: Iterable[Quad]
    if len(subjects) > _MANY:
        quads = (quad for quad in store.quads_for_pattern(None, predicate, None) if quad.subject in subjects)
    else:
        quads = (quad for each in subjects for quad in store.quads_for_pattern(each, predicate, None))
    return {quad.object for quad in quads if isinstance(quad.object, NamedNode)}


def _subjects(store: Store, objects: Collection[NamedNode], predicate: NamedNode) -> set[NamedNode]:
    quads: Iterable[Quad]
    if len(objects) > _MANY:
        quads = (quad for quad in store.quads_for_pattern(None, predicate, None) if quad.object in objects)
    else:
        quads = (quad for each in objects for quad in store.quads_for_pattern(None, predicate, each))
    return {quad.subject for quad in quads if isinstance(quad.subject, NamedNode)}
