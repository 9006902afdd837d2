"""What the readings of one source state, as triples."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tochuc import bodies, ids
from tochuc.bodies import Body, Post
from tochuc.dates import PartialDate
from tochuc.facts import COMPLETE_LIST, IDENTIFIER, PLACEMENT
from tochuc.loading.describe import Description, Value
from tochuc.loading.stated import EMPTY, Stated
from tochuc.messages import text
from tochuc.reading import (
    CountReading,
    FactReading,
    NotUnderstood,
    PlacementReading,
    PostNamed,
    PostReading,
    Quote,
    SeatReading,
    TenureReading,
    Understood,
)


class Stating:
    """The triples of one source while they are written, statement after statement."""

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
        url = passage.url if isinstance(passage, Understood) else None
        self.own.say(id, None, words | {"published": self.published, "wasQuotedFrom": self.id, "url": url})
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
        post = self._post(given, given)
        if post is None:
            return
        told = (given.change, given.manner, given.date, given.term, *([given.mark] if given.mark else []))
        id = self.quoted(given, "tenure", given.person, post.id, *told)
        values: dict[str, Value] = {
            "personName": given.person,
            "personMark": given.mark,
            "personIdentifier": given.identifiers,
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
            replace(
                self._of_post(id, post, given),
                person_name=given.person,
                change=given.change,
                manner=given.manner,
                term=given.term,
                mark=given.mark,
                identifiers=given.identifiers,
            )
        )

    def post(self, given: PostReading) -> None:
        """State how a post stands, whoever holds it."""
        post = self._post(given, given)
        if post is None:
            return
        above = self._post(given.reports_to, given) if given.reports_to else None
        values: dict[str, Value] = {
            "statesPost": post.id,
            "postName": given.post,
            "bodyName": given.organization,
            "condition": given.condition,
            "reference": given.reference,
            "statesSuperior": above.id if above else None,
            "pattern": given.pattern or None,
        }
        id = self.quoted(given, "post", post.id, given.condition)
        if given.condition in EMPTY:
            self.stated.append(self._of_post(id, post, given))
        self.own.say(id, "PostStatement", values | self._effect(given, given.date, None))

    def _of_post(self, id: str, post: Post, given: TenureReading | PostReading) -> Stated:
        """Say of a statement what goes with its post, and that nobody is named."""
        body = post.body
        return Stated(
            id=id,
            source=self.id,
            published=self.published,
            person_name="",
            post=post.id,
            bodies=tuple(b.id for b in (body, body.parent("unitOf")) if b),
            territory=body.territory,
            single_seat=post.single_seat,
            date=PartialDate.parse(given.date) if given.date else None,
            above=_above(body),
            quote=given.quote,
        )

    def placement(self, given: PlacementReading) -> None:
        """State that one body is a part of another."""
        named = [self.body(name, given.place, given) for name in (given.body, given.parent)]
        found = [bodies.organization_of(body) for body in named if body]
        if len(found) < len(named):
            return
        part, whole = found
        for body in found:
            self.shared.add(bodies.triples_of(body))
        # What stands above a body by its name, or by reference data, is above it whatever a table says.
        if not part.parents and not part.reference:
            self.shared.say(part.id, None, {"subOrganizationOf": whole.id})
        id = self.quoted(given, "placement", part.id, whole.id)
        told: dict[str, Value] = {"about": part.id, "bodyName": given.body, "value": given.parent}
        self.own.say(id, "FactStatement", told | {"what": PLACEMENT, "pattern": given.pattern or None})

    def _post(
        self, named: TenureReading | PostReading | PostNamed, said_in: TenureReading | PostReading
    ) -> Post | None:
        """Resolve a post and describe it with its body."""
        body = self.body(named.organization, said_in.place, said_in)
        if body is None:
            return None
        seat, single = bodies.committee_of(body), said_in.single_seat
        post = bodies.post_of(named.post, seat, reference=named.reference, single_seat=single)
        self.shared.add(bodies.triples_of(post.body))
        self.shared.add(bodies.triples_of_post(post))
        return post

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
        body = _spoken_of(named, given.kind) if named else None
        about = body.id if body else None
        if body:
            self.shared.add(bodies.triples_of(body))
        id = self.quoted(given, "fact", given.kind, given.value, given.count, given.person)
        values: dict[str, Value] = {
            "about": about,
            "bodyName": given.about,
            "what": given.kind,
            "value": given.value,
            "count": given.count,
            "personName": given.person,
            "personMark": given.mark,
            "personIdentifier": given.identifiers,
            "pattern": given.pattern or None,
        }
        self.own.say(id, "FactStatement", values | self._effect(given, given.date, None))
        if given.person:
            told = Stated(id, self.id, self.published, given.person, quote=given.quote, mark=given.mark)
            self.stated.append(replace(told, identifiers=given.identifiers))

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
        self, given: TenureReading | SeatReading | FactReading | PostReading, when: str | None, by: str | None
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


def _spoken_of(named: Body, kind: str) -> Body:
    """Give the body that a kind of fact is about: a Party organisation or its committee."""
    if kind == COMPLETE_LIST:
        return bodies.committee_of(named)
    # What a register calls a committee is not what it calls the organisation that it leads.
    return named if kind == IDENTIFIER else bodies.organization_of(named)


def _above(body: Body) -> tuple[str, ...]:
    """Give what a body, or the organisation whose unit it is, is directly under."""
    own = (body, body.parent("unitOf"))
    above = {parent.id for b in own if b for how, parent in b.parents if how == "subOrganizationOf"}
    return tuple(sorted(above))
