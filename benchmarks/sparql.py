"""How long the first SPARQL answer after a load takes: the snapshot kept up, beside one taken anew.

    python -m benchmarks.sparql 1000 10000

Each number of posts is a made-up country in a server of its own; the founding announcement is loaded into it
and taken out again, over and over. What a load itself waits for its record is timed beside the whole of it.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import ParamSpec, TypeVar
from unittest.mock import patch

from neo4j import ManagedTransaction

from benchmarks.loading import founding
from tochuc import managed
from tochuc.generating import generate, into_graph
from tochuc.graph import Store, writing
from tochuc.graph.touched import note_touched
from tochuc.loading.files import Options, load_file
from tochuc.loading.source import unload
from tochuc.sparql import Bounds, Warden, changed_since, snapshot

P = ParamSpec("P")
T = TypeVar("T")
RUNS = 7
_ASKED = "SELECT (COUNT(*) AS ?n) { ?person a foaf:Person }"


def measure(store: Store) -> dict[str, float]:
    """Give medians in milliseconds."""
    took: dict[str, list[float]] = {"load": [], "its record": [], "kept up": [], "taken anew": []}
    part = snapshot(store)
    warden, bounds = Warden(part.triples, Bounds(seconds=60)), Bounds(seconds=60)
    for _ in range(RUNS):
        noted: list[float] = []
        noting = partial(_noted, noted)
        with patch.object(writing, "note_touched", noting):
            seconds, source = _timed(_load, store)
        took["load"].append(seconds)
        took["its record"].append(sum(noted))
        begun = time.perf_counter()
        found = changed_since(store, part.state)
        if found is None:
            raise SystemExit("what a load touched was not recorded")
        part = found
        warden.replace(part.ids, part.triples)
        kept_up = warden.ask(_ASKED, "csv")
        took["kept up"].append(time.perf_counter() - begun)
        begun = time.perf_counter()
        other = Warden(snapshot(store).triples, bounds)
        if other.ask(_ASKED, "csv") != kept_up:
            raise SystemExit("the two answer differently")
        took["taken anew"].append(time.perf_counter() - begun)
        other.close()
        unload(store, source)
    warden.close()
    return {what: statistics.median(times) * 1000 for what, times in took.items()}


def _noted(noted: list[float], tx: ManagedTransaction, ids: set[str]) -> None:
    noted.append(_timed(note_touched, tx, ids)[0])


def _load(store: Store) -> str:
    (outcome,) = load_file(store, founding(), Options(published=date(2025, 8, 13)))
    return outcome.source


def _timed(work: Callable[P, T], *given: P.args, **more: P.kwargs) -> tuple[float, T]:
    begun = time.perf_counter()
    answer = work(*given, **more)
    return time.perf_counter() - begun, answer


def main(sizes: list[int]) -> None:
    """Print the table, as Markdown."""
    jars = managed.fetch()
    print("| posts | a load, ms | of it its record | first answer, kept up, ms | taken anew, ms |")
    print("|---|---|---|---|---|")
    for posts in sizes:
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "jars").symlink_to(jars, target_is_directory=True)
            os.environ["TOCHUC_HOME"] = folder
            with Store(managed.connection()) as store:
                into_graph.load(store, generate(posts, 7))
                found = measure(store)
            managed.stop()
        print(f"| {posts} | " + " | ".join(f"{value:.0f}" for value in found.values()) + " |", flush=True)


if __name__ == "__main__":
    main([int(given) for given in sys.argv[1:]] or [1000, 10_000])
