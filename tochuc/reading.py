"""What a reader finds in one source: the border between `loaders` and the graph.

Field meanings are those of the annotation rules (interface contract, `tochuc read --format json`):
`start` and `end` count code points of the file's text, and `text[start:end] == quote`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any, Literal

Change = Literal["begins", "ends", "holds", "held"]
Condition = Literal["filled", "listed", "vacant", "undisclosed", "abolished"]


@dataclass(frozen=True, slots=True)
class Quote:
    """Exact words of the source and where they stand."""

    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood(Quote):
    """Words that state something.

    `pattern` names the rule that read them; `place` is the province (or None) that the body spoken
    of belongs to, as the text implies; `url` is where the source itself found it.
    """

    pattern: str = ""
    place: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TenureReading(Understood):
    """A named person begins, ends, holds or held a post of a body.

    `date` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as precise as the text. `mark` tells namesakes within a
    source apart: who bears another one is another mention. `identifiers` are what the source's own records
    call the person (the `mark` is among them, if it is such an id), and ids of known schemes, written
    `wikidata:Q42`. `reference` tells posts of one title apart; `single_seat` says whether one person at a
    time holds the post, where the title doesn't.
    """

    person: str
    post: str
    organization: str
    change: Change
    manner: str | None = None
    date: str | None = None
    term: str | None = None
    by: str | None = None
    mark: str | None = None
    reference: str | None = None
    single_seat: bool | None = None
    identifiers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PostNamed:
    """A post as a table names it: its title, its body and its own reference, if it has one."""

    post: str
    organization: str
    reference: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PostReading(Understood):
    """How a post stands: filled, vacant, held by somebody undisclosed, abolished, or only listed.

    `reference` and `single_seat` are as in `TenureReading`; `reports_to` is the post above it.
    """

    post: str
    organization: str
    condition: Condition
    reference: str | None = None
    single_seat: bool | None = None
    reports_to: PostNamed | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacementReading(Understood):
    """That one body is a part of another."""

    body: str
    parent: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatReading(Understood):
    """The declared members of a body and how many of its seats are vacant, as stated."""

    body: str
    members: int | None
    vacant: int | None
    date: str | None = None
    term: str | None = None
    by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CountReading(Understood):
    """How many units, delegates or members an organisation has; `at_least` for "hơn 2.400"."""

    organization: str
    what: str
    count: int
    at_least: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EventReading(Understood):
    """A congress, meeting, decision, election, term, merger, establishment or abolition.

    `name` is what the source calls it; without one the kind, body, ordinal and term are its name.
    """

    kind: str
    organization: str | None
    ordinal: int | None = None
    term: str | None = None
    from_: str | None = None
    until: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FactReading(Understood):
    """What else a text states of a body: targets, tasks, a motto, what it reviewed or serves."""

    kind: str
    about: str | None
    value: str | None = None
    count: int | None = None
    person: str | None = None
    date: str | None = None
    mark: str | None = None
    identifiers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NotUnderstood(Quote):
    """A sentence that names people or posts and yields no statement, with the reason."""

    why: str


@dataclass(frozen=True, slots=True)
class SourceInfo:
    """What is known of the source itself; `place` is the province the text is about."""

    title: str | None = None
    published: date | None = None
    place: str | None = None
    publisher: str | None = None
    url: str | None = None
    licence: str | None = None


@dataclass(frozen=True, slots=True)
class Parted:
    """Of a long file that is read as several sources: its stem, and how many there are."""

    stem: str
    count: int


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything read from one source. `id` is the file's stem; `text` the file's whole text.

    `part_of` says of a part of a long file what it is a part of, and `id` is then the part's.

    `left_out` counts, by field, what is dropped at the border on purpose: contact details and pictures.
    """

    id: str
    text: str
    source: SourceInfo
    tenures: tuple[TenureReading, ...] = ()
    seats: tuple[SeatReading, ...] = ()
    counts: tuple[CountReading, ...] = ()
    events: tuple[EventReading, ...] = ()
    facts: tuple[FactReading, ...] = ()
    not_understood: tuple[NotUnderstood, ...] = ()
    explanation: tuple[str, ...] = field(default=(), repr=False)
    posts: tuple[PostReading, ...] = ()
    placements: tuple[PlacementReading, ...] = ()
    left_out: Mapping[str, int] = field(default_factory=dict)
    part_of: Parted | None = None

    @property
    def states(self) -> bool:
        """Whether it holds any statement."""
        told = (self.tenures, self.seats, self.counts, self.events, self.facts, self.posts, self.placements)
        return any(told)

    def to_json(self) -> dict[str, Any]:
        """Give the form that `tochuc read --format json` prints."""
        found = asdict(self)
        for key in ("text", "explanation"):
            del found[key]
        published = self.source.published
        found["source"]["published"] = published.isoformat() if published else None
        for event in found["events"]:
            event["from"] = event.pop("from_")
        return found
