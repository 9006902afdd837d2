"""`tochuc generate`: a believable country, as a file or straight into the graph."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tochuc.cli.localized import Command, Option
from tochuc.messages import text
from tochuc.progress import bar

if TYPE_CHECKING:
    from tochuc.generating import Country

FORMATS = ("ttl", "nt", "jsonld", "rdfxml")


@click.command(cls=Command)
@click.option("--posts", cls=Option, type=click.IntRange(1, 300_000), required=True, metavar="N")
@click.option("--seed", cls=Option, type=int, default=1, metavar="S")
@click.option("--mistakes", cls=Option, type=click.IntRange(0), default=0, metavar="K")
@click.option("--mistakes-out", cls=Option, type=click.Path(path_type=Path), metavar="PATH")
@click.option("--format", "form", cls=Option, type=click.Choice(FORMATS), default="ttl")
@click.option("--output", cls=Option, type=click.Path(path_type=Path), metavar="PATH")
@click.option("--load", cls=Option, is_flag=True)
def generate(
    posts: int,
    seed: int,
    mistakes: int,
    mistakes_out: Path | None,
    form: str,
    output: Path | None,
    load: bool,
) -> None:
    """Make up a country, and write it down or load it.

    Raises: UsageError without a place to put it.
    """
    if not (output or load):
        raise click.UsageError(text("generate.nowhere"))
    from tochuc import generating  # the lexicon and the driver are slow to import
    from tochuc.generating.files import check, write, write_mistakes

    for file in (output, mistakes_out):
        if file:
            check(file)
    country = generating.generate(posts, seed, mistakes=mistakes)
    if output:
        with bar(text("generate.sources"), len(country.sources)) as step:
            write(country.triples(step), form, output)
        click.echo(text("generate.written", posts=posts, sources=len(country.sources), file=output), err=True)
    if load:
        _load(country)
    _tell_mistakes(country, mistakes)
    if mistakes_out:
        write_mistakes(country.mistakes_listed(), mistakes_out)


def _load(country: Country) -> None:
    from tochuc.generating.into_graph import load
    from tochuc.graph import Store
    from tochuc.managed import connection

    with Store(connection()) as store, bar(text("generate.sources"), len(country.sources)) as step:
        load(store, country, step)
    click.echo(text("generate.loaded", posts=country.posts, sources=len(country.sources)), err=True)


def _tell_mistakes(country: Country, wanted: int) -> None:
    if wanted:
        click.echo(text("generate.planted", count=len(country.mistakes), wanted=wanted), err=True)
