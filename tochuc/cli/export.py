"""`tochuc export`: the whole graph as RDF."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from tochuc.cli.localized import Command, Option
from tochuc.cli.placing import put
from tochuc.errors import BadInput
from tochuc.messages import text
from tochuc.progress import bar

FORMATS = ("ttl", "nt", "jsonld", "rdfxml")


@click.command(cls=Command)
@click.option("--format", "form", cls=Option, type=click.Choice(FORMATS), default="ttl")
@click.option("--output", cls=Option, type=click.Path(path_type=Path), metavar="PATH")
def export(form: str, output: Path | None) -> None:
    """Write the whole graph, in the same order every time."""
    from tochuc.graph import Store, fetch_all, serialize  # the driver is slow to import
    from tochuc.managed import connection
    from tochuc.mapping import to_triples

    if output is not None:
        _check(output)
    with Store(connection()) as store, bar(text("export.reading"), None):
        written = serialize(to_triples(store.read_transaction(fetch_all)), form)
    if output is None:
        sys.stdout.buffer.write(written)
    else:
        _write(output, written)


def _check(output: Path) -> None:
    """Tell of a path that can't be written before the graph is read.

    Raises: BadInput for a folder, or a file in a folder that is none.
    """
    if output.is_dir() or not output.absolute().parent.is_dir():
        raise BadInput("export.output", file=output)


def _write(output: Path, written: bytes) -> None:
    try:
        put(output, written)
    except OSError as error:
        raise BadInput("export.unwritable", file=output, reason=error.strerror or error) from error
