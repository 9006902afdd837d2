"""CSV for `neo4j-admin database import full`, which fills an empty Neo4j faster than any transaction.

The header of each file says what its columns are; `import.args` holds the options, to be run in the folder;
`schema.cypher` has the constraints and indexes, which the importer leaves out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tochuc.errors import BadInput
from tochuc.exporting.columns import Column, texts_of
from tochuc.exporting.delimited import batches, quoted
from tochuc.exporting.exporter import Chunks, FolderExporter
from tochuc.exporting.tables import NodeTable, table_names, tables_of
from tochuc.mapping import Node, PropertyGraph
from tochuc.schema import schema
from tochuc.schema.views import as_cypher

ARGUMENTS = "import.args"
_RELATIONSHIPS = "relationships.csv"
_SCHEMA = "schema.cypher"
_TYPES = {str: "string", int: "long", bool: "boolean"}
_HEAD = ":START_ID,:TYPE,:END_ID\n"
# One of these parts the elements of a list: the first that stands in none of them.
_BETWEEN = {";": ";", "|": "|", "\x1f": "U+001F", "\x1e": "U+001E", "\x1d": "U+001D"}
_USUAL_BUFFER = 4 * 2**20


def write(graph: PropertyGraph) -> Iterator[tuple[str, Chunks]]:
    """Write a graph as files by name.

    Raises: BadInput for what the ontology does not declare, or a list that the importer can't be given.
    """
    tables = [table for table in tables_of(graph) if table.nodes]
    between = _between(tables)
    for table in tables:
        yield _file_of(table.label), batches(_nodes(table, between))
    yield _RELATIONSHIPS, batches(_relationships(graph))
    yield _SCHEMA, [f"{as_cypher(schema())}\n".encode()]
    yield ARGUMENTS, ["".join(f"{argument}\n" for argument in _arguments(tables, between)).encode()]


def _file_of(label: str) -> str:
    return f"nodes-{label}.csv"


def _names() -> frozenset[str]:
    return frozenset({ARGUMENTS, _RELATIONSHIPS, _SCHEMA, *map(_file_of, table_names())})


NEO4J_ADMIN = FolderExporter(write, _names)


def _nodes(table: NodeTable, between: str) -> Iterator[str]:
    yield ",".join(["id:ID", *(f"{column.key}:{_type(column)}" for column in table.columns), ":LABEL"]) + "\n"
    for node in table.nodes:
        labels = between.join(sorted(node.labels))
        yield ",".join([quoted(node.id), *_cells(node, table.columns, between), quoted(labels)]) + "\n"


def _type(column: Column) -> str:
    return _TYPES.get(column.kind, "date") + ("[]" if column.many else "")


def _cells(node: Node, columns: Iterable[Column], between: str) -> Iterator[str]:
    """Give the cells of a node: one that is empty and not in quotes is no property at all."""
    for column in columns:
        value = node.properties.get(column.key)
        yield "" if value is None else quoted(between.join(texts_of(node.id, column, value)))


def _relationships(graph: PropertyGraph) -> Iterator[str]:
    yield _HEAD
    for relationship in sorted(graph.relationships):
        yield ",".join(map(quoted, (relationship.start, relationship.type, relationship.end))) + "\n"


def _between(tables: Iterable[NodeTable]) -> str:
    used = set[str]()
    for node in (node for table in tables for node in table.nodes):
        for key, value in node.properties.items():
            if isinstance(value, list):
                texts = [str(one) for one in value]
                if texts == [""]:
                    raise BadInput("export.list-of-nothing", subject=node.id, property=key)
                used |= {mark for mark in _BETWEEN if any(mark in text for text in texts)}
    free = [mark for mark in _BETWEEN if mark not in used]
    if not free:
        raise BadInput("export.no-delimiter", tried=" ".join(_BETWEEN.values()))
    return free[0]


def _arguments(tables: Iterable[NodeTable], between: str) -> Iterator[str]:
    yield from (f"--nodes={_file_of(table.label)}" for table in tables)
    yield f"--relationships={_RELATIONSHIPS}"
    yield f"--array-delimiter={_BETWEEN[between]}"
    yield "--multiline-fields=true"
    yield "--path-pattern-style=none"
    yield f"--read-buffer-size={_buffer(tables)}"


def _buffer(tables: Iterable[NodeTable]) -> int:
    """Give the size of the importer's buffer, which must hold the longest value."""
    values = (v for table in tables for node in table.nodes for v in node.properties.values())
    longest = max((len(value) for value in values if isinstance(value, str)), default=0)
    return max(_USUAL_BUFFER, 2 * longest)
