"""`tochuc queries`, `tochuc query` and `tochuc cypher`."""

from __future__ import annotations

import json
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import click

from tochuc.cli.answer import FORMATS, print_answer
from tochuc.cli.localized import Command, Option
from tochuc.dates import day
from tochuc.errors import BadInput
from tochuc.messages import language, text
from tochuc.queries import NamedQuery, Parameter, Words, named, query_named, run

if TYPE_CHECKING:
    from neo4j import SummaryCounters

_SCHEMA = ("constraints_added", "constraints_removed", "indexes_added", "indexes_removed")
_COUNTERS = (
    "nodes_created",
    "nodes_deleted",
    "relationships_created",
    "relationships_deleted",
    "properties_set",
    "labels_added",
    "labels_removed",
    *_SCHEMA,
    "system_updates",
)
_INT64 = range(-(2**63), 2**63)
_PARAMETER = click.option("-p", "--parameter", "given", cls=Option, multiple=True, metavar="KEY=VALUE")
_FORMAT = click.option("--format", "form", cls=Option, type=click.Choice(FORMATS), default="table")


@click.command(cls=Command)
@click.argument("name", required=False)
@click.option("--format", "form", cls=Option, type=click.Choice(["text", "json"]), default="text")
def queries(name: str | None, form: str) -> None:
    """List the named queries, or show one."""
    chosen = [query_named(name)] if name else list(named().values())
    if form == "json":
        described = [_described(query) for query in chosen]
        click.echo(json.dumps(described[0] if name else described, ensure_ascii=False, indent=1))
    elif name:
        _show(chosen[0])
    else:
        width = max(len(query.name) for query in chosen)
        for query in chosen:
            click.echo(f"{query.name:<{width}}  {_said(query.question)}")


@click.command(cls=Command)
@click.argument("name")
@_PARAMETER
@_FORMAT
@click.option("--fail-empty", cls=Option, is_flag=True)
def query(name: str, given: tuple[str, ...], form: str, fail_empty: bool) -> int:
    """Run a named query."""
    from tochuc import managed  # the driver is slow to import, and `--help` does without
    from tochuc.graph import Store

    parameters = pairs(given)
    query_named(name)  # a wrong name is told before a server is started
    with Store(managed.connection()) as store:
        answer = run(store, name, parameters)
    print_answer(answer, form)
    return 1 if fail_empty and not answer.rows else 0


@click.command(cls=Command)
@click.argument("statement", metavar="TEXT|-")
@_PARAMETER
@_FORMAT
@click.option("--write", cls=Option, is_flag=True)
@click.option("--rows", cls=Option, type=click.IntRange(min=1), default=1000, show_default=True)
@click.option("--seconds", cls=Option, type=click.FloatRange(min=0.1), default=60, show_default=True)
def cypher(statement: str, given: tuple[str, ...], form: str, write: bool, rows: int, seconds: float) -> None:
    """Run Cypher, read-only unless told otherwise."""
    from tochuc import cypher, managed  # the driver is slow to import, and `--help` does without
    from tochuc.graph import Store

    parameters = {key: typed(value) for key, value in pairs(given).items()}
    said = _standard_input() if statement == "-" else statement
    if not said.strip():
        raise BadInput("cypher.empty")
    if not write:
        cypher.scan(said)  # what is refused is told before a server is started
    with Store(managed.connection()) as store:
        if not write:
            print_answer(cypher.read(store, said, parameters, rows=rows, seconds=seconds), form)
            return
        answer, changed = cypher.write(store, said, parameters)
    if answer.columns:
        print_answer(answer, form)
    click.echo(text("cypher.written", changes=_counted(changed)), err=True)
    if any(getattr(changed, name) for name in _SCHEMA):
        click.echo(text("cypher.schema-written"), err=True)


def _standard_input() -> str:
    try:
        return sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadInput("cypher.not-utf-8", byte=error.start) from error


def _counted(changed: SummaryCounters) -> str:
    return (
        ", ".join(f"{name} {getattr(changed, name)}" for name in _COUNTERS if getattr(changed, name)) or "0"
    )


def typed(value: str) -> object:
    """Give a parameter's value in its type: JSON, a day (`YYYY-MM-DD`), else text."""
    with suppress(BadInput):
        return day(value)
    try:
        return json.loads(value, parse_int=_integer)
    except (ValueError, RecursionError):
        return value


def _integer(digits: str) -> int:
    if len(digits) > 20 or int(digits) not in _INT64:
        raise BadInput("cypher.integer", found=digits)
    return int(digits)


def pairs(given: tuple[str, ...]) -> dict[str, str]:
    """Read `key=value` pairs.

    Raises: BadInput for one without `=`, or a key given twice.
    """
    found: dict[str, str] = {}
    for pair in given:
        key, equals, value = pair.partition("=")
        if not equals or not key:
            raise BadInput("queries.pair", found=pair)
        if key in found:
            raise BadInput("queries.pair-twice", key=key)
        found[key] = value
    return found


def _said(words: Words) -> str:
    return words.vi if language() == "vi" else words.en


def _show(query: NamedQuery) -> None:
    click.echo(f"{query.name}: {_said(query.question)}\n\n{text('queries.parameters')}")
    for parameter in query.parameters:
        click.echo(f"  {parameter.name}: {_form(parameter)}\n      {_said(parameter.meaning)}")
    click.echo(f"\n{text('queries.columns')} {_said(query.row)}")
    for column in query.columns:
        click.echo(f"  {column.name}: {column.type}\n      {_said(column.meaning)}")
    click.echo(f"\n{query.text}")


def _form(parameter: Parameter) -> str:
    default = "" if parameter.default is None else f" = {parameter.default}"
    return f"{parameter.type} ({parameter.form}){default}"


def _described(query: NamedQuery) -> dict[str, object]:
    return {
        "name": query.name,
        "question": {"vi": query.question.vi, "en": query.question.en},
        "parameters": [
            {
                "name": parameter.name,
                "type": parameter.type,
                "form": parameter.form,
                "default": parameter.default,
                "required": parameter.required,
                "meaning": {"vi": parameter.meaning.vi, "en": parameter.meaning.en},
            }
            for parameter in query.parameters
        ],
        "one_of": list(query.one_of),
        "row": {"vi": query.row.vi, "en": query.row.en},
        "columns": [
            {
                "name": column.name,
                "type": column.type,
                "meaning": {"vi": column.meaning.vi, "en": column.meaning.en},
            }
            for column in query.columns
        ],
        "text": query.text,
    }
