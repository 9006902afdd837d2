"""People and what they hold."""

from __future__ import annotations

from pydantic import Field

from api.models.base import Model, Quoted, Reference


class PersonItem(Reference):
    """A person in a list."""

    name_en: str | None = None


class Spell(Model):
    """The days of a tenure, as precise as they are known."""

    from_: str | None = Field(alias="from", description="YYYY, YYYY-MM or YYYY-MM-DD.")
    from_precision: str | None = Field(description="day, month or year.")
    until: str | None = Field(description="The first day on which it is over.")
    until_precision: str | None = Field(
        description="day, month, year, or by: over on this day at the latest."
    )
    witnessed_from: str | None = Field(description="The first day on which a source saw it.")
    witnessed_until: str | None = Field(description="The last day on which a source saw it.")
    succeeded_on: str | None = Field(description="The day on which someone else began in the same post.")
    expected_until: str | None = Field(description="When the term said by the sources ends.")
    state: str | None = Field(description="certain, expected, ended or presumed-ended.")
    manner: str | None
    term: str | None


class PersonTenure(Spell):
    """One spell of the person in one post."""

    id: str
    url: str
    post: Reference
    organization: Reference | None
    statements: list[Quoted]


class Concurrent(Model):
    """A post held on the day asked about."""

    tenure: str
    post: Reference
    organization: Reference | None
    state: str = Field(
        description="certain: a source covers the day; presumed: after the last source; expected: not begun."
    )


class Namesake(Reference):
    """Another person of the same name, who may be the same."""

    basis: list[str]


class PersonDocument(Model):
    """A person, all tenures, and the posts held on a day."""

    id: str
    name: str | None
    name_en: str | None
    url: str
    other_names: list[str]
    on: str
    known: str
    concurrent: list[Concurrent]
    tenures: list[PersonTenure]
    namesakes: list[Namesake]
