"""From the records of a file to readings: one, or several of a thousand lines each for a long file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any, NamedTuple, TypeVar

from loaders.interchange import lines
from loaders.interchange.checking import check
from loaders.interchange.naming import names_of
from loaders.interchange.records import MembershipRecord, PersonRecord, PostRecord, Record, Records
from loaders.interchange.saying import (
    reference_of,
    say_body,
    say_event,
    say_membership,
    say_person,
    say_post,
    whom,
)
from tochuc.reading import (
    EventReading,
    FactReading,
    NotUnderstood,
    Parted,
    PlacementReading,
    PostNamed,
    PostReading,
    Reading,
    SourceInfo,
    TenureReading,
    Understood,
)

PART = 1_000
"""Lines of one source: a longer file is several, so that no transaction grows with it."""

_U = TypeVar("_U", bound=Understood)


def readings(records: Records, stem: str, told: SourceInfo, pattern: str) -> Iterator[Reading]:
    """Say what the records of a file state.

    Args:
        records: all of them.
        stem: the file's, which becomes the reading's id; parts of a long file are numbered.
        told: what is known of the file itself.
        pattern: the name of the format, which each statement keeps.
    """
    check(records)
    parts = list(_parts(_Book(records, told.published).units(), pattern)) or [_Part()]
    for one in records.not_understood():
        parts[-1].not_understood(lines.unread_line(one), f"{one.where}: {one.why}")
    left_out = dict(sorted(records.left_out.items()))
    for number, part in enumerate(parts, start=1):
        id = f"{stem}-{number:04}" if len(parts) > 1 else stem
        reading = part.reading(id, told, left_out if number == 1 else {})
        yield replace(reading, part_of=Parted(stem, len(parts))) if len(parts) > 1 else reading


class _Line(NamedTuple):
    """A line of text for a record, and what makes statements of it, given their words."""

    text: str
    record: Record
    say: Callable[[dict[str, Any]], Iterator[Understood]]


class _Part:
    """The lines of one source, and what they state."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.length = 0
        self.found: list[Understood] = []
        self.unread: list[NotUnderstood] = []

    def add(self, line: _Line, pattern: str) -> None:
        """Write a line with what it states."""
        url = line.record.urls[0] if line.record.urls else None
        self.found += line.say(self._written(line.text) | {"pattern": pattern, "url": url})

    def not_understood(self, text: str, why: str) -> None:
        """Write a line that states nothing."""
        self.unread.append(NotUnderstood(**self._written(text), why=why))

    def _written(self, text: str) -> dict[str, Any]:
        start = self.length
        self.lines.append(text)
        self.length += len(text) + 1
        return {"quote": text, "start": start, "end": start + len(text)}

    def reading(self, id: str, told: SourceInfo, left_out: dict[str, int]) -> Reading:
        """Give the part as a reading."""
        return Reading(
            id,
            "".join(f"{line}\n" for line in self.lines),
            told,
            tenures=self._of(TenureReading),
            events=self._of(EventReading),
            facts=self._of(FactReading),
            posts=self._of(PostReading),
            placements=self._of(PlacementReading),
            not_understood=tuple(self.unread),
            left_out=left_out,
        )

    def _of(self, kind: type[_U]) -> tuple[_U, ...]:
        return tuple(one for one in self.found if isinstance(one, kind))


def _parts(units: Iterable[list[_Line]], pattern: str) -> Iterator[_Part]:
    """Put units together into parts; no unit is parted."""
    part = _Part()
    for unit in units:
        for line in unit:
            part.add(line, pattern)
        if len(part.lines) >= PART:
            yield part
            part = _Part()
    if part.lines:
        yield part


class _Book:
    """The records of a file in the order in which they are written."""

    def __init__(self, records: Records, published: date | None) -> None:
        self.records = records
        self.published = published
        self.names = names_of(records)

    def units(self) -> Iterator[list[_Line]]:
        """Give the lines that belong together: of a body, event or post; of a person all memberships."""
        for body in self.records.bodies.values():
            if name := self._name(body.id):
                parent = self._name(body.parent)
                text = lines.body_line(body, name, parent)
                yield [_Line(text, body, partial(say_body, body, name, parent))]
        for event in self.records.events:
            of = self._name(event.body)
            yield [_Line(lines.event_line(event, of), event, partial(say_event, event, of))]
        for post in self.records.posts.values():
            if of := self._name(post.body):
                above = self._above(post)
                text = lines.post_line(post, of, above.post if above else None)
                yield [_Line(text, post, partial(say_post, post, of, above, self.published))]
        yield from self._people()

    def _people(self) -> Iterator[list[_Line]]:
        held: defaultdict[str, list[MembershipRecord]] = defaultdict(list)
        for membership in self.records.memberships:
            held[membership.person].append(membership)
        for person in self.records.persons.values():
            of_person = [self._membership(person, one) for one in held[person.id] if self._name(one.body)]
            if person.other_names or not of_person:
                of_person.insert(0, _Line(lines.person_line(person), person, partial(say_person, person)))
            yield of_person

    def _membership(self, person: PersonRecord, membership: MembershipRecord) -> _Line:
        body, party = self._name(membership.body) or "", self._name(membership.party)
        post = self.records.posts.get(membership.post or "")
        title = post.title if post else membership.title or ""
        place = whom(person) | {"post": title, "organization": body}
        place["reference"] = reference_of(post, body) if post else None
        text = lines.membership_line(person, membership, title, body, party)
        says = partial(say_membership, membership, place, party, self.published)
        return _Line(text, membership if membership.urls else person, says)

    def _above(self, post: PostRecord) -> PostNamed | None:
        above = self.records.posts.get(post.reports_to or "")
        body = self._name(above.body) if above else None
        return PostNamed(above.title, body, reference_of(above, body)) if above and body else None

    def _name(self, id: str | None) -> str | None:
        return self.names.get(id) if id else None
