"""What a source is going to tell: who begins or leaves which post, how many seats a body has."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tochuc.generating.people import Person
from tochuc.reading import Change


@dataclass(frozen=True, slots=True)
class TellTenure:
    """One person begins, ends or holds one post."""

    person: Person
    title: str
    body: str
    change: Change
    manner: str | None = None
    date: date | None = None
    term: str | None = None


@dataclass(frozen=True, slots=True)
class TellSeats:
    """A committee's members, and how many seats are vacant besides."""

    body: str
    members: int
    vacant: int


@dataclass(frozen=True, slots=True)
class Occasion:
    """What one source tells.

    Args:
        key: what its file is named after.
        title: its first line.
        published: its day.
        place: the province it speaks of.
        tells: in the order of its sentences.
    """

    key: str
    title: str
    published: date
    place: str
    tells: tuple[TellTenure | TellSeats, ...]
