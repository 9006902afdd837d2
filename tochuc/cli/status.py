"""`tochuc status`: where the graph is, how much it holds, whether it answers."""

from __future__ import annotations

import json
from typing import Any

import click

from tochuc.cli.localized import Command, Option
from tochuc.errors import Unavailable
from tochuc.graph import Store
from tochuc.managed import connection
from tochuc.messages import text
from tochuc.places import home
from tochuc.summary import summarize


@click.command(cls=Command)
@click.option("--format", "form", cls=Option, type=click.Choice(["text", "json"]), default="text")
def status(form: str) -> int:
    """Say where the graph is and what it holds."""
    found: dict[str, Any] = {"home": str(home()), "uri": None, "answers": False}
    found |= {"counts": None, "latest": None, "why": None}
    summary = None
    try:
        where = connection(start=False)
        found["uri"] = where.uri
        with Store(where) as store:
            summary = summarize(store)
        latest = summary.latest.isoformat() if summary.latest else None
        found |= {"answers": True, "counts": summary.counts, "latest": latest}
    except Unavailable as error:
        found["why"] = error.message()
    if form == "json":
        click.echo(json.dumps(found, ensure_ascii=False, indent=1))
    elif summary:
        latest = found["latest"] or "–"
        click.echo(text("status.answers", uri=found["uri"], home=found["home"], latest=latest))
        click.echo("\n".join(summary.lines()))
    else:
        click.echo(text("status.silent", why=found["why"], home=found["home"]))
    return 0 if found["answers"] else Unavailable.exit_code
