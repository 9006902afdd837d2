"""`tochuc read`: what announcements state, printed and not stored."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tochuc.cli.localized import Command, Option
from tochuc.errors import BadInput
from tochuc.messages import text
from tochuc.readers import read as read_file
from tochuc.reading import Reading, TenureReading

if TYPE_CHECKING:
    import pyoxigraph as ox


@click.command(cls=Command)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE…")
@click.option("--format", "form", cls=Option, type=click.Choice(["json", "ttl", "text"]), default="text")
@click.option("--published", cls=Option, metavar="DATE")
@click.option("--explain", cls=Option, is_flag=True)
def read(files: Sequence[Path], form: str, published: str | None, explain: bool) -> None:
    """Print the readings of the files in the form asked for."""
    day = day_of(published)
    found = [(file, reading) for file in files for reading in read_file(file, published=day)]
    readings = [reading for _, reading in found]
    for file, reading in found:
        if not reading.states:
            click.echo(text("read.nothing", file=str(file)), err=True)
    if form == "json":
        shown = [reading.to_json() for reading in readings]
        click.echo(json.dumps(shown[0] if len(shown) == 1 else shown, ensure_ascii=False, indent=1))
    elif form == "ttl":
        click.echo(_as_turtle(found), nl=False)
    else:
        click.echo("\n\n".join(_as_text(reading) for reading in readings))
    if explain:
        click.echo(
            "\n".join(line for reading in readings for line in reading.explanation), err=form != "text"
        )


def day_of(value: str | None) -> date | None:
    """Read a day that the user gave.

    Raises: BadInput when it is no day of the calendar in the form YYYY-MM-DD.
    """
    if value is None:
        return None
    try:
        return datetime.strptime(value.strip(), "%Y-%m-%d").date()
    except ValueError as error:
        raise BadInput("read.not-a-day", found=value) from error


def _as_turtle(found: Sequence[tuple[Path, Reading]]) -> str:
    """Give the statements as the graph would hold them, before anything is derived from them."""
    from tochuc.graph.describe import serialize
    from tochuc.loading.compose import compose

    triples: set[ox.Triple] = set()
    for file, reading in found:
        composed = compose(reading, file.read_bytes(), file.name)
        triples |= composed.own | composed.shared
    return serialize(sorted(triples, key=str), "ttl").decode("utf-8")


def _as_text(reading: Reading) -> str:
    published = reading.source.published.isoformat() if reading.source.published else "?"
    lines = [text("read.heading", id=reading.id, published=published, place=reading.source.place or "?")]
    lines += [_tenure(tenure) for tenure in reading.tenures]
    for seat in reading.seats:
        lines.append(
            text("read.seat", body=seat.body, members=_known(seat.members), vacant=_known(seat.vacant))
        )
    for count in reading.counts:
        least = "≥ " if count.at_least else ""
        lines.append(f"  {least}{count.count} {count.what}: {count.organization}")
    for event in reading.events:
        when = "–".join(day for day in (event.from_, event.until) if day)
        lines.append("  " + "  ".join(part for part in (event.kind, event.organization, when) if part))
    for fact in reading.facts:
        told = fact.person or " ".join(str(part) for part in (fact.count, fact.value) if part is not None)
        lines.append(f"  {fact.kind}: {told}")
    return "\n".join(lines)


def _tenure(tenure: TenureReading) -> str:
    more = [part for part in (tenure.manner, tenure.date, tenure.term, tenure.by) if part]
    line = f"  {text('read.' + tenure.change)}: {tenure.person}, {tenure.post}, {tenure.organization}"
    return f"{line} ({', '.join(more)})" if more else line


def _known(value: int | None) -> str:
    return "?" if value is None else str(value)
