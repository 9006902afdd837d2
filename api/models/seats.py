"""Seats and vacancies."""

from __future__ import annotations

from pydantic import Field

from api.models.base import Model, Quoted, Reference


class SeatsItem(Model):
    """The seats of one body under one reading."""

    id: str = Field(description="The body's id.")
    name: str | None = Field(description="The body's name.")
    url: str
    organization: Reference
    reading: str = Field(
        description="additional: vacant seats come on top of the members; included: among them."
    )
    seats: int
    members: int = Field(description="As declared.")
    seated: int
    vacant: int = Field(description="As declared.")
    allowed_by_rules: bool | None = Field(description="null: not known.")
    rule: Reference | None
    in_force: bool
    chosen_by: str = Field(description="steward, rules or default.")
    chosen_by_name: str | None = Field(description="The steward who chose, if one did.")
    stated_on: str | None
    named_holders: int | None = Field(description="Named people who hold posts of the body on the day.")
    filled_since: int | None = Field(description="Members who began after the statement.")
    vacant_now: int | None = Field(description="Seats that are still vacant on the day.")
    source: str | None = Field(description="The source's id.")
    source_name: str | None
    statements: list[Quoted]
