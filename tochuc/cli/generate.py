"""`tochuc generate`: a believable country, as a file or straight into the graph."""

from __future__ import annotations

from pathlib import Path

import click

from tochuc.cli.localized import Command, Option
from tochuc.messages import text
from tochuc.progress import bar

FORMATS = ("ttl", "nt", "jsonld", "rdfxml")


@click.command(cls=Command)
@click.option("--posts", cls=Option, type=click.IntRange(1, 1_000_000), required=True, metavar="N")
@click.option("--seed", cls=Option, type=int, default=1, metavar="S")
@click.option("--format", "form", cls=Option, type=click.Choice(FORMATS), default="ttl")
@click.option("--output", cls=Option, type=click.Path(path_type=Path), metavar="PATH", required=True)
def generate(posts: int, seed: int, form: str, output: Path) -> None:
    """Make up a country and write it down."""
    from tochuc import generating  # the lexicon and the driver are slow to import
    from tochuc.generating.files import write

    country = generating.generate(posts, seed)
    with bar(text("generate.sources"), len(country.sources)) as step:
        write(country.triples(step), form, output)
    click.echo(text("generate.written", posts=posts, sources=len(country.sources), file=output), err=True)
