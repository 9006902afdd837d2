"""`tochuc decide`: record a steward's decision; `tochuc unload` of its source takes it back."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import cast

import click

from tochuc import dates
from tochuc.cli.localized import Command, Group, Option
from tochuc.decisions import (
    READINGS,
    Decided,
    Reading,
    Steward,
    decide_accept,
    decide_complete,
    decide_correct,
    decide_identity,
    decide_reading,
    decide_retract,
)
from tochuc.errors import BadInput
from tochuc.graph import Store
from tochuc.ids import segment
from tochuc.messages import language, text
from tochuc.opening import open_graph

_Command = Callable[..., None]
_BY = click.option("--by", cls=Option, metavar="NAME", required=True)
_WHY = click.option("--why", cls=Option, metavar="TEXT", required=True)
_FORM = click.option("--format", "form", cls=Option, type=click.Choice(["text", "json"]), default="text")


def _recorded(command: _Command) -> _Command:
    """Declare what every decision takes: by whom, why, and how it is printed."""
    return _BY(_WHY(_FORM(command)))


@click.group(cls=Group)
def decide() -> None:
    """Record a decision."""


@decide.command(cls=Command)
@click.argument("first", metavar="A")
@click.argument("second", metavar="B")
@_recorded
def same(first: str, second: str, by: str, why: str, form: str) -> None:
    """Decide that two are one person."""
    _decide(form, lambda store: decide_identity(store, "same", first, second, Steward.of(by, why)))


@decide.command(cls=Command)
@click.argument("first", metavar="A")
@click.argument("second", metavar="B")
@_recorded
def different(first: str, second: str, by: str, why: str, form: str) -> None:
    """Decide that two are two people."""
    _decide(form, lambda store: decide_identity(store, "different", first, second, Steward.of(by, why)))


@decide.command(cls=Command)
@click.argument("statement", metavar="STATEMENT")
@_recorded
def retract(statement: str, by: str, why: str, form: str) -> None:
    """Decide that a statement does not count."""
    _decide(form, lambda store: decide_retract(store, statement, Steward.of(by, why)))


@decide.command(cls=Command)
@click.argument("statement", metavar="STATEMENT")
@click.argument("fields", metavar="FIELD=VALUE…", nargs=-1, required=True)
@_recorded
def correct(statement: str, fields: tuple[str, ...], by: str, why: str, form: str) -> None:
    """Decide that a statement says something else."""
    given = dict(_field(one) for one in fields)
    _decide(form, lambda store: decide_correct(store, statement, given, Steward.of(by, why)))


@decide.command(cls=Command)
@click.argument("body", metavar="BODY")
@click.argument("chosen", metavar="|".join(READINGS), type=click.Choice(READINGS))
@_recorded
def reading(body: str, chosen: str, by: str, why: str, form: str) -> None:
    """Choose how a body's vacancies are read."""
    _decide(form, lambda store: decide_reading(store, body, cast(Reading, chosen), Steward.of(by, why)))


@decide.command(cls=Command)
@click.argument("body", metavar="BODY")
@click.argument("day", metavar="DATE")
@_recorded
def complete(body: str, day: str, by: str, why: str, form: str) -> None:
    """Decide that everybody who sat in a body on a day is known."""
    on = dates.day(day)
    _decide(form, lambda store: decide_complete(store, body, on, Steward.of(by, why)))


@decide.command(cls=Command)
@click.argument("finding", metavar="FINDING")
@click.option("--until", cls=Option, metavar="DATE", required=True)
@_recorded
def accept(finding: str, until: str, by: str, why: str, form: str) -> None:
    """Accept a finding up to a day."""
    last: date = dates.day(until)
    _decide(form, lambda store: decide_accept(store, finding, last, Steward.of(by, why)))


def _field(given: str) -> tuple[str, str]:
    name, sign, value = given.partition("=")
    if not sign:
        raise BadInput("decide.no-sign", found=given)
    return name.strip(), value


def _decide(form: str, act: Callable[[Store], Decided]) -> None:
    with open_graph() as store:
        done = act(store)
    if form == "json":
        click.echo(json.dumps(_to_json(done), ensure_ascii=False, indent=1))
        return
    # The id alone on standard output, so that a script can take it.
    source = segment(done.outcome.source)
    click.echo(source)
    key = f"decide.done.{done.kind}" if done.outcome.changed else "decide.known"
    about = [segment(one) for one in done.about]
    named = ", ".join(about)
    click.echo(text(key, source=source, about=named, first=about[0], second=about[-1]), err=True)
    for decision in done.overruled:
        click.echo(text("decide.overrules", decision=segment(decision)), err=True)
    for finding in done.outcome.findings:
        if finding["severity"] == "violation":
            click.echo(text("decide.violates", message=finding["message"][language()]), err=True)


def _to_json(done: Decided) -> dict[str, object]:
    return {
        "source": done.outcome.source,
        "changed": done.outcome.changed,
        "verdict": done.kind,
        "first": done.about[0],
        "second": done.about[-1],
        "about": list(done.about),
        "overruled": list(done.overruled),
        "tenures": done.outcome.to_json()["tenures"],
        "findings": list(done.outcome.findings),
    }
