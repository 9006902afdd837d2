"""Bodies, their place, their people."""

from __future__ import annotations

from pydantic import Field

from api.models.base import Count, Model, Reference
from api.models.people import Spell


class OrganizationItem(Reference):
    """A body in a list."""

    name_en: str | None
    kind: str = Field(description="The class: PartyOrganization, PeoplesCouncil …")


class PostOfBody(Reference):
    """A post of the body, with how many hold it now."""

    single_seat: bool | None
    holders: int


class EventOfBody(Reference):
    """An event of the body."""

    kind: str | None
    from_: str | None = Field(alias="from")
    until: str | None


class StatedCount(Count):
    """How many of something the body has, and which statement says so."""

    at_least: bool = Field(description="Whether the number is a lower bound.")
    statement: str
    published: str | None


class StatedFact(Model):
    """What else a source says of the body."""

    kind: str | None
    value: str | None
    count: int | None
    statement: str


class OrganizationDocument(Model):
    """A body: where it stands, what it consists of, what is said of it."""

    id: str
    name: str | None
    name_en: str | None
    url: str
    kind: str
    other_names: list[str]
    territory: Reference | None
    part_of: list[Reference] = Field(description="The bodies directly above.")
    unit_of: Reference | None = Field(description="The organisation whose committee or unit it is.")
    units: list[Reference] = Field(description="Its committees and units.")
    bodies_below: int = Field(description="How many named bodies are directly below; `tree` lists them.")
    posts: list[PostOfBody]
    counts: list[StatedCount]
    events: list[EventOfBody]
    facts: list[StatedFact]


class Branch(Model):
    """A body in a tree."""

    id: str
    name: str | None
    url: str
    kind: str
    relation: str | None = Field(description="unit or subordinate, of the body above; null at the top.")
    children: list[Branch]
    more: int = Field(description="How many bodies directly below are not shown.")


class ChainItem(Reference):
    """One body on the way up, from the body itself (level 0)."""

    level: int
    kind: str | None
    organization: Reference
    committee: Reference | None = Field(description="The Executive Committee of a Party organisation.")
    units_below: list[Count]


class BodyHolder(Spell):
    """Someone who holds a post of the body on the day; `id` and `name` are the person's."""

    id: str
    name: str | None
    url: str
    tenure: str
    post: Reference
    organization: Reference
