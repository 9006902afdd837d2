"""Decisions of stewards: what is sent, and what was recorded."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from api.models.base import Model
from api.models.writing import TenuresTouched

_Thing = Annotated[str, Field(min_length=1, max_length=1000)]


class _Decision(BaseModel):
    """What every decision has."""

    model_config = ConfigDict(extra="forbid")

    by: str = Field(min_length=1, max_length=200, description="Who decides.")
    why: str = Field(min_length=1, max_length=2000, description="The reason.")
    on: date | None = Field(default=None, description="The day of the decision; today if not given.")
    based_on: list[str] | None = Field(
        default=None,
        max_length=10_000,
        description="Ids of the earlier decisions that you knew; refused if another one was recorded since.",
    )


class IdentityDecision(_Decision):
    """That two mentions are, or are not, one person."""

    kind: Literal["same", "different"]
    first: _Thing = Field(description="A person or mention: id, last segment or unambiguous name.")
    second: _Thing


class RetractDecision(_Decision):
    """That a statement does not count."""

    kind: Literal["retract"]
    statement: _Thing


class CorrectDecision(_Decision):
    """That fields of a statement have other values; an empty one is not stated."""

    kind: Literal["correct"]
    statement: _Thing
    fields: dict[str, str] = Field(min_length=1, max_length=20)


class ReadingDecision(_Decision):
    """How the vacancies of a body are read."""

    kind: Literal["reading"]
    body: _Thing
    reading: Literal["additional", "included"]


class CompleteDecision(_Decision):
    """That on a day everybody is known who sits in a body."""

    kind: Literal["complete"]
    body: _Thing
    day: date


class AcceptDecision(_Decision):
    """That a finding is accepted up to a day."""

    kind: Literal["accept"]
    finding: _Thing
    until: date


Decision = Annotated[
    IdentityDecision
    | RetractDecision
    | CorrectDecision
    | ReadingDecision
    | CompleteDecision
    | AcceptDecision,
    Field(discriminator="kind"),
]


class DecidedItem(Model):
    """A decision as it was stored; `source` is what `DELETE /api/sources/{id}` takes back."""

    id: str
    url: str
    kind: str
    about: list[str]
    changed: bool = Field(description="False if it was decided so already.")
    overruled: list[str] = Field(description="Earlier decisions of which nothing is in force any more.")
    tenures: TenuresTouched


class RecordedItem(Model):
    """A decision that stewards took."""

    id: str
    name: str = Field(description="The decision as a sentence.")
    url: str = Field(description="Its source; DELETE takes the decision back.")
    source: str
    kind: str
    on: str
    by: str
    why: str
    about: list[str]
    value: str | None
    finding: str | None
    in_force: bool
