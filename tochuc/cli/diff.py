"""`tochuc diff`: what changed between two days."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from tochuc.cli.answer import print_answer
from tochuc.cli.localized import Command, Option
from tochuc.dates import day
from tochuc.errors import BadInput
from tochuc.messages import language

if TYPE_CHECKING:
    from tochuc.changes import Difference


@click.command(cls=Command)
@click.argument("since", metavar="DATE")
@click.argument("until", metavar="DATE")
@click.option("--organization", cls=Option, metavar="ID")
@click.option("--known", cls=Option, multiple=True, metavar="DATE")
@click.option("--format", "form", cls=Option, type=click.Choice(["text", "json", "csv"]), default="text")
def diff(since: str, until: str, organization: str | None, known: tuple[str, ...], form: str) -> None:
    """Tell what changed."""
    from tochuc.changes import Asked, difference  # the driver is slow to import, and `--help` does without
    from tochuc.opening import open_graph

    first, last = day(since), day(until)
    if len(known) > 2:
        raise BadInput("diff.known-thrice", found=len(known))
    days = [day(each) for each in known]
    latest, before = (days[-1] if days else None), (days[0] if len(days) > 1 else None)
    Asked(first, last, latest or last, before)  # days in the wrong order are told before a server is started
    with open_graph(ready=False) as store:
        found = difference(store, first, last, known=latest, before=before, organization=organization)
    _print(found, form)


def _print(found: Difference, form: str) -> None:
    from tochuc.changes.telling import COLUMNS, as_rows, as_text
    from tochuc.queries import Result

    if form == "json":
        click.echo(json.dumps(found.to_json(), ensure_ascii=False, indent=1))
    elif form == "csv":
        print_answer(Result(COLUMNS, as_rows(found)), "csv")
    else:
        click.echo(as_text(found, language()))
