"""A statement of who holds a post, or that nobody does, as the fold and the identity of people see it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tochuc.dates import PartialDate
from tochuc.fold.claims import NOMINATION, Change, Claim
from tochuc.identity import Held, Mention, Reason
from tochuc.identity.wording import born_in, gender_in
from tochuc.ids import person_mention_id
from tochuc.names import exact_key, fold
from tochuc.reference.provinces import provinces

EMPTY = frozenset({"vacant", "abolished"})
"""The conditions of a post in which nobody holds it."""


@dataclass(frozen=True, slots=True)
class Stated:
    """One statement with a person's name, which is empty where it says that nobody holds the post.

    `post` is None where it speaks of no post.

    `bodies` are the post's body and the organisation whose unit that is, `above` what these are directly
    under; `territory` is the body's. `mark` tells namesakes within the source apart; `identifiers` are what
    its records call the person. `listed` are, where a source lists everybody who holds the post, the mentions
    of those whom it names.
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
    above: tuple[str, ...] = ()
    quote: str = ""
    origin: str | None = None
    decided: dt.date | None = None
    known_until: dt.date | None = None
    mark: str | None = None
    identifiers: tuple[str, ...] = ()
    listed: frozenset[str] | None = None

    @property
    def key(self) -> str:
        """The name as names are compared."""
        return exact_key(self.person_name)

    @property
    def folded(self) -> str:
        """The name without marks, as whoever may be the same person bears it."""
        return fold(self.person_name)

    @property
    def mention_id(self) -> str:
        """The id of the mention of the person."""
        return person_mention_id(self.source, self.person_name, self.mark)

    @property
    def names(self) -> bool:
        """Whether it names a person."""
        return bool(self.person_name)

    @property
    def nominates(self) -> bool:
        """Whether it only puts somebody forward, and so opens no tenure (D4)."""
        return self.change == "begins" and self.manner == NOMINATION

    def mention(self) -> Mention:
        """The mention of the person, with what may tell them from namesakes; withdrawn, it tells nothing."""
        reasons = frozenset(() if self.known_until else self._reasons())
        held = frozenset(() if self.known_until else self._held())
        return Mention(self.mention_id, self.key, self.person_name, reasons, held)

    def _reasons(self) -> Iterator[Reason]:
        if self.post:
            yield "post", self.post
        if self.post and self.single_seat:
            yield "seat", self.post
        yield from zip(("body", "whole"), self.bodies, strict=False)
        yield from (("above", body) for body in self.above)
        if self.territory:
            yield "place", self.territory
            yield "region", _region(self.territory)
        if gender := gender_in(self.quote, self.person_name):
            yield "gender", gender
        if born := born_in(self.quote, self.person_name):
            yield "born", born
        yield from (("identifier", identifier) for identifier in self.identifiers)
        if self.mark in self.identifiers:
            # The parts of a long list share the digits at the end of their ids, those of the file's bytes.
            yield "entry", f"{self.source.rpartition('-')[2]} {self.mark}"

    def _held(self) -> Iterator[Held]:
        """The days on which the source sees the person in the post, where it is of a province."""
        if not self.post or not self.territory or self.nominates or self.change == "held":
            return
        day = self.date.first if self.date else self.published
        last = self.published if self.change == "holds" else day
        yield Held(self.post, _region(self.territory), self.single_seat, min(day, last), last)

    def claim(self, person: str | None) -> Claim:
        """What it claims of a post, once the person is known; None is nobody."""
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
            origin=self.origin,
            decided=self.decided,
            known_until=self.known_until,
        )


@cache
def _regions() -> dict[str, str]:
    """Give the province of today that each province is, or became a part of."""
    today = {p.name: p.id for p in provinces() if p.state != "former"}
    return {p.id: today.get(p.became, p.id) for p in provinces()}


def _region(territory: str) -> str:
    return _regions().get(territory, territory)
