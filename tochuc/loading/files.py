"""Loading files: which reader, which sources, which outcome."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from tochuc import ids
from tochuc.errors import BadInput
from tochuc.graph import Store
from tochuc.loading.ahead import ahead
from tochuc.loading.collecting import seldom
from tochuc.loading.compose import Composed, compose
from tochuc.loading.from_rdf import Described, is_rdf, read_sources
from tochuc.loading.outcome import Outcome
from tochuc.loading.parts import together
from tochuc.loading.source import load_together, take_back
from tochuc.loading.tombstones import was_taken_out
from tochuc.readers import read


@dataclass(frozen=True, slots=True)
class Options:
    """How to load: the options of `tochuc load`."""

    kind: str | None = None
    published: date | None = None
    publisher: str | None = None
    url: str | None = None
    allow_violations: bool = False
    dry_run: bool = False
    mapping: Path | None = None


def load_file(store: Store, file: Path, options: Options) -> list[Outcome]:
    """Read one file and load what it holds, each source in a transaction of its own.

    Returns: what each did; none if the file has no announcement in it, and nothing was stored.

    Raises: BadInput for a file that can't be read, Refused for a violation that is not allowed.
    """
    begun = time.perf_counter()
    if is_rdf(file, options.kind):
        sources: list[Composed | Described] = [*described_in(file, options)]
        seconds = time.perf_counter() - begun
        outcomes = [load_source(store, source, file, options) for source in sources]
    else:
        parts = parts_of(file, options)
        seconds = time.perf_counter() - begun
        outcomes = list(load_parts(store, parts, file, options))
    return [replace(outcome, seconds={"read": seconds, **outcome.seconds}) for outcome in outcomes]


def described_in(file: Path, options: Options) -> list[Described]:
    """Give the sources that an RDF file describes, which are loaded each by itself.

    Raises: BadInput for a file that can't be read, or an option that RDF has no use for.
    """
    given = {
        "--published": options.published,
        "--publisher": options.publisher,
        "--url": options.url,
        "--mapping": options.mapping,
    }
    for option, value in given.items():
        if value is not None:
            raise BadInput("rdf-load.option", file=str(file), option=option)
    return list(read_sources(file))


def parts_of(file: Path, options: Options) -> Iterator[Composed]:
    """Give what a text or a table states: one source, none, or of a long table the parts, one by one.

    Raises: BadInput for a file that can't be read, before the first is given.
    """
    readings = read(
        file,
        options.kind,
        published=options.published,
        publisher=options.publisher,
        url=options.url,
        mapping=options.mapping,
    )
    data = file.read_bytes()
    return (compose(reading, data, file.name) for reading in readings if reading.states or reading.part_of)


def load_parts(store: Store, parts: Iterable[Composed], file: Path, options: Options) -> Iterator[Outcome]:
    """Load the parts of one file, all of them or none.

    Raises: Refused for a violation that is not allowed, BadInput; the parts before it are taken out again.
    """
    new: list[str] = []
    groups = together(_with_last(ahead(parts)), lambda part: part[0].statements)
    try:
        while True:
            with seldom():
                group = next(groups, None)
                if group is None:
                    return
                outcomes = load_sources(store, [part for part, _ in group], file, options)
                new += [one.source for one in outcomes if one.changed and not options.dry_run]
                if group[-1][1]:
                    new.clear()  # it is whole: whatever comes now takes nothing back
            yield from outcomes
    except BaseException:  # also Ctrl-C: nothing is half done
        for source in reversed(new):
            take_back(store, source)
        raise


def _with_last(parts: Iterable[Composed]) -> Iterator[tuple[Composed, bool]]:
    """Say of each part whether it is the last."""
    rest = iter(parts)
    held = next(rest, None)
    for following in rest:
        assert held is not None
        yield held, False
        held = following
    if held is not None:
        yield held, True


def load_source(store: Store, source: Composed | Described, file: Path, options: Options) -> Outcome:
    """Load one of the sources of a file.

    Raises: Refused for a violation that is not allowed, BadInput for what contradicts the graph.
    """
    (outcome,) = load_sources(store, [source], file, options)
    return outcome


def load_sources(
    store: Store, sources: Sequence[Composed | Described], file: Path, options: Options
) -> list[Outcome]:
    """Load some of the sources of a file in one transaction, as `load_source` does one."""
    alone = sources[0]
    named = f"{file.name}#{ids.segment(alone.id)}" if isinstance(alone, Described) else file.name
    how = {"allow_violations": options.allow_violations, "dry_run": options.dry_run}
    outcomes = load_together(store, sources, named, **how)
    return [replace(outcome, file=file.name) for outcome in outcomes]


def is_out(store: Store, file: Path) -> bool:
    """Whether a text was loaded once and taken out on purpose."""
    return was_taken_out(store, ids.source_id(file.stem, file.read_bytes()))
