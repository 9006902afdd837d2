"""A property graph from texts: what a file says of each node, held to the ontology."""

from __future__ import annotations

from collections.abc import Mapping

from tochuc.errors import BadInput
from tochuc.exporting.columns import Unreadable, column_of, value_in
from tochuc.exporting.tables import BETWEEN_LABELS
from tochuc.mapping import Node, PropertyGraph, Relationship
from tochuc.mapping.graph import Value
from tochuc.schema import schema


class Assembler:
    """Puts a graph together, node after node."""

    def __init__(self) -> None:
        self.graph = PropertyGraph()
        self._declared = schema()

    def node(self, where: str, id: str, labels: str, said: Mapping[str, str]) -> None:
        """Add a node.

        Args:
            where: its place in the file, for messages.
            id: its IRI.
            labels: its labels, or the most specific of them, parted by semicolons.
            said: its properties by name, as `cell_of` writes them.

        Raises: BadInput for what the ontology does not declare, a value of another type, or a second node
            of the same IRI.
        """
        if not id:
            raise BadInput("exported.no-id", where=where)
        if id in self.graph.nodes:
            raise BadInput("exported.twice", where=where, id=id)
        names = frozenset(name for name in labels.split(BETWEEN_LABELS) if name)
        if unknown := sorted(names - self._declared.classes.keys()):
            raise BadInput("exported.label", where=where, id=id, found=unknown[0])
        properties = {key: self._value(where, id, key, text) for key, text in said.items()}
        self.graph.nodes[id] = Node(id, self._declared.labels_of(names), properties)

    def relationship(self, where: str, start: str, type: str, end: str) -> None:
        """Add a relationship.

        Raises: BadInput for a type that the ontology does not declare, or an end that is missing.
        """
        if not (start and end):
            raise BadInput("exported.no-end", where=where)
        if type not in self._declared.by_relationship:
            raise BadInput("exported.relationship", where=where, found=type)
        self.graph.relationships.add(Relationship(start, type, end))

    def _value(self, where: str, id: str, key: str, text: str) -> Value:
        column = column_of(key)
        if column is None:
            raise BadInput("exported.property", where=where, id=id, found=key)
        try:
            return value_in(column, text)
        except Unreadable:
            expected = f"{column.kind.__name__}{'[]' if column.many else ''}"
            told = {"id": id, "property": key, "found": text[:80], "expected": expected}
            raise BadInput("exported.value", where=where, **told) from None
