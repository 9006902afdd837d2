"""The Cypher that prepares a Neo4j for the graph: uniqueness constraints and indexes."""

from __future__ import annotations

from tochuc.schema.terms import Schema

FULL_TEXT_INDEX = "names"


def statements(schema: Schema) -> dict[str, str]:
    """Give one `CREATE … IF NOT EXISTS` statement for each constraint and index, by its name.

    `id` is unique for every label, so that a match by any label and `id` seeks an index; the folded
    name is looked up likewise. An index over a list finds whole lists only, so a property with many
    values gets none.
    """
    found: dict[str, str] = {}
    for label in schema.classes:
        found[f"{label}_id"] = _unique(label)
        found[f"{label}_nameFolded"] = _range(label, "nameFolded")
    for term in schema.data.values():
        for label in term.indexed_on if term.functional else ():
            found[f"{label}_{term.name}"] = _range(label, term.name)
    found[FULL_TEXT_INDEX] = (
        f"CREATE FULLTEXT INDEX {FULL_TEXT_INDEX} IF NOT EXISTS FOR (n:Thing) "
        "ON EACH [n.nameFolded, n.namesFolded] "
        "OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}}"
    )
    return found


def _unique(label: str) -> str:
    return f"CREATE CONSTRAINT {label}_id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE"


def _range(label: str, key: str) -> str:
    return f"CREATE INDEX {label}_{key} IF NOT EXISTS FOR (n:{label}) ON (n.`{key}`)"
