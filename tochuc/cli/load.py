"""`tochuc load` and `tochuc unload`: sources in, sources out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click

from tochuc.cli.localized import Command, Option
from tochuc.dates import day
from tochuc.errors import TochucError
from tochuc.graph import Store
from tochuc.ids import segment
from tochuc.loading.files import Options, described_in, load_parts, load_source, parts_of
from tochuc.loading.from_rdf import Described, is_rdf
from tochuc.loading.outcome import Outcome, TenureChange
from tochuc.loading.source import unload as take_out
from tochuc.messages import language, text
from tochuc.opening import open_graph
from tochuc.progress import bar


@click.command(cls=Command)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--dry-run", cls=Option, is_flag=True)
@click.option("--allow-violations", cls=Option, is_flag=True)
@click.option("--from", "kind", cls=Option, metavar="KIND")
@click.option("--published", cls=Option, metavar="DATE")
@click.option("--publisher", cls=Option, metavar="NAME")
@click.option("--url", cls=Option, metavar="URL")
@click.option("--mapping", cls=Option, metavar="FILE", type=click.Path(path_type=Path))
@click.option("--format", "form", cls=Option, type=click.Choice(["text", "json"]), default="text")
def load(
    files: tuple[Path, ...],
    dry_run: bool,
    allow_violations: bool,
    kind: str | None,
    published: str | None,
    publisher: str | None,
    url: str | None,
    mapping: Path | None,
    form: str,
) -> int:
    """Load files, each by itself."""
    when = day(published) if published else None
    options = Options(kind, when, publisher, url, allow_violations, dry_run, mapping)
    with open_graph() as store:
        run = _load_all(store, files, options)
    if form == "json":
        shown: list[dict[str, Any]] = [outcome.to_json() for outcome in run.outcomes]
        one = len(files) == len(shown) == 1
        click.echo(json.dumps(shown[0] if one else shown, ensure_ascii=False, indent=1))
    else:
        for outcome in run.outcomes:
            click.echo(tell(outcome, dry_run=dry_run))
    return run.code


@dataclass
class _Run:
    outcomes: list[Outcome] = field(default_factory=list)
    code: int = 0

    def worse(self, code: int) -> None:
        self.code = max(self.code, code)


def _load_all(store: Store, files: tuple[Path, ...], options: Options) -> _Run:
    """Load each source of each file by itself: one that fails takes nothing from the others."""
    run = _Run()
    with bar(text("load.bar"), len(files)) as advance:
        for file in files:
            before = len(run.outcomes), run.code
            with _told(run, alone=len(files) == 1):
                if is_rdf(file, options.kind):
                    _load_each(store, described_in(file, options), file, options, run, alone=len(files) == 1)
                else:
                    run.outcomes += load_parts(store, parts_of(file, options), file, options)
            if before == (len(run.outcomes), run.code):
                click.echo(text("load.nothing", file=file.name), err=True)
                run.worse(1)
            advance(1)
    return run


def _load_each(
    store: Store,
    sources: Sequence[Described],
    file: Path,
    options: Options,
    run: _Run,
    *,
    alone: bool,
) -> None:
    for source in sources:
        with _told(run, alone=alone and len(sources) == 1):
            run.outcomes.append(load_source(store, source, file, options))


@contextmanager
def _told(run: _Run, *, alone: bool) -> Iterator[None]:
    """Tell of bad input and go on with the rest, if there is any."""
    try:
        yield
    except TochucError as error:
        if error.exit_code != 2 or alone:
            raise
        click.echo(text("cli.error", code=error.code, message=error.message()), err=True)
        run.worse(error.exit_code)


def tell(outcome: Outcome, *, dry_run: bool = False) -> str:
    """What a load did, for a person."""
    key = "load.would" if dry_run else "load.done"
    head = text(
        key if outcome.changed else "load.unchanged",
        file=outcome.file,
        source=segment(outcome.source),
        statements=outcome.statements,
    )
    lines = [head]
    became = {"begun": outcome.begun, "changed": outcome.changed_tenures, "ended": outcome.ended}
    for kind, tenures in became.items():
        lines += [f"  {text(f'load.{kind}')}  {_tell_tenure(t)}" for t in tenures]
    lines += [f"  {_tell_finding(f)}" for f in outcome.findings if f["severity"] != "info"]
    if infos := sum(1 for f in outcome.findings if f["severity"] == "info"):
        lines.append("  " + text("load.infos", count=infos))
    if outcome.not_understood:
        lines.append("  " + text("load.unread", count=len(outcome.not_understood)))
    if outcome.left_out:
        told = ", ".join(f"{field}: {count}" for field, count in sorted(outcome.left_out.items()))
        lines.append("  " + text("load.left-out", told=told))
    return "\n".join(lines)


def _tell_tenure(tenure: TenureChange) -> str:
    days = f" ({tenure.from_ or '…'} – {tenure.until or '…'})" if tenure.from_ or tenure.until else ""
    return f"{tenure.person}: {tenure.post}, {tenure.organization}{days}"


def _tell_finding(finding: dict[str, Any]) -> str:
    return f"{text('severity.' + finding['severity'])}  {finding['message'][language()]}"


@click.command(cls=Command)
@click.argument("source")
@click.option("--why", cls=Option, metavar="TEXT")
@click.option("--format", "form", cls=Option, type=click.Choice(["text", "json"]), default="text")
def unload(source: str, why: str | None, form: str) -> int:
    """Take a source out."""
    with open_graph() as store:
        outcome = take_out(store, source, why)
    if form == "json":
        click.echo(json.dumps(outcome.to_json(), ensure_ascii=False, indent=1))
    else:
        click.echo(text("load.gone", source=segment(outcome.source)))
        for tenure in (*outcome.begun, *outcome.changed_tenures, *outcome.ended):
            click.echo(f"  {text('load.changed')}  {_tell_tenure(tenure)}")
    return 0
