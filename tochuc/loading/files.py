"""Loading files: which reader, which bytes, which outcome."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from tochuc.graph import Store
from tochuc.loading.compose import compose
from tochuc.loading.outcome import Outcome
from tochuc.loading.source import load
from tochuc.readers import reader_for


@dataclass(frozen=True, slots=True)
class Options:
    """How to load: the options of `tochuc load`."""

    kind: str | None = None
    published: date | None = None
    publisher: str | None = None
    url: str | None = None
    allow_violations: bool = False
    dry_run: bool = False


def load_file(store: Store, file: Path, options: Options) -> Outcome | None:
    """Read one file and load it.

    Returns: what it did; None if the file has no announcement in it, and nothing was stored.

    Raises: BadInput for a file that can't be read, Refused for a violation that is not allowed.
    """
    begun = time.perf_counter()
    reading = reader_for(file, options.kind)(
        file, published=options.published, publisher=options.publisher, url=options.url
    )
    seconds = time.perf_counter() - begun
    if not (reading.tenures or reading.seats or reading.counts or reading.events or reading.facts):
        return None
    composed = compose(reading, file.read_bytes(), file.name)
    outcome = load(
        store,
        composed,
        file.name,
        allow_violations=options.allow_violations,
        dry_run=options.dry_run,
    )
    parts: Mapping[str, float] = {"read": seconds, **outcome.seconds}
    return replace(outcome, seconds=parts)
