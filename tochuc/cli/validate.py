"""`tochuc validate`: the shapes over the graph, or over RDF files alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import cast

import click
from pyoxigraph import Triple

from tochuc.cli.localized import Command, Option
from tochuc.errors import BadInput
from tochuc.messages import language, text
from tochuc.validation import SEVERITIES, Report, Severity
from tochuc.validation import validate as check
from tochuc.validation.engine import ENGINES, Engine
from tochuc.validation.rdf_files import read_file
from tochuc.validation.rendering import as_text, as_turtle


@click.command(cls=Command)
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option("--format", "form", cls=Option, type=click.Choice(["text", "json", "ttl"]), default="text")
@click.option("--shapes", cls=Option, type=click.Path(path_type=Path))
@click.option("--engine", cls=Option, type=click.Choice(ENGINES), default="fast")
@click.option("--severity", cls=Option, type=click.Choice(SEVERITIES), default="info")
@click.option("--output", cls=Option, type=click.Path(path_type=Path))
def validate(
    files: tuple[Path, ...],
    form: str,
    shapes: Path | None,
    engine: str,
    severity: str,
    output: Path | None,
) -> int:
    """Check the graph or files, print the report; the exit code says whether there are violations."""
    triples = [triple for file in files for triple in read_file(file)] if files else _whole_graph()
    report = check(triples, shapes_dir=shapes, engine=cast(Engine, engine))
    _write(_rendered(report.at_least(cast(Severity, severity)), form), output)
    return 0 if report.conforms else 1


def _whole_graph() -> list[Triple]:
    # Files alone need neither the driver nor a server.
    from tochuc.graph import Store, fetch_all
    from tochuc.managed import connection
    from tochuc.mapping import to_triples

    with Store(connection()) as store:
        return to_triples(store.read_transaction(fetch_all))


def _rendered(report: Report, form: str) -> str:
    if form == "json":
        return json.dumps(report.to_json(), ensure_ascii=False, indent=2)
    return as_turtle(report) if form == "ttl" else as_text(report, language())


def _write(rendered: str, output: Path | None) -> None:
    if output is None:
        click.echo(rendered)
        return
    try:
        output.write_text(rendered + "\n", "utf-8")
    except OSError as error:
        raise BadInput("validate-output", file=str(output), why=error.strerror or str(error)) from error
    click.echo(text("validate.written", file=output), err=True)
