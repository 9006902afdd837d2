"""How long a load takes on a warm server, and which part takes it; how long the server takes to start.

The founding announcement is loaded and taken out again, over and over; the parts are those of the load
itself (`Outcome.seconds`), so that their sum beside the whole shows what else there is.
"""

from __future__ import annotations

import statistics
import time
from datetime import date
from pathlib import Path

from tochuc import managed
from tochuc.graph import Store
from tochuc.loading.files import Options, load_file
from tochuc.loading.source import unload
from tochuc.samples import sample_files

RUNS = 15
WARM = 3
PARTS = ("read", "fold", "write", "validate")


def founding() -> Path:
    """The sample that tells the founding article's facts."""
    return next(file for file in sample_files() if file.stem == "dai-hoi-can-tho")


def measure(store: Store) -> list[str]:
    """Load and unload the founding announcement; give a table of medians."""
    file, options = founding(), Options(published=date(2025, 8, 13))
    whole: list[float] = []
    parts: dict[str, list[float]] = {part: [] for part in PARTS}
    for run in range(WARM + RUNS):
        begun = time.perf_counter()
        outcomes = load_file(store, file, options)
        took = time.perf_counter() - begun
        if not outcomes or not outcomes[0].changed:
            raise SystemExit("the sample was in the graph already: measure on an empty graph")
        outcome = outcomes[0]
        if run >= WARM:
            whole.append(took)
            for part in PARTS:
                parts[part].append(outcome.seconds[part])
        unload(store, outcome.source)
    median = statistics.median(whole)
    lines = ["| part of a load | median, ms | share |", "|---|---|---|"]
    for part, times in [*parts.items(), ("whole, to the commit", whole)]:
        middle = statistics.median(times)
        lines.append(f"| {part} | {middle * 1000:.0f} | {middle / median:.2f} |")
    return lines


def measure_start(home: Path) -> list[str]:
    """Start the managed server on an empty home, jars in place, and again on the used one."""
    lines = ["| start of the managed server | s |", "|---|---|"]
    for what in ("first, on an empty home", "second", "third"):
        begun = time.perf_counter()
        managed.start(home)
        lines.append(f"| {what} | {time.perf_counter() - begun:.1f} |")
        managed.stop(home)
    return lines
