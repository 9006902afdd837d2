"""`tochuc template`: an empty table to fill in."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from tochuc.cli.localized import Command, Option
from tochuc.errors import BadInput
from tochuc.messages import language, text
from tochuc.templates import template as make


@click.command(cls=Command)
@click.argument("kind")
@click.option("--format", "form", cls=Option, type=click.Choice(["csv", "xlsx"]), default="csv")
@click.option("--output", cls=Option, metavar="F", type=click.Path(path_type=Path))
def template(kind: str, form: str, output: Path | None) -> None:
    """Write the template to a file that is not there yet, or to stdout."""
    table = make(kind, form, language())
    if output is None and form == "xlsx" and sys.stdout.isatty():
        raise BadInput("template.output")
    if output is None:
        click.echo(table, nl=False)
        return
    try:
        with output.open("xb") as file:
            file.write(table)
    except OSError as error:
        reason = error.strerror or str(error)
        raise BadInput("template.unwritable", file=str(output), reason=reason) from error
    click.echo(text("template.written", file=str(output)), err=True)
