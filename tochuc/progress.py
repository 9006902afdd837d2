"""Progress bars on standard error, for whatever takes over a second."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import (
    BarColumn,
    DownloadColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeElapsedColumn,
)

Advance = Callable[[int], None]


@contextmanager
def bar(label: str, total: int | None, *, in_bytes: bool = False) -> Iterator[Advance]:
    """A bar that stands while its block runs and is gone after it.

    Args:
        label: what is going on, in the user's language.
        total: how many steps or bytes there are; None when nobody knows.
        in_bytes: show the steps as kB and MB.

    Yields: a function that moves the bar on by so many steps; it may be called from any thread.
    """
    amount = DownloadColumn() if in_bytes else MofNCompleteColumn()
    columns = (TextColumn("{task.description}"), BarColumn(), amount, TimeElapsedColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task(label, total=total)
        yield lambda steps: progress.update(task, advance=steps)
