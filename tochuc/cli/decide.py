"""`tochuc decide`: record a steward's decision; `tochuc unload` of its source takes it back."""

from __future__ import annotations

import json

import click

from tochuc.cli.localized import Command, Group, Option
from tochuc.decisions import Decided, decide_identity
from tochuc.identity.decision import DecidedVerdict
from tochuc.ids import segment
from tochuc.messages import text
from tochuc.opening import open_graph


@click.group(cls=Group)
def decide() -> None:
    """Record a decision."""


@decide.command(cls=Command)
@click.argument("first", metavar="A")
@click.argument("second", metavar="B")
@click.option("--by", cls=Option, metavar="NAME", required=True)
@click.option("--why", cls=Option, metavar="TEXT", required=True)
@click.option("--format", "form", cls=Option, type=click.Choice(["text", "json"]), default="text")
def same(first: str, second: str, by: str, why: str, form: str) -> None:
    """Decide that two are one person."""
    _decide("same", first, second, by, why, form)


@decide.command(cls=Command)
@click.argument("first", metavar="A")
@click.argument("second", metavar="B")
@click.option("--by", cls=Option, metavar="NAME", required=True)
@click.option("--why", cls=Option, metavar="TEXT", required=True)
@click.option("--format", "form", cls=Option, type=click.Choice(["text", "json"]), default="text")
def different(first: str, second: str, by: str, why: str, form: str) -> None:
    """Decide that two are two people."""
    _decide("different", first, second, by, why, form)


def _decide(verdict: DecidedVerdict, one: str, other: str, by: str, why: str, form: str) -> None:
    with open_graph() as store:
        done = decide_identity(store, verdict, one, other, by=by, why=why)
    if form == "json":
        click.echo(json.dumps(_to_json(done), ensure_ascii=False, indent=1))
        return
    # The id alone on standard output, so that a script can take it.
    click.echo(segment(done.outcome.source))
    key = f"decide.done.{verdict}" if done.outcome.changed else "decide.known"
    first, second = segment(done.first.mention), segment(done.second.mention)
    click.echo(text(key, source=segment(done.outcome.source), first=first, second=second), err=True)
    for decision in done.overruled:
        click.echo(text("decide.overrules", decision=segment(decision)), err=True)


def _to_json(done: Decided) -> dict[str, object]:
    return {
        "source": done.outcome.source,
        "changed": done.outcome.changed,
        "verdict": done.verdict,
        "first": done.first.mention,
        "second": done.second.mention,
        "overruled": list(done.overruled),
    }
