"""`tochuc neo4j`: the managed server by hand."""

from __future__ import annotations

import json
import webbrowser
from contextlib import suppress
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

import click

from tochuc.cli.localized import Command, Group, Option
from tochuc.cli.placing import check_place
from tochuc.errors import BadInput
from tochuc.managed import server
from tochuc.managed.connection import configured
from tochuc.managed.folders import folders
from tochuc.managed.password import USER
from tochuc.messages import text
from tochuc.progress import bar


@click.group(cls=Group)
def neo4j() -> None:
    """Manage the server."""


@neo4j.command(cls=Command)
def start() -> None:
    """Start it."""
    _tell_of_another()
    click.echo(text("neo4j.says.running", uri=server.start().uri))


@neo4j.command(cls=Command)
def stop() -> None:
    """Stop it."""
    click.echo(text("neo4j.says.stopped" if server.stop() else "neo4j.says.was-not-running"))


@neo4j.command(cls=Command)
@click.option("--format", "form", cls=Option, type=click.Choice(["text", "json"]), default="text")
def status(form: str) -> int:
    """Say whether it runs."""
    found = server.status()
    if form == "json":
        click.echo(json.dumps(_as_json(found), ensure_ascii=False, indent=2))
        return 0 if found.running else 1
    _tell_of_another()
    if not found.running:
        click.echo(text("neo4j.says.not-running", home=found.home))
        return 1
    code = "neo4j.says.status" if found.ready else "neo4j.says.starting"
    click.echo(text(code, home=found.home, uri=found.uri, pid=found.pid, started=_since(found)))
    click.echo(text("neo4j.says.connect", uri=found.uri, user=USER, password=folders().password))
    return 0


@neo4j.command(cls=Command)
@click.option("--lines", cls=Option, type=click.IntRange(min=1), default=50)
def logs(lines: int) -> None:
    """Print the end of its log."""
    for line in server.logs(lines=lines):
        click.echo(line)


@neo4j.command(cls=Command)
@click.option("--yes", is_flag=True, cls=Option)
def reset(yes: bool) -> None:
    """Wipe its store."""
    if not yes:
        click.confirm(text("neo4j.says.really", home=server.status().home), abort=True, err=True)
    server.reset()
    click.echo(text("neo4j.says.wiped"))


@neo4j.command(cls=Command)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--overwrite", is_flag=True, cls=Option)
def backup(file: Path, overwrite: bool) -> None:
    """Dump its store."""
    _demand_the_managed_one()
    if file.exists() and not overwrite:
        raise BadInput("neo4j.backup-exists", file=file)
    try:
        check_place(file)
        with bar(text("neo4j.backing-up"), None):
            server.backup(file)
    except OSError as error:
        raise BadInput("neo4j.backup-file", file=file, reason=error.strerror or error) from error
    click.echo(text("neo4j.says.backed-up", file=file, size=f"{file.stat().st_size / 1e6:.1f}"))


@neo4j.command(cls=Command)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--yes", is_flag=True, cls=Option)
def restore(file: Path, yes: bool) -> None:
    """Replace its store by a dump."""
    _demand_the_managed_one()
    if not file.is_file():
        raise BadInput("neo4j.restore-file", file=file)
    if not yes:
        click.confirm(text("neo4j.says.really-replace", home=server.status().home), abort=True, err=True)
    with bar(text("neo4j.restoring"), None):
        server.restore(file)
    click.echo(text("neo4j.says.restored", file=file))


@neo4j.command(cls=Command)
@click.option("--port", cls=Option, type=click.IntRange(0, 65535), default=0)
@click.option("--no-open", is_flag=True, cls=Option)
def browser(port: int, no_open: bool) -> None:
    """Serve Neo4j's own Browser."""
    from tochuc.browser import open_door  # the driver is slow to import

    try:
        with open_door(server.connection(), port) as door, suppress(KeyboardInterrupt):
            click.echo(text("neo4j.browser.ready", address=door.address))
            if not no_open:
                webbrowser.open(door.address)
            door.server.serve_forever()
    except OSError as error:
        raise BadInput("neo4j.browser.port", port=port, reason=error.strerror or error) from error


def _demand_the_managed_one() -> None:
    """Refuse what can be done with the managed server alone.

    Raises: BadInput when the environment names another.
    """
    if another := configured():
        raise BadInput("neo4j.not-ours", uri=another.uri)


def _tell_of_another() -> None:
    """Say on stderr that the other commands speak to another Neo4j than the managed one."""
    if another := configured():
        click.echo(text("neo4j.says.another", uri=another.uri), err=True)


def _since(found: server.ServerStatus) -> str | None:
    if found.started is None:
        return None
    return datetime.fromtimestamp(found.started).astimezone().isoformat(timespec="seconds")


def _as_json(found: server.ServerStatus) -> dict[str, object]:
    return asdict(found) | {"home": str(found.home), "started": _since(found)}
