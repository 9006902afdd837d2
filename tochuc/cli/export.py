"""`tochuc export`: the whole graph in a format that others read."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from tochuc.cli.localized import Command, Option
from tochuc.exporting.registry import FORMATS
from tochuc.messages import text
from tochuc.progress import bar


@click.command(cls=Command)
@click.option("--format", "form", cls=Option, type=click.Choice(FORMATS), default="ttl")
@click.option("--output", cls=Option, type=click.Path(path_type=Path), metavar="PATH")
def export(form: str, output: Path | None) -> None:
    """Write the whole graph, in the same order every time."""
    from tochuc.exporting import exporter_for  # the driver is slow to import
    from tochuc.exporting.output import check_place, put, send
    from tochuc.graph import Store, fetch_all
    from tochuc.managed import connection

    exporter = exporter_for(form)
    if output is not None:
        check_place(exporter, output)
    with Store(connection()) as store, bar(text("export.reading"), None):
        graph = store.read_transaction(fetch_all)
        if output is None:
            send(exporter, graph, sys.stdout.buffer)
        else:
            put(exporter, graph, output)
    lost = exporter.lost(graph)
    if any(lost.values()):
        click.echo(text("export.lost", format=form), err=True)
    for code, count in lost.items():
        if count:
            click.echo(f"  {text(code, count=count)}", err=True)
