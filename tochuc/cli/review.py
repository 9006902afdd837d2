"""`tochuc review`: everything that is open, most consequential first, and what was decided."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import chain, islice

import click

from tochuc.cli.localized import Command, Option
from tochuc.decisions import Recorded, Review, decisions, open_questions
from tochuc.decisions import rendering as render
from tochuc.ids import segment
from tochuc.messages import language, text
from tochuc.opening import open_graph


@click.command(cls=Command)
@click.option("--limit", cls=Option, type=click.IntRange(min=1), metavar="N")
@click.option("--format", "form", cls=Option, type=click.Choice(["text", "json"]), default="text")
def review(limit: int | None, form: str) -> int:
    """List what is to be decided, and what was."""
    with open_graph() as store:
        found, decided = open_questions(store), decisions(store)
    if form == "json":
        items = list(islice(_items(found), limit)) + render.settled(found, decided)
        click.echo(json.dumps(items, ensure_ascii=False, indent=1))
        return 0
    blocks = list(_blocks(found))
    for block in blocks[:limit]:
        click.echo("\n".join(block) + "\n")
    if not blocks:
        click.echo(text("review.nothing"))
    elif left := len(blocks) - len(blocks[:limit]):
        click.echo(text("review.left", count=left), err=True)
    for line in _settled(found, decided):
        click.echo(line)
    return 0


def _items(found: Review) -> Iterator[dict[str, object]]:
    """Everything open in its order: violations, warnings, doubtful identities, readings."""
    return chain(
        (render.finding(one) for one in found.findings),
        (render.question(one, found) for one in found.questions),
        (render.reading(one) for one in found.readings),
    )


def _blocks(found: Review) -> Iterator[list[str]]:
    return chain(
        (render.finding_lines(one) for one in found.findings),
        (render.question_lines(one, found) for one in found.questions),
        (render.reading_lines(one) for one in found.readings),
    )


def _settled(found: Review, decided: list[Recorded]) -> Iterator[str]:
    for one in found.accepted:
        if told := one.accepted:
            about = {"name": one.focus_name, "message": one.message[language()]}
            by = {"until": told.until, "by": told.by, "why": told.why, "decision": segment(told.decision)}
            yield text("review.accepted", None, **about, **by)
    if decided:
        yield text("review.decided")
    for record in decided:
        line = "  " + text("review.decision", words=record.words, undo=record.undo)
        yield line if record.in_force else f"{line} {text('review.no-longer')}"
