"""CSV for analysts: a file for each kind of thing, one for the relationships, and what all columns mean.

`datapackage.json` describes the files as a Tabular Data Package (the Frictionless specifications, v1), whose
type `array` is a JSON array in a cell.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from tochuc.exporting.columns import Column, cell_of
from tochuc.exporting.delimited import batches, line, shown
from tochuc.exporting.exporter import Chunks, FolderExporter
from tochuc.exporting.tables import BETWEEN_LABELS, NodeTable, table_names, tables_of
from tochuc.mapping import Node, PropertyGraph
from tochuc.schema import schema

DESCRIPTION = "datapackage.json"
RELATIONSHIPS = "relationships.csv"
ID, LABELS = "id", "labels"
START, TYPE, END = ENDS = ("start", "type", "end")

_TYPES = {str: "string", int: "integer", bool: "boolean"}
_MEANINGS = {
    ID: ("IRI của vật.", "The thing's IRI."),
    LABELS: ("Các lớp của vật, cách nhau bằng dấu chấm phẩy.", "The thing's classes, parted by semicolons."),
    START: ("IRI của vật mà quan hệ đi ra.", "IRI of the thing that the relationship leaves."),
    TYPE: ("Loại quan hệ.", "The relationship's type."),
    END: ("IRI của vật mà quan hệ đi đến.", "IRI of the thing that the relationship leads to."),
}


def write(graph: PropertyGraph) -> Iterator[tuple[str, Chunks]]:
    """Write a graph as files by name.

    Raises: BadInput for what the ontology does not declare.
    """
    tables = tables_of(graph)
    for table in tables:
        yield file_of(table.label), batches(_nodes(table))
    yield RELATIONSHIPS, batches(_relationships(graph))
    described = {"profile": "tabular-data-package", "name": "tochuc", "resources": _resources(tables)}
    yield DESCRIPTION, [(json.dumps(described, ensure_ascii=False, indent=1) + "\n").encode()]


def file_of(label: str) -> str:
    """Name the file of a table."""
    return f"{label}.csv"


def _names() -> frozenset[str]:
    return frozenset({DESCRIPTION, RELATIONSHIPS, *map(file_of, table_names())})


CSV = FolderExporter(write, _names)


def _nodes(table: NodeTable) -> Iterator[str]:
    yield line([ID, LABELS, *(column.key for column in table.columns)])
    for node in table.nodes:
        yield line([node.id, BETWEEN_LABELS.join(sorted(node.labels)), *_cells(node, table.columns)])


def _cells(node: Node, columns: Iterable[Column]) -> Iterator[str]:
    for column in columns:
        value = node.properties.get(column.key)
        yield shown(None if value is None else cell_of(node.id, column, value))


def _relationships(graph: PropertyGraph) -> Iterator[str]:
    yield line(ENDS)
    for relationship in sorted(graph.relationships):
        yield line([relationship.start, relationship.type, relationship.end])


def _resources(tables: Iterable[NodeTable]) -> list[dict[str, Any]]:
    found = [_resource(table.label.lower(), file_of(table.label), _node_fields(table)) for table in tables]
    for resource, table in zip(found, tables, strict=True):
        term = schema().classes[table.label]
        resource["title"] = _both(term.label_vi, term.label_en)
        resource["description"] = _both(term.comment_vi, term.comment_en)
        resource["schema"]["primaryKey"] = [ID]
    return [*found, _resource("relationships", RELATIONSHIPS, [_plain_field(name) for name in ENDS])]


def _resource(name: str, path: str, fields: list[dict[str, str]]) -> dict[str, Any]:
    form = {"format": "csv", "mediatype": "text/csv", "encoding": "utf-8"}
    told = {"profile": "tabular-data-resource", "name": name, "path": path, **form}
    return told | {"schema": {"fields": fields, "missingValues": [""]}}


def _node_fields(table: NodeTable) -> list[dict[str, str]]:
    return [_plain_field(ID), _plain_field(LABELS), *(_field(column) for column in table.columns)]


def _plain_field(name: str) -> dict[str, str]:
    return {"name": name, "type": "string", "description": _both(*_MEANINGS[name])}


def _field(column: Column) -> dict[str, str]:
    found = {"name": column.key, "type": "array" if column.many else _TYPES.get(column.kind, "date")}
    if column.term:
        found["title"] = _both(column.term.label_vi, column.term.label_en)
        found["description"] = _both(column.term.comment_vi, column.term.comment_en)
    return found


def _both(vi: str, en: str) -> str:
    return f"{vi} / {en}"
