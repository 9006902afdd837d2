"""`tochuc sparql`: SPARQL over the graph's RDF form."""

from __future__ import annotations

import csv
import io
import json
import sys

import click

from tochuc.cli.answer import print_answer
from tochuc.cli.localized import Command, Option


@click.command(cls=Command)
@click.argument("text")
@click.option(
    "--format", "form", cls=Option, type=click.Choice(["table", "json", "csv", "ttl"]), default="table"
)
def sparql(text: str, form: str) -> None:
    """Ask the graph in SPARQL."""
    from tochuc.graph import Store  # the driver is slow to import
    from tochuc.managed import connection
    from tochuc.sparql import Warden, check, forms_of, snapshot

    query = sys.stdin.read() if text == "-" else text
    check(query)
    wanted = form if form != "table" else "csv" if "csv" in forms_of(query) else "ttl"
    with Store(connection()) as store:
        warden = Warden(snapshot(store).triples)
    try:
        content = warden.ask(query, wanted)
    finally:
        warden.close()
    if form == "table" and wanted == "csv":
        _print_table(content)
    else:
        sys.stdout.buffer.write(_laid_out(content) if form == "json" else content)


def _laid_out(content: bytes) -> bytes:
    return json.dumps(json.loads(content), ensure_ascii=False, indent=1).encode() + b"\n"


def _print_table(content: bytes) -> None:
    from tochuc.queries import Result

    rows = list(csv.reader(io.StringIO(content.decode(), newline="")))
    if rows and (columns := rows[0]) and columns != ["true"] and columns != ["false"]:
        given = [dict(zip(columns, row, strict=True)) for row in rows[1:]]
        print_answer(Result(tuple(columns), list(given)), "table")
    else:
        click.echo(content.decode().strip())
