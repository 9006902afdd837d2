"""`tochuc watch`: load what arrives in a folder."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tochuc.cli.localized import Command, Option
from tochuc.dates import day
from tochuc.errors import BadInput, Unavailable
from tochuc.messages import text

if TYPE_CHECKING:
    from tochuc.loading.watching import Watched


@click.command(cls=Command)
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--once", is_flag=True, cls=Option)
@click.option("--interval", cls=Option, type=click.FloatRange(min=0.1), default=2.0, metavar="SECONDS")
@click.option("--allow-violations", cls=Option, is_flag=True)
@click.option("--published", cls=Option, metavar="DATE")
@click.option("--publisher", cls=Option, metavar="NAME")
def watch(
    folder: Path,
    once: bool,
    interval: float,
    allow_violations: bool,
    published: str | None,
    publisher: str | None,
) -> None:
    """Load what arrives."""
    from tochuc.loading.files import Options  # the driver is slow to import
    from tochuc.loading.watching import Watched

    if not folder.is_dir():
        raise BadInput("watch.folder", folder=folder)
    options = Options(None, day(published) if published else None, publisher, None, allow_violations)
    watched = Watched(folder, options)
    click.echo(text("watch.begun", folder=folder), err=True)
    looks = 0
    while not (once and looks == 2):  # a file is complete when two looks see the same
        if looks:
            time.sleep(interval)
        _look(watched, once=once)
        looks += 1


def _look(watched: Watched, *, once: bool) -> None:
    from tochuc.cli.load import tell
    from tochuc.opening import open_graph

    try:
        with open_graph() as store:
            for arrived in watched.look(store):
                for outcome in arrived.outcomes:
                    click.echo(tell(outcome))
                if arrived.moved:
                    click.echo(text("watch.moved", file=arrived.file.name, to=arrived.moved), err=True)
                    click.echo(f"  {arrived.reason}", err=True)
    except Unavailable as error:
        if once:
            raise
        click.echo(text("watch.waiting", reason=error.message()), err=True)
    except OSError as error:
        raise BadInput("watch.unusable", file=error.filename, reason=error.strerror or error) from error
