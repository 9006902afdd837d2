"""The pages of `docs/` that are written by the code they speak of: `python -m tochuc.documentation`.

A test holds what is checked in to what this writes.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tochuc import errors
from tochuc.messages import catalogue
from tochuc.places import data_root
from tochuc.queries import NamedQuery, named
from tochuc.schema import CodedProperty, DataProperty, ObjectProperty, schema

_PACKAGES = ("tochuc", "loaders", "api")
_FAMILIES = {
    family.__name__: family
    for family in vars(errors).values()
    if isinstance(family, type) and issubclass(family, errors.TochucError)
}
_SHOWN = 15  # a longer code list is for its own file
_WRITTEN = "<!-- written by `python -m tochuc.documentation`; a change goes into the code it speaks of -->\n"


def pages() -> dict[str, str]:
    """Every generated page, by its name in `docs/`."""
    return {"errors.md": errors_page(), "schema.md": schema_page(), "queries.md": queries_page()}


def errors_page() -> str:
    """A heading for each error code, with what is said in both languages."""
    lines = ["# Errors\n", _WRITTEN]
    lines.append("Every error has a code that stays. Exit codes are those of the command line.\n")
    for code, family in sorted(error_codes().items()):
        kind = f"{family}, exit code {_FAMILIES[family].exit_code}"
        lines += [
            f"## {code}\n",
            f"{kind}.\n",
            _quoted(catalogue()[code]["en"]),
            _quoted(catalogue()[code]["vi"]),
        ]
    return "\n".join(lines)


def error_codes() -> dict[str, str]:
    """The codes that the code raises, each with the family it is raised as."""
    found: dict[str, str] = {}
    for file in _modules():
        tree = ast.parse(file.read_text("utf-8"))
        said = {id(argument) for call in _calls(tree, {"text"}) for argument in call.args}
        families = [name for name in _FAMILIES if any(_calls(tree, {name}))]
        raised = {id(call.args[0]): name for name in families for call in _calls(tree, {name}) if call.args}
        for node in ast.walk(tree):
            if (
                isinstance(node, ast.Constant)
                and node.value in catalogue()
                and families
                and id(node) not in said
            ):
                found.setdefault(str(node.value), raised.get(id(node), families[0]))
    return found


def _modules() -> Iterator[Path]:
    for package in _PACKAGES:
        yield from sorted((data_root() / package).rglob("*.py"))


def _calls(tree: ast.AST, names: set[str]) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names:
            yield node


def _quoted(words: str) -> str:
    return "\n".join(f"> {line}" for line in words.strip().splitlines()) + "\n"


def schema_page() -> str:
    """The property graph: labels, node properties, codes, relationships."""
    terms = schema()
    lines = [
        "# The property graph\n",
        _WRITTEN,
        "## Labels\n",
        "| label | above it | meaning |",
        "|---|---|---|",
    ]
    for kind in terms.classes.values():
        lines.append(f"| `{kind.name}` | {kind.parent or '–'} | {kind.comment_en} ({kind.label_vi}) |")
    lines += ["\n## Relationships\n", "| relationship | from | to | meaning |", "|---|---|---|---|"]
    lines += [_relationship(term) for term in terms.objects.values()]
    lines += ["\n## Node properties\n", "| property | on | value | meaning |", "|---|---|---|---|"]
    properties: list[DataProperty | CodedProperty] = [*terms.data.values(), *terms.coded.values()]
    lines += [_property(term) for term in properties]
    return "\n".join(lines) + "\n"


def _relationship(term: ObjectProperty) -> str:
    return f"| `{term.relationship}` | {term.domain} | {term.range} | {term.comment_en} |"


def _property(term: DataProperty | CodedProperty) -> str:
    if isinstance(term, CodedProperty):
        value = "a code" if len(term.codes) > _SHOWN else ", ".join(f"`{code}`" for code in term.codes)
    else:
        value = term.datatype.rpartition("#")[2] + ("" if term.plain else ", a list")
    return f"| `{term.name}` | {term.domain} | {value} | {term.comment_en} |"


def queries_page() -> str:
    """The named queries: question, parameters, columns."""
    lines = ["# The named queries\n", _WRITTEN]
    for query in named().values():
        lines += _query(query)
    return "\n".join(lines)


def _query(query: NamedQuery) -> list[str]:
    lines = [f"## {query.name}\n", f"{query.question.en}\n", f"*{query.question.vi}*\n"]
    lines += ["| parameter | value | default | meaning |", "|---|---|---|---|"]
    for parameter in query.parameters:
        form = parameter.form.replace("|", " or ")
        default = "–" if parameter.required else parameter.default
        lines.append(f"| `{parameter.name}` | {form} | {default} | {parameter.meaning.en} |")
    lines += ["", f"A row is {query.row.en}.\n", "| column | value | meaning |", "|---|---|---|"]
    lines += [f"| `{column.name}` | {column.type} | {column.meaning.en} |" for column in query.columns]
    return [*lines, ""]


def main() -> None:
    """Write the pages."""
    for name, text in pages().items():
        (data_root() / "docs" / name).write_text(text, "utf-8")


if __name__ == "__main__":
    main()
