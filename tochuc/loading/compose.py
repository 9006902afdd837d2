"""From a reading to the triples of its source, and to what its statements say of people."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

import pyoxigraph as ox

from tochuc import bodies, ids
from tochuc.bodies import Body
from tochuc.dates import PartialDate
from tochuc.errors import BadInput
from tochuc.loading.describe import Description, Value
from tochuc.loading.events import say_event
from tochuc.loading.stated import Stated
from tochuc.messages import text
from tochuc.reading import (
    CountReading,
    FactReading,
    NotUnderstood,
    Quote,
    Reading,
    SeatReading,
    TenureReading,
)


@dataclass(frozen=True, slots=True)
class Composed:
    """One source as the graph will hold it, before anything is derived from it.

    `own` are the source, its statements and its unread passages; `shared` the bodies, posts and
    events that other sources may speak of too.
    """

    id: str
    own: frozenset[ox.Triple]
    shared: frozenset[ox.Triple]
    stated: tuple[Stated, ...]
    statements: int


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
    source = _Source(ids.source_id(PurePath(file_name).stem, data), published)
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
    for passage in reading.not_understood:
        source.unread(passage)
    return Composed(
        source.id,
        frozenset(source.own.triples),
        frozenset(source.shared.triples),
        tuple(source.stated),
        source.statements,
    )


def _say_source(source: _Source, reading: Reading, data: bytes, file_name: str) -> None:
    info = reading.source
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
            "placeName": info.place,
        },
    )


class _Source:
    """The triples of one source while they are written."""

    def __init__(self, id: str, published: date) -> None:
        self.id = id
        self.published = published
        self.own = Description()
        self.shared = Description()
        self.stated: list[Stated] = []
        self.statements = 0

    def quoted(self, passage: Quote, kind: str, *fields: object) -> str:
        """Say the words of a passage, and give its statement's id."""
        id = ids.statement_id(self.id, kind, passage.start, passage.end, *fields)
        words: dict[str, Value] = {"quote": passage.quote, "start": passage.start, "end": passage.end}
        self.own.say(id, None, words | {"published": self.published, "wasQuotedFrom": self.id})
        self.statements += 1
        return id

    def body(self, name: str, place: str | None) -> Body:
        """Resolve a body's name and describe what it stands for."""
        found = bodies.resolve(name, place=place, on=self.published)
        self.shared.add(bodies.triples_of(found))
        return found

    def tenure(self, given: TenureReading) -> None:
        """State that a person begins, ends, holds or held a post."""
        body = bodies.committee_of(self.body(given.organization, given.place))
        post = bodies.post_of(given.post, body)
        self.shared.add(bodies.triples_of(body))
        self.shared.add(bodies.triples_of_post(post))
        id = self.quoted(given, "tenure", given.change, given.person, post.id)
        when = PartialDate.parse(given.date) if given.date else None
        values: dict[str, Value] = {
            "personName": given.person,
            "postName": given.post,
            "bodyName": given.organization,
            "placeName": given.place,
            "change": given.change,
            "manner": given.manner,
            "term": given.term,
            "pattern": given.pattern or None,
            "statesPost": post.id,
        }
        self.own.say(id, "TenureStatement", values | self._effect(given.date, given.by, given.place))
        self.stated.append(
            Stated(
                id=id,
                source=self.id,
                published=self.published,
                person_name=given.person,
                post=post.id,
                bodies=tuple(dict.fromkeys([body.id, bodies.organization_of(body).id])),
                territory=body.territory,
                single_seat=post.single_seat,
                change=given.change,
                manner=given.manner,
                date=when,
                term=given.term,
            )
        )

    def seats(self, given: SeatReading) -> None:
        """State the declared members and vacant seats of a committee."""
        body = bodies.committee_of(self.body(given.body, given.place))
        self.shared.add(bodies.triples_of(body))
        values: dict[str, Value] = {
            "about": body.id,
            "bodyName": given.body,
            "members": given.members,
            "vacant": given.vacant,
            "term": given.term,
            "pattern": given.pattern or None,
        }
        id = self.quoted(given, "seats", body.id)
        self.own.say(id, "SeatStatement", values | self._effect(given.date, given.by, given.place))

    def count(self, given: CountReading) -> None:
        """State how many units, delegates or members an organisation has."""
        body = bodies.organization_of(self.body(given.organization, given.place))
        id = self.quoted(given, "count", body.id, given.what)
        self.own.say(
            id,
            "CountStatement",
            {
                "about": body.id,
                "bodyName": given.organization,
                "what": given.what,
                "count": given.count,
                "atLeast": given.at_least,
                "pattern": given.pattern or None,
            },
        )

    def fact(self, given: FactReading) -> None:
        """State what else the text says of a body."""
        about = bodies.organization_of(self.body(given.about, given.place)).id if given.about else None
        id = self.quoted(given, "fact", given.kind, given.value, given.person)
        values: dict[str, Value] = {
            "about": about,
            "bodyName": given.about,
            "what": given.kind,
            "value": given.value,
            "count": given.count,
            "personName": given.person,
            "pattern": given.pattern or None,
        }
        self.own.say(id, "FactStatement", values | self._effect(given.date, None, given.place))
        if given.person:
            self.stated.append(Stated(id, self.id, self.published, given.person))

    def unread(self, given: NotUnderstood) -> None:
        """Keep a passage that yielded nothing, with the reason."""
        id = ids.statement_id(self.id, "unread", given.start, given.end)
        self.own.say(
            id,
            "UnreadPassage",
            {
                "quote": given.quote,
                "start": given.start,
                "end": given.end,
                "why": given.why,
                "wasQuotedFrom": self.id,
            },
        )

    def _effect(self, when: str | None, by: str | None, place: str | None) -> dict[str, Value]:
        """Say from when it takes effect and who decided it."""
        day = PartialDate.parse(when) if when else None
        return {
            "date": day.first if day else None,
            "datePrecision": day.precision if day else None,
            "decidedBy": self.body(by, place).id if by else None,
        }
