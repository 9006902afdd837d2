"""Records that name what the file does not have, or can't be, are not understood."""

from __future__ import annotations

from dataclasses import replace

from loaders.interchange.records import BodyRecord, EventRecord, MembershipRecord, PostRecord, Records


def check(records: Records) -> None:
    """Take out of the records what is not understood, and note why.

    A record that can't do without what is missing goes as a whole; one that can goes without it.
    """
    records.bodies = {id: _body(body, records) for id, body in records.bodies.items()}
    records.posts = {id: post for id, post in records.posts.items() if _stands(post, records)}
    records.posts = {id: _reporting(post, records) for id, post in records.posts.items()}
    records.events = [_event(event, records) for event in records.events]
    kept = (_membership(membership, records) for membership in records.memberships)
    records.memberships = [membership for membership in kept if membership]


def _body(body: BodyRecord, records: Records) -> BodyRecord:
    if body.parent is None or (body.parent in records.bodies and body.parent != body.id):
        return body
    records.refuse(body.where, body.parent, "interchange.no-such", what="parent", id=body.parent)
    return replace(body, parent=None)


def _stands(post: PostRecord, records: Records) -> bool:
    if post.body in records.bodies:
        return True
    records.refuse(post.where, post.title, "interchange.no-such", what="organization", id=post.body or "–")
    return False


def _reporting(post: PostRecord, records: Records) -> PostRecord:
    if post.reports_to is None or (post.reports_to in records.posts and post.reports_to != post.id):
        return post
    records.refuse(post.where, post.title, "interchange.no-such", what="reportsTo", id=post.reports_to)
    return replace(post, reports_to=None)


def _event(event: EventRecord, records: Records) -> EventRecord:
    if event.body is None or event.body in records.bodies:
        return event
    records.refuse(event.where, event.name, "interchange.no-such", what="organization", id=event.body)
    return replace(event, body=None)


def _membership(membership: MembershipRecord, records: Records) -> MembershipRecord | None:
    post = records.posts.get(membership.post or "")
    body = post.body if post else membership.body
    missing = {
        "person": membership.person not in records.persons and (membership.person or "–"),
        "post": membership.post and post is None and membership.post,
        "organization": body not in records.bodies and (body or "–"),
    }
    for what, id in missing.items():
        if id:
            records.refuse(membership.where, membership.person, "interchange.no-such", what=what, id=id)
            return None
    start, end = membership.start, membership.end
    if start and end and end.last < start.first:
        records.refuse(membership.where, f"{start} – {end}", "interchange.order")
        return None
    if not (start or end or membership.seen or membership.over):
        records.refuse(membership.where, membership.person, "interchange.no-days")
        return None
    if membership.party is not None and membership.party not in records.bodies:
        id = membership.party
        records.refuse(membership.where, id, "interchange.no-such", what="on_behalf_of", id=id)
        membership = replace(membership, party=None)
    return replace(membership, body=body)
