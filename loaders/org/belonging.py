"""Who belongs to a body, holds a post or leads: by memberships with their days, or by a plain word."""

from __future__ import annotations

from loaders.interchange import MembershipRecord, Records
from loaders.org.days import Days
from loaders.org.describing import id_of, urls_of
from loaders.org.statements import Statements, Value, shown
from tochuc.messages import text


class Belonging:
    """Adds memberships to records that have the bodies, posts and people already."""

    def __init__(self, said: Statements, records: Records, days: Days) -> None:
        self.said = said
        self.records = records
        self.days = days
        self._taken: set[tuple[str, str]] = set()

    def read(self) -> None:
        """Read memberships first: who has one with days needs no plain word."""
        self.memberships()
        self.holders()
        self.belonging()

    def memberships(self) -> None:
        """Read the memberships, each with all its roles."""
        found = dict.fromkeys(self.said.of_class("membership"))
        found |= dict.fromkeys(membership for membership, _ in self.said.pairs("member"))
        found |= dict.fromkeys(membership for _, membership in self.said.pairs("has_membership"))
        for membership in sorted(found):
            self._membership(membership)

    def holders(self) -> None:
        """Read who holds a post, where no membership says it with its days."""
        pairs = {*self.said.pairs("holds"), *((p, post) for post, p in self.said.pairs("held_by"))}
        for person, post in sorted(pairs):
            found = self.records.posts.get(id_of(post))
            if (person, post) not in self._taken:
                self._belongs(person, post=post)
            if found:  # who holds a post of a body belongs to it, which says nothing more
                self._taken.add((person, found.body))

    def belonging(self) -> None:
        """Read who leads a body or belongs to it, where nothing says more."""
        for person, body in sorted(set(self.said.pairs("head_of"))):
            self._taken.add((person, body))
            self._belongs(person, body=body, title=text("org.head", "vi"))
        pairs = {*self.said.pairs("member_of"), *((p, body) for body, p in self.said.pairs("has_member"))}
        for person, body in sorted(pairs - self._taken):
            if id_of(person) in self.records.bodies:
                self.records.refuse(shown(person), shown(body), "interchange.member")
            else:
                self._belongs(person, body=body, title=text("org.member", "vi"))

    def _membership(self, iri: str) -> None:
        people = [*self.said.things(iri, "member"), *self.said.leading("has_membership", iri)]
        bodies, posts = self.said.things(iri, "organization"), self.said.things(iri, "post")
        roles, period = self.said.values(iri, "role"), self.days.period(iri)
        if period is None:
            return  # without a day that is not understood it would say something else
        if not people or id_of(people[0]) in self.records.bodies:
            told = {"what": "org:member", "id": "–"}
            self.records.refuse(
                shown(iri), shown(iri), "interchange.member" if people else "interchange.no-such", **told
            )
            return
        person, body = people[0], bodies[0] if bodies else None
        self._taken |= {(person, other) for other in bodies}
        for title in self._titles(iri, roles):
            post = self._held(person, posts, body, title)
            self.records.memberships.append(
                MembershipRecord(
                    where=shown(iri),
                    urls=urls_of(self.said, iri),
                    person=id_of(person),
                    body=id_of(body) if body else None,
                    title=title or text("org.member", "vi"),
                    post=id_of(post) if post else None,
                    start=period[0],
                    end=period[1],
                )
            )

    def _titles(self, iri: str, roles: list[Value]) -> list[str | None]:
        found: list[str | None] = []
        for role in roles:
            label = self.said.label(role)
            if label is None:
                self.records.refuse(shown(iri), str(role), "interchange.no-title")
            else:
                found.append(label)
        return found if roles else [None]

    def _held(self, person: str, posts: list[str], body: str | None, title: str | None) -> str | None:
        """Find the post that a membership is about: the one named, or held with that title in that body."""
        held = [*self.said.things(person, "holds"), *self.said.leading("held_by", person)]
        for post in (*posts, *held):
            found = self.records.posts.get(id_of(post))
            if found and (post in posts or (found.title == title and body and found.body == id_of(body))):
                self._taken.add((person, post))
                return post
        return None

    def _belongs(
        self, person: str, body: str | None = None, post: str | None = None, title: str | None = None
    ) -> None:
        self.records.memberships.append(
            MembershipRecord(
                where=shown(person),
                person=id_of(person),
                body=id_of(body) if body else None,
                post=id_of(post) if post else None,
                title=title,
            )
        )
