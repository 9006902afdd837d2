"""What changed, and how things are connected."""

from __future__ import annotations

from pydantic import Field

from api.models.base import Model, Reference


class ChangeItem(Model):
    """One occurrence; `id` is the tenure, statement or event that it is about."""

    id: str
    name: str | None = Field(description="Who or what changed, in a few words.")
    url: str
    date: str | None
    date_precision: str | None
    kind: str
    person: Reference | None
    post: Reference | None
    organization: Reference | None
    detail: str | None


class DifferenceItem(Model):
    """One change between two days; `id` is the tenure, statement, event or body that it is about."""

    id: str
    name: str | None = Field(description="Who or what changed, in a few words.")
    url: str
    kind: str = Field(description="begun, ended, corrected, seats-gained, merged …: docs/changes.md.")
    date: str | None
    date_precision: str
    certainty: str = Field(description="certain, possible, presumed or expected.")
    person: Reference | None
    post: Reference | None
    organization: Reference | None
    detail: str | None
    before: dict[str, str | int | None] | None = Field(description="The values that differ, as they were.")
    after: dict[str, str | int | None] | None
    former: list[Reference] = Field(description="The bodies that an event changed or ended.")
    formed: list[Reference]
    sources: list[Reference]


class PathStep(Model):
    """One step of a shortest path; `id`, `name` and `url` are those of the thing reached."""

    id: str
    name: str | None
    url: str
    step: int
    from_: Reference = Field(alias="from")
    relation: str = Field(description="The post that joins them, or the relation between two bodies.")
    post: Reference | None
    to: Reference


class SuggestItem(Reference):
    """Something that an unfinished text may mean."""

    type: str = Field(description="person, organization or post.")
    description: str | None = Field(description="What tells it from others of its name.")


class SearchItem(SuggestItem):
    """Something that was found."""

    score: float = Field(ge=0, le=1)
    reasons: list[str]


class Suggestions(Model):
    """The few best, the best first."""

    items: list[SuggestItem]


class AnyThing(Model):
    """A thing of a class without a form of its own."""

    id: str
    name: str | None
    url: str
    type: str
    properties: dict[str, object]
    outgoing: list[Linked]
    incoming: list[Linked]


class Linked(Reference):
    """A thing at the other end of a relationship."""

    relation: str
    type: str
