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
from tochuc.identity import Decision
from tochuc.loading.amendments import Amendment
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
    unread: tuple[NotUnderstood, ...] = ()
    decided: tuple[Decision, ...] = ()
    amended: tuple[Amendment, ...] = ()


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
        tuple(source.passages),
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
        self.passages: list[NotUnderstood] = []

    def quoted(self, passage: Quote, kind: str, *fields: object) -> str:
        """Say the words of a passage, and give its statement's id."""
        id = ids.statement_id(self.id, kind, passage.start, passage.end, *fields)
        words: dict[str, Value] = {"quote": passage.quote, "start": passage.start, "end": passage.end}
        self.own.say(id, None, words | {"published": self.published, "wasQuotedFrom": self.id})
        self.statements += 1
        return id

    def body(self, name: str, place: str | None, said_in: Quote) -> Body | None:
        """Resolve a body's name.

        Returns: None for a bare head ("Bệnh viện"), which would be one body for all who say it: the
            passage then counts as not understood.
        """
        found = bodies.resolve(name, place=place, on=self.published)
        if bodies.is_specific(found):
            return found
        why = text("load.bare-body", "vi", name=name)
        self.unread(NotUnderstood(said_in.quote, said_in.start, said_in.end, why))
        return None

    def tenure(self, given: TenureReading) -> None:
        """State that a person begins, ends, holds or held a post."""
        named = self.body(given.organization, given.place, given)
        if named is None:
            return
        body = bodies.committee_of(named)
        post = bodies.post_of(given.post, body)
        self.shared.add(bodies.triples_of(body))
        self.shared.add(bodies.triples_of_post(post))
        told = (given.change, given.manner, given.date, given.term)
        id = self.quoted(given, "tenure", given.person, post.id, *told)
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
        self.own.say(id, "TenureStatement", values | self._effect(given, given.date, given.by))
        self.stated.append(
            Stated(
                id=id,
                source=self.id,
                published=self.published,
                person_name=given.person,
                post=post.id,
                bodies=tuple(b.id for b in (body, body.parent("unitOf")) if b),
                territory=body.territory,
                single_seat=post.single_seat,
                change=given.change,
                manner=given.manner,
                date=when,
                term=given.term,
                above=_above(body),
                quote=given.quote,
            )
        )

    def seats(self, given: SeatReading) -> None:
        """State the declared members and vacant seats of a committee."""
        named = self.body(given.body, given.place, given)
        if named is None:
            return
        body = bodies.committee_of(named)
        self.shared.add(bodies.triples_of(body))
        values: dict[str, Value] = {
            "about": body.id,
            "bodyName": given.body,
            "members": given.members,
            "vacant": given.vacant,
            "term": given.term,
            "pattern": given.pattern or None,
        }
        id = self.quoted(given, "seats", body.id, given.members, given.vacant)
        self.own.say(id, "SeatStatement", values | self._effect(given, given.date, given.by))

    def count(self, given: CountReading) -> None:
        """State how many units, delegates or members an organisation has."""
        named = self.body(given.organization, given.place, given)
        if named is None:
            return
        body = bodies.organization_of(named)
        self.shared.add(bodies.triples_of(body))
        id = self.quoted(given, "count", body.id, given.what, given.count)
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
        named = self.body(given.about, given.place, given) if given.about else None
        about = bodies.organization_of(named).id if named else None
        if named:
            self.shared.add(bodies.triples_of(bodies.organization_of(named)))
        id = self.quoted(given, "fact", given.kind, given.value, given.count, given.person)
        values: dict[str, Value] = {
            "about": about,
            "bodyName": given.about,
            "what": given.kind,
            "value": given.value,
            "count": given.count,
            "personName": given.person,
            "pattern": given.pattern or None,
        }
        self.own.say(id, "FactStatement", values | self._effect(given, given.date, None))
        if given.person:
            self.stated.append(Stated(id, self.id, self.published, given.person, quote=given.quote))

    def unread(self, given: NotUnderstood) -> None:
        """Keep a passage that yielded nothing, with the reason."""
        self.passages.append(given)
        id = ids.statement_id(self.id, "unread", given.start, given.end, given.why)
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

    def _effect(
        self, given: TenureReading | SeatReading | FactReading, when: str | None, by: str | None
    ) -> dict[str, Value]:
        """Say from when it takes effect and who decided it."""
        decided = self.body(by, given.place, given) if by else None
        if decided:
            self.shared.add(bodies.triples_of(decided))
        day = PartialDate.parse(when) if when else None
        return {
            "date": day.first if day else None,
            "datePrecision": day.precision if day else None,
            "decidedBy": decided.id if decided else None,
        }


def _above(body: Body) -> tuple[str, ...]:
    """Give what a body, or the organisation whose unit it is, is directly under."""
    own = (body, body.parent("unitOf"))
    above = {parent.id for b in own if b for how, parent in b.parents if how == "subOrganizationOf"}
    return tuple(sorted(above))
