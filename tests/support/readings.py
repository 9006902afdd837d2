"""Readings made by hand, as if a text had been read: the loading is tested apart from the reader."""

from datetime import date

from tochuc.facts import COMPLETE_LIST
from tochuc.loading.compose import Composed, compose
from tochuc.reading import (
    CountReading,
    EventReading,
    FactReading,
    PostReading,
    Reading,
    SeatReading,
    SourceInfo,
    TenureReading,
)


class Text:
    """A text that grows sentence by sentence, each a statement with its place in it."""

    def __init__(self, name: str, published: str, place: str | None = "Cần Thơ") -> None:
        self.name, self.place = name, place
        self.publisher: str | None = None
        self.published = date.fromisoformat(published)
        self.text = ""
        self.tenures: list[TenureReading] = []
        self.seats: list[SeatReading] = []
        self.counts: list[CountReading] = []
        self.events: list[EventReading] = []
        self.facts: list[FactReading] = []
        self.posts: list[PostReading] = []

    def _quote(self, words: str) -> dict[str, object]:
        start = len(self.text)
        self.text += words + "\n"
        return {"quote": words, "start": start, "end": start + len(words), "place": self.place}

    def tenure(
        self, person: str, post: str, organization: str, change: str = "holds", **more: object
    ) -> "Text":
        quote = self._quote(f"{person} {change} {post} {organization}")
        self.tenures.append(
            TenureReading(person=person, post=post, organization=organization, change=change, **quote, **more)
        )
        return self

    def seat(self, body: str, members: int, vacant: int) -> "Text":
        quote = self._quote(f"{body} {members} {vacant}")
        self.seats.append(SeatReading(body=body, members=members, vacant=vacant, **quote))
        return self

    def count(self, organization: str, what: str, count: int) -> "Text":
        quote = self._quote(f"{organization} {count} {what}")
        self.counts.append(CountReading(organization=organization, what=what, count=count, **quote))
        return self

    def complete(self, body: str) -> "Text":
        quote = self._quote(f"{body} complete")
        self.facts.append(FactReading(kind=COMPLETE_LIST, about=body, **quote))
        return self

    def stands(self, post: str, organization: str, condition: str, **more: object) -> "Text":
        quote = self._quote(f"{post} {organization} {condition}")
        self.posts.append(
            PostReading(post=post, organization=organization, condition=condition, **quote, **more)
        )
        return self

    def event(self, kind: str, organization: str, **more: object) -> "Text":
        quote = self._quote(f"{kind} {organization}")
        self.events.append(EventReading(kind=kind, organization=organization, **quote, **more))
        return self

    @property
    def reading(self) -> Reading:
        return Reading(
            id=self.name,
            text=self.text,
            source=SourceInfo(
                title=self.name, published=self.published, place=self.place, publisher=self.publisher
            ),
            tenures=tuple(self.tenures),
            seats=tuple(self.seats),
            counts=tuple(self.counts),
            events=tuple(self.events),
            facts=tuple(self.facts),
            posts=tuple(self.posts),
        )

    @property
    def composed(self) -> Composed:
        return compose(self.reading, self.text.encode(), f"{self.name}.txt")
