"""How many seats committees have: within the rules under both readings of a vacancy."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tochuc.generating.country import Place
from tochuc.generating.telling import TellSeats

_STANDING = "Ban Thường vụ "


def declared(place: Place, rng: random.Random) -> Iterator[TellSeats]:
    """Give the members and vacant seats of a place's committees, a few of which say none."""
    bodies = {office.body for office in place.offices if office.party}
    for executive in sorted(body for body in bodies if not body.startswith(_STANDING)):
        parts = _numbers(place, rng)
        if rng.random() < 0.85:
            yield TellSeats(executive, *parts[0])
            if _STANDING + executive in bodies:
                yield TellSeats(_STANDING + executive, *parts[1])


def _numbers(place: Place, rng: random.Random) -> tuple[tuple[int, int], tuple[int, int]]:
    """Give members and vacancies of an Executive Committee and its Standing Committee.

    The Standing Committee has at most a third of the seats (Regulation 29-QĐ/TW), a commune's Executive
    Committee at most 27 (Directive 45-CT/TW), whether vacant seats count among the members or not.
    """
    members = rng.randint(24, 25) if place.is_commune else rng.randint(27, 29)
    seats = rng.randint(7, 8)
    empty = rng.choice((0, 0, 1))
    return (members, rng.choice((0, 0, 1, 2))), (seats - empty, empty)
