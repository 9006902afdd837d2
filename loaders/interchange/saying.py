"""What each record states, in the words of its line."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from loaders.interchange.records import (
    NAMELESS,
    BodyRecord,
    EventRecord,
    MembershipRecord,
    PersonRecord,
    PostRecord,
)
from tochuc import bodies
from tochuc.facts import AREA, IDENTIFIER, LISTED, ON_BEHALF, OTHER_NAME
from tochuc.ids import THING
from tochuc.reading import (
    EventReading,
    FactReading,
    PlacementReading,
    PostNamed,
    PostReading,
    TenureReading,
    Understood,
)

Said = dict[str, Any]
"""What every statement of a line has: its words, the pattern, the address."""


def say_person(person: PersonRecord, said: Said) -> Iterator[Understood]:
    """State that there is somebody, what the file calls them, and by which other names they go."""
    value = next(iter(_identifiers(person)), None)
    yield FactReading(**said, kind=IDENTIFIER if value else LISTED, about=None, value=value, **whom(person))
    for name in person.other_names:
        yield FactReading(**said, kind=OTHER_NAME, about=None, value=name, **whom(person))


def say_body(body: BodyRecord, name: str, parent: str | None, said: Said) -> Iterator[Understood]:
    """State what a body is called, what it is part of, when it began and ended."""
    for identifier in _identifiers(body) or (None,):
        kind = IDENTIFIER if identifier else LISTED
        yield FactReading(**said, kind=kind, about=name, value=identifier)
    for kind, value in body.facts:
        yield FactReading(**said, kind=kind, about=name, value=value)
    if parent and not _follows(name, parent):
        yield PlacementReading(**said, body=name, parent=parent)
    for event, day in (("establishment", body.founded), ("abolition", body.dissolved)):
        if day:
            yield EventReading(**said, kind=event, organization=name, from_=str(day))


def say_post(
    post: PostRecord, body: str, above: PostNamed | None, published: date | None, said: Said
) -> Iterator[Understood]:
    """State that a post is there, or is no more, and which one is above it."""
    gone = post.abolished and (published is None or post.abolished.first <= published)
    yield PostReading(
        **said,
        post=post.title,
        organization=body,
        condition="abolished" if gone else "listed",
        reference=reference_of(post, body),
        reports_to=above,
        date=str(post.abolished) if gone else None,
    )
    if post.area:
        yield FactReading(**said, kind=AREA, about=body, value=post.area)


def say_event(event: EventRecord, body: str | None, said: Said) -> Iterator[Understood]:
    """State an event."""
    yield EventReading(
        **said,
        kind=event.kind,
        organization=body,
        name=event.name,
        term=event.term,
        from_=str(event.first) if event.first else None,
        until=str(event.last) if event.last else None,
    )


def say_membership(
    membership: MembershipRecord, place: Said, party: str | None, published: date | None, said: Said
) -> Iterator[Understood]:
    """State what the days of a membership say, and on whose behalf and for where it is.

    Args:
        membership: the record.
        place: whom and which post it is about.
        party: the name of the body on whose behalf.
        published: the day of publication, on which a membership without an end is seen.
        said: what every statement of its line has.
    """
    start, end, term = membership.start, membership.end, membership.term
    told = said | place
    ahead = start is not None and (published is None or start.first > published)
    if start and (end or ahead or not membership.seen):
        yield TenureReading(**told, change="begins", date=str(start), term=term)
    elif not end or (published is not None and end.first > published):
        change = "held" if membership.over else "holds"
        yield TenureReading(**told, change=change, date=str(start) if start else None, term=term)  # type: ignore[arg-type]
    if end:
        yield TenureReading(**told, change="ends", date=str(end), term=term)
    beside = {key: value for key, value in told.items() if key not in ("post", "organization", "reference")}
    since = str(start) if start else None
    if party:
        what = f"{told['post']}, {told['organization']}"
        yield FactReading(**beside, kind=ON_BEHALF, about=party, value=what, date=since)
    if membership.area:
        body = told["organization"]
        yield FactReading(**beside, kind=AREA, about=body, value=membership.area, date=since)


def whom(person: PersonRecord) -> Said:
    """Give how statements name a person: by name, and by what the file calls them."""
    return {"person": person.name, "mark": person.id, "identifiers": _identifiers(person)}


def reference_of(post: PostRecord, body: str) -> str | None:
    """Give what tells a post from others of its title: its id, unless it is the one that we give it."""
    if post.id.startswith(NAMELESS):
        return None
    if post.id.startswith(THING):
        seat = bodies.committee_of(bodies.resolve(body))
        if bodies.post_of(post.title, seat).id == post.id:
            return None
    return post.id


def _identifiers(record: PersonRecord | BodyRecord) -> tuple[str, ...]:
    """Give what the file calls it; its place there is no such thing."""
    own = () if record.id.startswith(NAMELESS) else (record.id,)
    return tuple(dict.fromkeys((*own, *record.identifiers)))


def _follows(name: str, parent: str) -> bool:
    """Whether a body's name alone says what it is part of, or the two names are of one organisation."""
    body, above = bodies.resolve(name), bodies.resolve(parent)
    if above.id in {one.id for _, one in body.parents}:
        return True
    return bodies.organization_of(body).id == bodies.organization_of(above).id
