"""Sources and the statements in them."""

from __future__ import annotations

from pydantic import Field

from api.models.base import Model, Quoted, Reference


class SourceItem(Reference):
    """A source in a list."""

    published: str | None
    publisher: str | None
    address: str | None = Field(description="Where it can be read.")
    file_name: str | None
    statements: int


class About(Reference):
    """What a statement speaks of."""

    type: str = Field(description="The class.")


class Said(Model):
    """A statement, within its source."""

    id: str
    url: str
    kind: str = Field(description="The class: TenureStatement, SeatStatement …")
    change: str | None
    condition: str | None = Field(description="How a post stands: filled, vacant, abolished …")
    quote: str | None
    start: int | None
    end: int | None
    about: list[About]
    person: Reference | None
    person_name: str | None = Field(description="As the source writes it.")
    post: Reference | None
    post_name: str | None
    organization: Reference | None
    body_name: str | None
    manner: str | None
    date: str | None
    date_precision: str | None
    term: str | None
    members: int | None
    vacant: int | None
    what: str | None
    count: int | None
    at_least: bool | None
    value: str | None


class Unread(Model):
    """A passage that yielded no statement."""

    quote: str
    start: int
    end: int
    why: str | None


class SourceDocument(Model):
    """A source: its text, what it states, what was not understood."""

    id: str
    name: str | None
    url: str
    published: str | None
    publisher: str | None
    address: str | None
    file_name: str | None
    place: str | None
    licence: str | None
    sha256: str | None
    text: str | None
    loaded_with: list[str] = Field(description="Violations that it was allowed to be loaded with.")
    statements: list[Said]
    not_understood: list[Unread]


class StatementDocument(Model):
    """A statement: its exact words, where they stand, what it says of whom."""

    id: str
    name: str | None = Field(description="The words, shortened.")
    url: str
    kind: str
    quote: str | None
    start: int | None
    end: int | None
    published: str | None
    source: str | None = Field(description="The source's id.")
    source_name: str | None
    about: list[About]
    person: Reference | None
    person_name: str | None = Field(description="As the source writes it.")
    post: Reference | None
    post_name: str | None
    organization: Reference | None
    body_name: str | None
    change: str | None
    condition: str | None = Field(description="How a post stands: filled, vacant, abolished …")
    manner: str | None
    date: str | None
    date_precision: str | None
    term: str | None
    decided_by: list[Reference]
    members: int | None
    vacant: int | None
    what: str | None
    count: int | None
    at_least: bool | None
    value: str | None
    pattern: str | None = Field(description="Which rule of the reader matched.")


class EventItem(Reference):
    """Something that happened to or in a body."""

    kind: str | None
    from_: str | None = Field(alias="from")
    from_precision: str | None
    until: str | None
    until_precision: str | None
    ordinal: int | None
    term: str | None
    organization: Reference | None


class EventDocument(EventItem):
    """An event, with the statements that tell of it."""

    statements: list[Quoted]
