"""Who holds which post from when to when in a place, and the occasions on which that is told.

Up to three occasions a place: the term before (where the province was never merged), the beginning of
the present term, and what changed since. Shares are estimates.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from tochuc.generating.country import Office, Place
from tochuc.generating.people import People, Person
from tochuc.generating.seats import declared
from tochuc.generating.telling import Occasion, TellSeats, TellTenure
from tochuc.names import slug

REELECTED, RISEN, TOLD_TO_LEAVE = 0.35, 0.2, 0.7  # of those of the term before
CHANGED, REPLACED, FROM_WITHIN = 0.08, 0.75, 0.4
MEMBERS = (2, 3)
TERMS = {True: ("2020-2025", "2025-2030"), False: ("2021-2026", "2026-2031")}
SEVERAL = "Ủy viên"


@dataclass
class _Course:
    """A place in the course of time: who holds what, and what has been told."""

    place: Place
    people: People
    rng: random.Random
    holders: dict[tuple[str, str], list[Person]] = field(default_factory=dict)

    def someone(self) -> Person:
        return self.people.draw(self.place.name, self.place.province.name)


def occasions(place: Place, people: People, rng: random.Random) -> Iterator[Occasion]:
    """Tell of one place, in the order of time."""
    course = _Course(place, people, rng)
    if place.province.state == "kept" and not place.is_commune:
        day = date(2020, 10, 5) + timedelta(days=rng.randrange(60))
        yield _occasion(course, day, "Danh sách cán bộ chủ chốt", tuple(_term(course, day, earlier=True)))
    day = date(2025, 8, 4) + timedelta(days=rng.randrange(100))
    tells: tuple[TellSeats | TellTenure, ...] = (
        *declared(place, rng),
        *_term(course, day, earlier=False),
    )
    yield _occasion(course, day, "Công bố các quyết định về tổ chức và cán bộ", tells)
    day += timedelta(days=rng.randint(90, 300))
    if changes := tuple(_changes(course, day)):
        yield _occasion(course, day, "Công tác cán bộ", changes)


def _occasion(course: _Course, day: date, title: str, tells: tuple[TellSeats | TellTenure, ...]) -> Occasion:
    key = slug(f"{course.place.name} {day:%Y%m}")
    return Occasion(key, f"{title} của {course.place.name}", day, course.place.province.name, tells)


def _term(course: _Course, day: date, *, earlier: bool) -> Iterator[TellTenure]:
    """Fill every post anew."""
    before, course.holders = course.holders, {}
    for office in course.place.offices:
        for number, title in enumerate(office.titles):
            shared = course.holders.get(office.with_) if office.with_ and number == 0 else None
            given = shared or before.get((office.body, title)) or []
            for person in _chosen(course, office, title, shared, given):
                course.holders.setdefault((office.body, title), []).append(person)
                yield _beginning(course, office, title, person, day, earlier=earlier)
    yield from _farewells(course, before, day)


def _chosen(
    course: _Course, office: Office, title: str, shared: list[Person] | None, given: list[Person]
) -> Iterator[Person]:
    """Choose who gets a post: whoever has the other post, those of the term before, or somebody new."""
    if shared:
        yield shared[0]
        return
    for number in range(course.rng.randint(*MEMBERS) if title == SEVERAL else 1):
        stays = number < len(given) and course.rng.random() < REELECTED
        yield given[number] if stays else course.someone()


def _beginning(
    course: _Course, office: Office, title: str, person: Person, day: date, *, earlier: bool
) -> TellTenure:
    rng, term = course.rng, TERMS[office.party][0 if earlier or not office.party else 1]
    manner = (
        "designated" if office.party else "elected" if title in ("Chủ tịch", "Phó Chủ tịch") else "appointed"
    )
    if rng.random() < 0.25:
        return TellTenure(person, title, office.body, "holds", term=None)
    effect = day - timedelta(days=rng.randrange(20)) if rng.random() < 0.8 else None
    return TellTenure(
        person, title, office.body, "begins", manner, effect, None if manner == "appointed" else term
    )


def _farewells(
    course: _Course, before: dict[tuple[str, str], list[Person]], day: date
) -> Iterator[TellTenure]:
    """Tell who of the term before leaves; of some nobody says it."""
    for (body, title), people in before.items():
        for person in people:
            if person not in course.holders.get((body, title), []) and course.rng.random() < TOLD_TO_LEAVE:
                yield TellTenure(person, title, body, "ends", "relieved", day - timedelta(days=20))


def _changes(course: _Course, day: date) -> Iterator[TellTenure]:
    """Some leave; most are replaced, often by their deputy, whose post is then free."""
    for office in course.place.offices:
        for number, title in enumerate(office.titles):
            holders = course.holders.get((office.body, title), [])
            if title == SEVERAL or not holders or course.rng.random() >= CHANGED:
                continue
            left = day - timedelta(days=course.rng.randint(5, 30))
            yield TellTenure(holders.pop(), title, office.body, "ends", "transferred", left)
            if course.rng.random() < REPLACED:
                yield from _replaced(course, office, number, left)


def _replaced(course: _Course, office: Office, number: int, left: date) -> Iterator[TellTenure]:
    title = office.titles[number]
    deputies = course.holders.get((office.body, office.titles[-1]), [])
    manner = "designated" if office.party else "appointed"
    person = None
    if len(office.titles) == 2 and number == 0 and deputies and course.rng.random() < FROM_WITHIN:
        person = deputies.pop()
        yield TellTenure(person, office.titles[1], office.body, "ends", "transferred", left)
    person = person or course.someone()
    course.holders[office.body, title] = [person]
    yield TellTenure(person, title, office.body, "begins", manner, left)
