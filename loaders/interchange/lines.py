"""Records as lines of text: the words that statements quote."""

from __future__ import annotations

from loaders.interchange.records import (
    NAMELESS,
    BodyRecord,
    EventRecord,
    MembershipRecord,
    PersonRecord,
    PostRecord,
    Unread,
)

_BETWEEN = " | "


def person_line(person: PersonRecord) -> str:
    """Give a person without any membership."""
    return _line(
        [_named(person)], other_name=person.other_names, id=person.id, ids=person.identifiers, url=person.urls
    )


def membership_line(
    person: PersonRecord, membership: MembershipRecord, title: str, body: str, party: str | None
) -> str:
    """Give a membership, with its person, title, body and the body on whose behalf by their names."""
    return _line(
        [_named(person), title, body],
        start=membership.start,
        end=membership.end,
        over="true" if membership.over and not membership.end else None,
        term=membership.term,
        on_behalf_of=party,
        area=membership.area,
        id=person.id,
        ids=person.identifiers,
        post=membership.post,
        membership=membership.id,
        url=membership.urls or person.urls,
        note=membership.notes,
    )


def body_line(body: BodyRecord, name: str, parent: str | None) -> str:
    """Give a body, by the name that tells it from others."""
    return _line(
        [name],
        part_of=parent,
        founded=body.founded,
        dissolved=body.dissolved,
        **{kind.replace("-", "_"): [said for k, said in body.facts if k == kind] for kind, _ in body.facts},
        id=body.id,
        ids=body.identifiers,
        url=body.urls,
    )


def post_line(post: PostRecord, body: str, above: str | None) -> str:
    """Give a post, with the one above it by its title."""
    return _line(
        [post.title, body],
        reports_to=above,
        area=post.area,
        abolished=post.abolished,
        id=post.id,
        url=post.urls,
    )


def event_line(event: EventRecord, body: str | None) -> str:
    """Give an event."""
    days = {"start": event.first, "end": event.last}
    told = {"id": event.id, "url": event.urls, "note": event.notes}
    return _line([event.name, event.kind], of=body, **days, **told)


def unread_line(unread: Unread) -> str:
    """Give what is not understood: where it stands, and what."""
    return f"{unread.where}: {' '.join(unread.found.split())}"


def _named(person: PersonRecord) -> str:
    return f"{person.name} (sinh {person.born})" if person.born else person.name


def _line(cells: list[str], **fields: object) -> str:
    for name, value in fields.items():
        for one in value if isinstance(value, list | tuple) else [value]:
            if one and not str(one).startswith(NAMELESS):
                cells.append(f"{name.replace('_', ' ')}: {' '.join(str(one).split())}")
    return _BETWEEN.join(cells)
