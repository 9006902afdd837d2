"""Loading files: which reader, which sources, which outcome."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from tochuc import ids
from tochuc.errors import BadInput
from tochuc.graph import Store
from tochuc.loading.compose import Composed, compose
from tochuc.loading.from_rdf import Described, is_rdf, read_sources
from tochuc.loading.outcome import Outcome
from tochuc.loading.source import load
from tochuc.loading.tombstones import was_taken_out
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


def load_file(store: Store, file: Path, options: Options) -> list[Outcome]:
    """Read one file and load what it holds, each source in a transaction of its own.

    Returns: what each did; none if the file has no announcement in it, and nothing was stored.

    Raises: BadInput for a file that can't be read, Refused for a violation that is not allowed.
    """
    begun = time.perf_counter()
    sources = sources_of(file, options)
    seconds = time.perf_counter() - begun
    outcomes = [load_source(store, source, file, options) for source in sources]
    return [replace(outcome, seconds={"read": seconds, **outcome.seconds}) for outcome in outcomes]


def sources_of(file: Path, options: Options) -> list[Composed | Described]:
    """Read one file: a text is one source, or none; an RDF file can describe several.

    Raises: BadInput for a file that can't be read.
    """
    if is_rdf(file, options.kind):
        _refuse_options(file, options)
        return list(read_sources(file))
    reading = reader_for(file, options.kind)(
        file, published=options.published, publisher=options.publisher, url=options.url
    )
    if not (reading.tenures or reading.seats or reading.counts or reading.events or reading.facts):
        return []
    return [compose(reading, file.read_bytes(), file.name)]


def load_source(store: Store, source: Composed | Described, file: Path, options: Options) -> Outcome:
    """Load one of the sources of a file.

    Raises: Refused for a violation that is not allowed, BadInput for what contradicts the graph.
    """
    named = f"{file.name}#{ids.segment(source.id)}" if isinstance(source, Described) else file.name
    outcome = load(store, source, named, allow_violations=options.allow_violations, dry_run=options.dry_run)
    return replace(outcome, file=file.name)


def is_out(store: Store, file: Path) -> bool:
    """Whether a text was loaded once and taken out on purpose."""
    return was_taken_out(store, ids.source_id(file.stem, file.read_bytes()))


def _refuse_options(file: Path, options: Options) -> None:
    given = {"--published": options.published, "--publisher": options.publisher, "--url": options.url}
    for option, value in given.items():
        if value is not None:
            raise BadInput("rdf-load.option", file=str(file), option=option)
