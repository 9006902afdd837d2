"""The entry point: which commands there are, and how an error becomes a message and an exit code."""

from __future__ import annotations

import sys

import click

from tochuc import __version__
from tochuc.cli.interrupts import hear_every_interrupt
from tochuc.cli.localized import Group
from tochuc.errors import TochucError
from tochuc.messages import text

COMMANDS = {
    "up": "tochuc.cli.up:up",
    "read": "tochuc.cli.read:read",
    "load": "tochuc.cli.load:load",
    "unload": "tochuc.cli.load:unload",
    "watch": "tochuc.cli.watch:watch",
    "validate": "tochuc.cli.validate:validate",
    "review": "tochuc.cli.review:review",
    "decide": "tochuc.cli.decide:decide",
    "diff": "tochuc.cli.diff:diff",
    "queries": "tochuc.cli.query:queries",
    "query": "tochuc.cli.query:query",
    "cypher": "tochuc.cli.query:cypher",
    "sparql": "tochuc.cli.sparql:sparql",
    "analyze": "tochuc.cli.analyze:analyze",
    "export": "tochuc.cli.export:export",
    "generate": "tochuc.cli.generate:generate",
    "template": "tochuc.cli.template:template",
    "schema": "tochuc.cli.schema:schema",
    "status": "tochuc.cli.status:status",
    "neo4j": "tochuc.cli.neo4j:neo4j",
    "serve": "tochuc.cli.serve:serve",
}
INTERRUPTED = 130


@click.group(cls=Group, lazy=COMMANDS, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="tochuc")
def tochuc() -> None:
    """Hold the commands."""


def main() -> None:
    """Run the command line; every known error becomes its message on stderr and its exit code."""
    hear_every_interrupt()
    try:
        code = tochuc.main(prog_name="tochuc", standalone_mode=False)
    except TochucError as error:
        click.echo(text("cli.error", code=error.code, message=error.message()), err=True)
        sys.exit(error.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except (KeyboardInterrupt, click.Abort):
        click.echo(text("cli.interrupted"), err=True)
        sys.exit(INTERRUPTED)
    sys.exit(code if isinstance(code, int) else 0)
