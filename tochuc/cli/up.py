"""`tochuc up`: the main job, from nothing to answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import click

from tochuc.cli.answer import print_answer
from tochuc.cli.localized import Command, Option
from tochuc.configured import configured
from tochuc.graph import Store, fetch_all
from tochuc.loading.files import Options, is_out, load_file
from tochuc.mapping import to_triples
from tochuc.messages import text
from tochuc.opening import open_graph
from tochuc.progress import bar
from tochuc.queries import run as run_query
from tochuc.samples import sample_files
from tochuc.serving import address, check_port, run
from tochuc.summary import summarize
from tochuc.validation import validate

_FOUNDING = "dang-bo-cac-co-quan-dang-thanh-pho-can-tho"


@click.command(cls=Command)
@click.option("--no-serve", cls=Option, is_flag=True)
@click.option("--host", cls=Option, default="127.0.0.1", show_default=True)
@click.option("--port", cls=Option, type=click.IntRange(1, 65535), default=8000, show_default=True)
def up(no_serve: bool, host: str, port: int) -> None:
    """Do the main job."""
    if not no_serve:
        configured()  # before anything is loaded, as a port that is taken
        check_port(host, port)
    with open_graph() as store:
        _load(store, sample_files())
        _show(store)
    if not no_serve:
        click.echo(text("up.serving", url=address(host, port)))
        run(host, port)


def _load(store: Store, files: list[Path]) -> None:
    with bar(text("load.bar"), len(files)) as advance:
        for file in files:
            if is_out(store, file):
                click.echo(text("up.taken-out", file=file.name), err=True)
            else:
                load_file(store, file, Options())
            advance(1)


def _show(store: Store) -> None:
    """Print what was found: how much, one answer, the vacancies, the state of the checks."""
    click.echo(text("up.holds"))
    click.echo("\n".join(summarize(store).lines()))
    click.echo("\n" + text("up.leaders"))
    _answer(store, "leaders", {"organization": _FOUNDING}, ("person", "post", "also_holds"))
    click.echo("\n" + text("up.vacancies"))
    shown = ("organization", "reading", "seats", "seated", "vacant", "allowed_by_rules", "in_force")
    _answer(store, "vacancies", {}, shown)
    report = validate(to_triples(store.read_transaction(fetch_all)))
    found = [len(report.violations), len(report.warnings), len(report.infos)]
    click.echo(
        text("up.checked", checked=report.checked, violations=found[0], warnings=found[1], infos=found[2])
    )


def _answer(store: Store, name: str, given: Mapping[str, object], columns: tuple[str, ...]) -> None:
    print_answer(replace(run_query(store, name, given), columns=columns), "table")
