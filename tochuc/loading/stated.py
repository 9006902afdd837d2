"""A statement that names a person, as the fold and the identity of people see it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from tochuc.dates import PartialDate
from tochuc.fold.claims import NOMINATION, Change, Claim
from tochuc.identity import Mention, Reason
from tochuc.ids import person_mention_id
from tochuc.names import exact_key


@dataclass(frozen=True, slots=True)
class Stated:
    """One statement with a person's name; `post` is None where it speaks of no post.

    `bodies` are the post's body and the organisation whose unit that is; `territory` is theirs.
    """

    id: str
    source: str
    published: dt.date
    person_name: str
    post: str | None = None
    bodies: tuple[str, ...] = ()
    territory: str | None = None
    single_seat: bool = False
    change: Change = "holds"
    manner: str | None = None
    date: PartialDate | None = None
    term: str | None = None

    @property
    def key(self) -> str:
        """The name as names are compared."""
        return exact_key(self.person_name)

    @property
    def nominates(self) -> bool:
        """Whether it only puts somebody forward, and so opens no tenure (D4)."""
        return self.change == "begins" and self.manner == NOMINATION

    def mention(self) -> Mention:
        """The mention of the person, with what speaks for its being someone else's too."""
        reasons: set[Reason] = {("body", body) for body in self.bodies}
        if self.post:
            reasons.add(("post", self.post))
        if self.territory:
            reasons.add(("place", self.territory))
        return Mention(
            person_mention_id(self.source, self.person_name), self.key, self.person_name, frozenset(reasons)
        )

    def claim(self, person: str) -> Claim:
        """What it claims of a post, once the person is known."""
        assert self.post is not None
        return Claim(
            id=self.id,
            source=self.source,
            published=self.published,
            person=person,
            post=self.post,
            change=self.change,
            single_seat=self.single_seat,
            manner=self.manner,
            date=self.date,
            term=self.term,
        )
