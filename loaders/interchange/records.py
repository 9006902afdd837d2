"""The records of one file, in the words that all such formats share."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from tochuc.dates import PartialDate
from tochuc.messages import text

NAMELESS = "#"
"""How the id of a record begins that has none: it is then the record's place in the file."""
MOST_NAMED = 3
"""Of records with one field that has no place, so many are named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What one record of a file says; `where` is its place there, `urls` where the file found it."""

    where: str
    urls: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRecord(Record):
    """A person. `identifiers` are of known schemes, written `wikidata:Q42`; `born` is a year."""

    id: str
    name: str
    born: str | None = None
    identifiers: tuple[str, ...] = ()
    other_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyRecord(Record):
    """An organisation; `parent` is the id of what it is part of, `facts` are kinds of fact with values."""

    id: str
    name: str
    parent: str | None = None
    founded: PartialDate | None = None
    dissolved: PartialDate | None = None
    identifiers: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PostRecord(Record):
    """A post of a body, which it names by id; `area` is where whoever holds it stands for.

    `reports_to` is the id of the post above it.
    """

    id: str
    title: str
    body: str
    reports_to: str | None = None
    area: str | None = None
    abolished: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MembershipRecord(Record):
    """That a person belongs to a body, or holds a post of it, from when to when.

    Args:
        id: its own id, if it has one.
        person: the person's id.
        body: the body's id; None takes that of the post.
        title: the title, where no post gives it.
        post: the post's id, if the file has posts.
        start: when it began.
        end: when it ended.
        over: whether it is over, though nobody says since when.
        seen: whether, without an end, the file sees it on its own day.
        term: the term of office, `2020-2025` or what it is called.
        party: the id of the body on whose behalf.
        area: where the person stands for.
        notes: words of the file's own sources.
    """

    id: str | None = None
    person: str
    body: str | None = None
    title: str | None = None
    post: str | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None
    over: bool = False
    seen: bool = True
    term: str | None = None
    party: str | None = None
    area: str | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRecord(Record):
    """An event, with its first and last day; `kind` is a code of ours, `body` an id.

    `notes` are words of the file's own sources.
    """

    id: str | None = None
    name: str
    kind: str
    body: str | None = None
    first: PartialDate | None = None
    last: PartialDate | None = None
    term: str | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unread:
    """Something in the file that is not understood: where, what stands there, and why."""

    where: str
    found: str
    why: str


@dataclass
class Records:
    """The records of a file while they are collected; what they name by id may come later."""

    persons: dict[str, PersonRecord] = field(default_factory=dict)
    bodies: dict[str, BodyRecord] = field(default_factory=dict)
    posts: dict[str, PostRecord] = field(default_factory=dict)
    memberships: list[MembershipRecord] = field(default_factory=list)
    events: list[EventRecord] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)
    _placeless: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def refuse(self, where: str, found: object, code: str, **details: object) -> None:
        """Note what is not understood, with the reason that a message gives."""
        self.unread.append(Unread(where, str(found), text(code, "vi", **details)))

    def no_place(self, field: str, where: str) -> None:
        """Note that a record has a field that the graph has no place for."""
        self._placeless[field].append(where)

    def year_of(self, born: PartialDate | None, field: str) -> str | None:
        """Give the year of a birth; what is more precise is left out, and counted by its field."""
        if born is None:
            return None
        if born.precision != "year":
            self.left_out[field] += 1
        return str(born.first.year)

    def not_understood(self) -> Iterator[Unread]:
        """Give all that is not understood; a field without a place once, with the number of its records."""
        yield from self.unread
        for name, places in sorted(self._placeless.items()):
            first = ", ".join(places[:MOST_NAMED])
            yield Unread(name, first, text("interchange.no-place", "vi", field=name, count=len(places)))
