"""`tochuc analyze`: what is worked out over the graph as a whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, fields
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from tochuc.cli.answer import FORMATS, print_answer
from tochuc.cli.localized import Command, Group, Option
from tochuc.dates import day

if TYPE_CHECKING:
    from tochuc.analysis import Held


def _asked(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that all of them have."""
    for option in (
        click.option("--format", "form", cls=Option, type=click.Choice(FORMATS), default="table"),
        click.option("--limit", cls=Option, type=click.IntRange(min=1), default=20),
        click.option("--known", cls=Option, metavar="DATE"),
    ):
        command = option(command)
    return command


@click.group(cls=Group)
def analyze() -> None:
    """Hold the analyses."""


@analyze.command(cls=Command)
@click.option("--on", cls=Option, metavar="DATE")
@_asked
def centrality(on: str | None, known: str | None, limit: int, form: str) -> None:
    """Order people and bodies by what leads through them."""
    from tochuc.analysis import Central, central, people_and_bodies

    found = central(people_and_bodies(_held(_day_or_today(on), known)))
    _print(Central, found, limit, form)


@analyze.command(cls=Command)
@click.option("--on", cls=Option, metavar="DATE")
@click.option("--least", cls=Option, type=click.IntRange(min=1), default=1)
@_asked
def overlaps(on: str | None, least: int, known: str | None, limit: int, form: str) -> None:
    """Find bodies that share people."""
    from tochuc import analysis

    found = analysis.overlaps(_held(_day_or_today(on), known), least=least)
    _print(analysis.Overlap, found, limit, form)


@analyze.command(cls=Command)
@click.argument("start", metavar="POST")
@click.argument("goal", metavar="POST")
@_asked
def careers(start: str, goal: str, known: str | None, limit: int, form: str) -> None:
    """Find the shortest way from one post to another."""
    from tochuc import analysis
    from tochuc.opening import open_graph
    from tochuc.queries import Sought, find

    last = day(known) if known else None
    with open_graph(ready=False) as store:
        ends = [find(store.read, Sought("post", "Post", said)) for said in (start, goal)]
        held = analysis.tenures(store, known=last)
    _print(analysis.Career, analysis.careers(analysis.transitions(held), *ends), limit, form)


def _held(on: date, known: str | None) -> list[Held]:
    from tochuc.analysis import tenures
    from tochuc.opening import open_graph

    last = day(known) if known else None
    with open_graph(ready=False) as store:
        return tenures(store, on=on, known=last)


def _day_or_today(on: str | None) -> date:
    return day(on) if on else date.today()


def _print(kind: type[Any], found: Sequence[Any], limit: int, form: str) -> None:
    from tochuc.queries import Result

    columns = tuple(field.name for field in fields(kind))
    rows = [{name: _plain(value) for name, value in asdict(one).items()} for one in found[:limit]]
    print_answer(Result(columns, rows, truncated=len(found) > limit), form)


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value
