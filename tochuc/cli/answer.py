"""Printing the answer of a query: a table for people, JSON, JSON lines or CSV for programs."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from typing import Any

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from tochuc.ids import THING, segment
from tochuc.messages import text
from tochuc.queries import Result

FORMATS = ("table", "json", "jsonl", "csv")
_WIDE = 10_000


def print_answer(answer: Result, form: str) -> None:
    """Print an answer on standard output; what does not belong into it goes to standard error.

    Args:
        answer: what to print.
        form: one of `FORMATS`.
    """
    if form == "json":
        click.echo(json.dumps(answer.to_json(), ensure_ascii=False, indent=1))
    elif form == "jsonl":
        for row in answer.rows:
            click.echo(json.dumps(row, ensure_ascii=False))
    elif form == "csv":
        click.echo(_csv(answer), nl=False)
    else:
        _print_table(answer)
    if answer.truncated and form != "json":
        click.echo(text("queries.truncated", rows=len(answer.rows)), err=True)


def _csv(answer: Result) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(answer.columns)
    writer.writerows([_cell(row[column]) for column in answer.columns] for row in answer.rows)
    return out.getvalue()


def _cell(value: object) -> object:
    """Give a value of a CSV cell: what CSV has no form for stands there as JSON."""
    if isinstance(value, (list, Mapping, bool)):
        return json.dumps(value, ensure_ascii=False)
    return value


def _print_table(answer: Result) -> None:
    if not answer.rows:
        click.echo(text("queries.no-rows"), err=True)
        return
    table = Table()
    shown = _shown(answer)
    for name in shown:
        table.add_column(Text(name), overflow="fold")
    for row in answer.rows:
        table.add_row(*(Text(_words(row[name])) for name in shown))
    console = Console()
    # A pipe has no width: a table that is read by grep is not folded.
    Console(width=None if console.is_terminal else _WIDE).print(table)


def _shown(answer: Result) -> list[str]:
    """Choose the columns of a table: no ids with the name beside them, nothing that is empty."""
    named = [
        name
        for name in answer.columns
        if not (name.endswith("_id") and name.removesuffix("_id") in answer.columns)
    ]
    filled = [name for name in named if any(row[name] not in (None, []) for row in answer.rows)]
    return filled or named


def _words(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return text("queries.yes") if value else text("queries.no")
    if isinstance(value, list):
        return "\n".join(_words(item) for item in value)
    if isinstance(value, Mapping):
        if value.keys() == {"id", "name"}:
            return str(value["name"])
        if value.keys() == {"what", "count"}:
            return f"{value['count']} {value['what']}"
        return json.dumps(value, ensure_ascii=False)
    return segment(str(value)) if str(value).startswith(THING) else str(value)
