"""GraphML as networkx and Gephi read it: things by their IRIs, properties typed, lists as JSON arrays.

`label` is what Gephi writes beside a node or an edge; `kind`, the most specific label, is there to colour by.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal
from xml.sax.saxutils import escape, quoteattr

from tochuc.errors import BadInput
from tochuc.exporting.columns import Column, cell_of, columns_for
from tochuc.exporting.delimited import batches
from tochuc.exporting.exporter import FileExporter
from tochuc.exporting.tables import BETWEEN_LABELS
from tochuc.graph.describe import NOT_IN_XML
from tochuc.mapping import Node, PropertyGraph, Relationship
from tochuc.schema import schema

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
LABELS, KIND, LABEL, TYPE = "labels", "kind", "label", "type"

_TYPES = {int: "long", bool: "boolean"}
_LINE_END = {"\r": "&#13;"}  # a reader of XML makes a bare carriage return a line feed


def write(graph: PropertyGraph) -> Iterator[bytes]:
    """Write a graph.

    Raises: BadInput for what the ontology does not declare, or a character that XML can't hold.
    """
    return batches(_lines(graph))


GRAPHML = FileExporter(write)


def _lines(graph: PropertyGraph) -> Iterator[str]:
    columns = _columns(graph)
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="{NAMESPACE}">\n'
    yield from (_key("node", name, "string") for name in (LABELS, KIND, LABEL))
    yield from (_key("node", column.key, _type(column)) for column in columns)
    yield from (_key("edge", name, "string") for name in (TYPE, LABEL))
    yield '<graph id="tochuc" edgedefault="directed">\n'
    for _, node in sorted(graph.nodes.items()):
        yield _node(node, columns)
    for relationship in sorted(graph.relationships):
        yield _edge(relationship)
    yield "</graph>\n</graphml>\n"


def _columns(graph: PropertyGraph) -> list[Column]:
    """The columns that anything has a value in, in the ontology's order."""
    found = {
        column: None for node in graph.nodes.values() for column in columns_for(node.id, node.properties)
    }
    return sorted(found, key=lambda column: column.place)


def _key(on: Literal["node", "edge"], name: str, form: str) -> str:
    return f'<key id="{_key_id(on, name)}" for="{on}" attr.name="{name}" attr.type="{form}"/>\n'


def _key_id(on: Literal["node", "edge"], name: str) -> str:
    return f"{on}.{name}"


def _type(column: Column) -> str:
    return "string" if column.many else _TYPES.get(column.kind, "string")


def _node(node: Node, columns: list[Column]) -> str:
    kinds = BETWEEN_LABELS.join(sorted(schema().most_specific(node.labels))) or "Thing"
    found = {LABELS: BETWEEN_LABELS.join(sorted(node.labels)), KIND: kinds}
    if name := node.properties.get("name") or node.properties.get("name_en"):
        found[LABEL] = str(name)
    for column in columns:
        if (value := node.properties.get(column.key)) is not None:
            found[column.key] = cell_of(node.id, column, value)
    return f"<node id={quoteattr(node.id)}>{_data('node', node.id, found)}</node>\n"


def _edge(found: Relationship) -> str:
    data = _data("edge", found.start, {TYPE: found.type, LABEL: found.type})
    return f"<edge source={quoteattr(found.start)} target={quoteattr(found.end)}>{data}</edge>\n"


def _data(on: Literal["node", "edge"], subject: str, values: dict[str, str]) -> str:
    return "".join(
        f'<data key="{_key_id(on, name)}">{_escaped(subject, name, value)}</data>'
        for name, value in values.items()
    )


def _escaped(subject: str, name: str, value: str) -> str:
    if bad := NOT_IN_XML.search(value):
        raise BadInput("export.not-in-xml", subject=subject, property=name, found=f"U+{ord(bad[0]):04X}")
    return escape(value, _LINE_END)
