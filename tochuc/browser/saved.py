"""The named queries as Neo4j Browser saves scripts: each sets its parameters, then runs."""

from __future__ import annotations

import json
from typing import Any

from tochuc.messages import Language
from tochuc.queries import NamedQuery, Parameter, named
from tochuc.queries.running import Readable

FOLDER = "tochuc"
# What a required parameter is first set to: a thing of which the graph says much.
_EXAMPLES = {
    "Organization": "MATCH (n:Organization)<-[:POST_IN]-(:Post)<-[:POST]-(said)",
    "Person": "MATCH (n:Person)<-[:MEMBER]-(said)",
}
_MOST = " WITH n.id AS id, count(said) AS often RETURN id ORDER BY often DESC, id LIMIT 1"


def folder() -> dict[str, str]:
    """Give the folder that the scripts stand in."""
    return {"id": FOLDER, "name": "Tổ chức"}


def scripts(store: Readable, lang: Language) -> list[dict[str, Any]]:
    """Give the named queries as saved scripts, in the order of their names.

    Args:
        store: the graph, asked for examples of people and bodies.
        lang: the language of the questions.
    """
    examples = {label: _example(store, label) for label in _EXAMPLES}
    return [
        {"id": f"{FOLDER}-{name}", "name": name, "folder": FOLDER, "content": _script(query, examples, lang)}
        for name, query in named().items()
    ]


def _script(query: NamedQuery, examples: dict[str, str | None], lang: Language) -> str:
    question = getattr(query.question, lang)
    given = [f":param {one.name} => {_first(one, examples)};" for one in query.parameters]
    return "\n".join([f"// {question}", *given, query.text.strip()])


def _first(parameter: Parameter, examples: dict[str, str | None]) -> str:
    """Write the value that a parameter has at first, as Cypher."""
    if parameter.default == "today":
        return "date()"
    if parameter.default is None:
        return _needed(parameter, examples)
    if parameter.default in ("all", "none"):
        return "null"
    return parameter.default if parameter.type == "integer" else json.dumps(parameter.default)


def _needed(parameter: Parameter, examples: dict[str, str | None]) -> str:
    if parameter.type == "date":
        return "date('2000-01-01')"
    found = examples.get((parameter.label or "").partition("|")[0])
    return json.dumps(found) if found else "null"


def _example(store: Readable, label: str) -> str | None:
    rows = store.read(_EXAMPLES[label] + _MOST)
    return rows[0]["id"] if rows else None
