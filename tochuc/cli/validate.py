"""`tochuc validate`: the shapes over the graph, or over RDF files alone."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

import click
from pyoxigraph import Triple

from tochuc.cli.localized import Command, Option
from tochuc.cli.placing import check_place, put
from tochuc.dates import day
from tochuc.errors import BadInput
from tochuc.messages import text
from tochuc.validation import SEVERITIES, Severity
from tochuc.validation import validate as check
from tochuc.validation.engine import ENGINES, Engine
from tochuc.validation.rdf_files import read_file
from tochuc.validation.rendering import FORMATS, Settings, render


@click.command(cls=Command)
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option("--format", "form", cls=Option, type=click.Choice(FORMATS), default="text")
@click.option("--shapes", cls=Option, type=click.Path(path_type=Path))
@click.option("--engine", cls=Option, type=click.Choice(ENGINES), default="fast")
@click.option("--severity", cls=Option, type=click.Choice(SEVERITIES), default="info")
@click.option("--output", cls=Option, type=click.Path(path_type=Path))
@click.option("--dated", cls=Option, metavar="DATE")
def validate(
    files: tuple[Path, ...],
    form: str,
    shapes: Path | None,
    engine: str,
    severity: str,
    output: Path | None,
    dated: str | None,
) -> int:
    """Check the graph or files, print the report; the exit code says whether there are violations."""
    settings = Settings(
        coloured=output is None and _has_colours(),
        dated=day(dated) if dated else None,
        shapes_dir=shapes,
    )
    if output is not None:
        with _told(output):
            check_place(output)
    triples = [triple for file in files for triple in read_file(file)] if files else _whole_graph()
    report = check(triples, shapes_dir=shapes, engine=cast(Engine, engine))
    _write(render(report.at_least(cast(Severity, severity)), form, settings), output)
    return 0 if report.conforms else 1


def _whole_graph() -> list[Triple]:
    # Files alone need neither the driver nor a server.
    from tochuc.graph import Store, fetch_all
    from tochuc.managed import connection
    from tochuc.mapping import to_triples

    with Store(connection()) as store:
        return to_triples(store.read_transaction(fetch_all))


def _has_colours() -> bool:
    """Whether a person's terminal reads this, who has not asked for none (no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def _write(written: str, output: Path | None) -> None:
    if output is None:
        click.echo(written.encode())
        return
    with _told(output):
        put(output, f"{written}\n".encode())
    click.echo(text("validate.written", file=output), err=True)


@contextmanager
def _told(output: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise BadInput("validate-output", file=str(output), why=error.strerror or str(error)) from error
