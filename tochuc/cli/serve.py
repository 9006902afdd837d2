"""`tochuc serve`: the API and pages over what the graph holds."""

from __future__ import annotations

import click

from tochuc.cli.localized import Command, Option
from tochuc.configured import configured
from tochuc.messages import text
from tochuc.serving import address, check_port, run


@click.command(cls=Command)
@click.option("--host", cls=Option, default="127.0.0.1", show_default=True)
@click.option("--port", cls=Option, type=click.IntRange(1, 65535), default=8000, show_default=True)
@click.option("--workers", cls=Option, type=click.IntRange(1, 64), default=1, show_default=True)
def serve(host: str, port: int, workers: int) -> None:
    """Serve API and pages until interrupted."""
    configured()
    check_port(host, port)
    click.echo(text("serve.at", url=address(host, port)))
    run(host, port, workers)
