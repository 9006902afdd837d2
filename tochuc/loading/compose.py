"""From a reading to the triples of its source, and to what its statements say of people."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

import pyoxigraph as ox

from tochuc import ids
from tochuc.errors import BadInput
from tochuc.identity import Decision
from tochuc.loading.amendments import Amendment
from tochuc.loading.events import say_event
from tochuc.loading.stated import Stated
from tochuc.loading.stating import Stating
from tochuc.messages import text
from tochuc.reading import NotUnderstood, Reading


@dataclass(frozen=True, slots=True)
class Composed:
    """One source as the graph will hold it, before anything is derived from it.

    `own` are the source, its statements and its unread passages; `shared` the bodies, posts and events that
    other sources may speak of too; `part_of` is what the parts of a long file are called together.
    """

    id: str
    own: frozenset[ox.Triple]
    shared: frozenset[ox.Triple]
    stated: tuple[Stated, ...]
    statements: int
    unread: tuple[NotUnderstood, ...] = ()
    decided: tuple[Decision, ...] = ()
    amended: tuple[Amendment, ...] = ()
    left_out: Mapping[str, int] = field(default_factory=dict)
    part_of: str | None = None


def compose(reading: Reading, data: bytes, file_name: str) -> Composed:
    """Write a reading as triples.

    Args:
        reading: what was read.
        data: the file's bytes, which the source's id is made from.
        file_name: the file's name, kept for people.

    Raises: BadInput `load.not-dated` where no day of publication is known (D5).
    """
    published = reading.source.published
    if published is None:
        raise BadInput("load.not-dated", file=file_name)
    source = Stating(ids.source_id(reading.id, data), published)
    _say_source(source, reading, data, file_name)
    for tenure in reading.tenures:
        source.tenure(tenure)
    for seats in reading.seats:
        source.seats(seats)
    for count in reading.counts:
        source.count(count)
    for event in reading.events:
        say_event(source.own, source.shared, source.quoted(event, "event", event.kind), event, published)
    for fact in reading.facts:
        source.fact(fact)
    for post in reading.posts:
        source.post(post)
    for placement in reading.placements:
        source.placement(placement)
    for passage in reading.not_understood:
        source.unread(passage)
    return Composed(
        source.id,
        frozenset(source.own.triples),
        frozenset(source.shared.triples),
        tuple(source.stated),
        source.statements,
        tuple(source.passages),
        left_out=reading.left_out,
        part_of=ids.source_id(reading.part_of.stem, data) if reading.part_of else None,
    )


def _say_source(source: Stating, reading: Reading, data: bytes, file_name: str) -> None:
    info, whole = reading.source, reading.part_of
    source.own.say(
        source.id,
        "Source",
        {
            "name": info.title or text("load.source-name", "vi", file=file_name),
            "fileName": file_name,
            "text": reading.text,
            "sha256": hashlib.sha256(data).hexdigest(),
            "published": info.published,
            "publisher": info.publisher,
            "url": info.url,
            "license": info.licence,
            "placeName": info.place,
            "partOf": ids.source_id(whole.stem, data) if whole else None,
            "partCount": whole.count if whole else None,
        },
    )
