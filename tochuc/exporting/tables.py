"""The nodes of a graph as tables: one for each class right under `Thing`, its subclasses within."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from tochuc.exporting.columns import Column, columns_for, declared
from tochuc.mapping import Node, PropertyGraph
from tochuc.schema import schema
from tochuc.schema.terms import THING

BETWEEN_LABELS = ";"
"""What parts the labels of a node where they are one text; no label has it."""


@dataclass(frozen=True, slots=True)
class NodeTable:
    """Nodes of one kind by their ids, and the columns that their properties have a place in.

    The columns are those that the ontology declares for these classes, whether anything has them or not;
    and whatever else a node among them has: what any thing may have, other languages.
    """

    label: str
    columns: tuple[Column, ...]
    nodes: tuple[Node, ...]


def tables_of(graph: PropertyGraph) -> list[NodeTable]:
    """Sort the nodes of a graph into tables; a node of no kind, or of several, is a `Thing`.

    Raises: BadInput for a property or label that the ontology does not declare.
    """
    by_label: defaultdict[str, list[Node]] = defaultdict(list)
    for _, node in sorted(graph.nodes.items()):
        by_label[_table(node)].append(node)
    return [_whole(label, by_label[label]) for label in table_names()]


@cache
def table_names() -> tuple[str, ...]:
    """Name the tables: the classes right under `Thing`, and `Thing` itself at the end."""
    return (*(term.name for term in schema().classes.values() if term.parent == THING), THING)


def _whole(label: str, nodes: list[Node]) -> NodeTable:
    terms = schema()
    within = {term.name for term in terms.classes.values() if label in term.labels and label != THING}
    columns = dict.fromkeys(declared(within))
    for node in nodes:
        columns |= dict.fromkeys(columns_for(node.id, node.properties))
    return NodeTable(label, tuple(sorted(columns, key=lambda column: column.place)), tuple(nodes))


def _table(node: Node) -> str:
    kinds = [label for label in table_names() if label in node.labels and label != THING]
    return kinds[0] if len(kinds) == 1 else THING
