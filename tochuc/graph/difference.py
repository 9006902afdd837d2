"""What it takes to get from one property graph to another."""

from __future__ import annotations

from dataclasses import dataclass, field

from tochuc.mapping.graph import Node, PropertyGraph, Relationship, Value, bare_node


@dataclass(frozen=True, slots=True)
class Changes:
    """How many nodes and relationships a write touched; `created` are nodes that nothing pointed at."""

    nodes_created: int = 0
    nodes_changed: int = 0
    nodes_deleted: int = 0
    rels_created: int = 0
    rels_deleted: int = 0
    created: frozenset[str] = field(default=frozenset(), compare=False, repr=False)

    def __bool__(self) -> bool:
        counts = (self.nodes_created, self.nodes_changed, self.nodes_deleted)
        return any((*counts, self.rels_created, self.rels_deleted))


@dataclass(frozen=True, slots=True)
class NodeChange:
    """What changes of one node; a property set to None goes."""

    id: str
    properties: dict[str, Value | None]
    add: list[str]
    remove: list[str]


@dataclass(frozen=True, slots=True)
class Difference:
    """The smallest set of changes between two graphs.

    A bare node (nothing is said of it) is only the end of relationships: it is wanted as long as one
    points at it, so it is `referenced` when it may be missing and `released` when it may be left over.
    """

    created: tuple[Node, ...]
    changed: tuple[NodeChange, ...]
    deleted: tuple[str, ...]
    referenced: tuple[str, ...]
    released: tuple[str, ...]
    rels_created: tuple[Relationship, ...]
    rels_deleted: tuple[Relationship, ...]

    @property
    def touched(self) -> set[str]:
        """Whose own properties, labels or relationships to others change."""
        nodes = {node.id for node in self.created} | {item.id for item in self.changed}
        starts = {relationship.start for relationship in (*self.rels_created, *self.rels_deleted)}
        return nodes.union(starts, self.deleted, self.referenced, self.released)


def difference(before: PropertyGraph, after: PropertyGraph) -> Difference:
    """Compare two states of the same part of the graph; every part of the result is sorted."""
    gained = sorted(after.relationships - before.relationships)
    lost = sorted(before.relationships - after.relationships)
    wanted = dict(after.nodes)
    for iri in _ends(after.relationships) & before.nodes.keys():
        wanted.setdefault(iri, bare_node(iri))
    new = sorted(wanted.keys() - before.nodes.keys())
    gone = sorted(before.nodes.keys() - wanted.keys())
    unknown = _ends(gained) - wanted.keys() - before.nodes.keys()
    loose = _ends(lost) - wanted.keys() - before.nodes.keys()
    return Difference(
        created=tuple(wanted[iri] for iri in new if not wanted[iri].bare),
        changed=tuple(
            change(before.nodes[iri], wanted[iri])
            for iri in sorted(wanted.keys() & before.nodes.keys())
            if before.nodes[iri] != wanted[iri]
        ),
        deleted=tuple(iri for iri in gone if not before.nodes[iri].bare),
        referenced=tuple(sorted({*(iri for iri in new if wanted[iri].bare), *unknown})),
        released=tuple(sorted({*(iri for iri in gone if before.nodes[iri].bare), *loose})),
        rels_created=tuple(gained),
        rels_deleted=tuple(lost),
    )


def change(before: Node, after: Node) -> NodeChange:
    """Give what it takes to make one node the other."""
    properties: dict[str, Value | None] = {
        key: value for key, value in after.properties.items() if not _same(before.properties.get(key), value)
    }
    properties |= dict.fromkeys(sorted(before.properties.keys() - after.properties.keys()))
    return NodeChange(
        after.id, properties, sorted(after.labels - before.labels), sorted(before.labels - after.labels)
    )


def _same(one: object, other: object) -> bool:
    return type(one) is type(other) and one == other


def _ends(relationships: set[Relationship] | list[Relationship]) -> set[str]:
    return {iri for relationship in relationships for iri in (relationship.start, relationship.end)}
