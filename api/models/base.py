"""What all answers share."""

from __future__ import annotations

from typing import Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field

T = TypeVar("T")


class Model(BaseModel):
    """A part of an answer; what is absent is null, never left out."""

    model_config = ConfigDict(frozen=True, populate_by_name=True, extra="forbid")


class TwoLanguages(Model):
    """A text in both languages."""

    vi: str
    en: str


class Reference(Model):
    """A thing that is only named."""

    id: str
    name: str | None
    url: str


class Page(Model, Generic[T]):
    """A part of a list."""

    items: list[T]
    next: str | None = Field(description="Give this as `after` for the following page; null on the last one.")
    total: int = Field(description="How many there are in all.")


class Quoted(Model):
    """A statement, by the words that make it."""

    id: str
    url: str
    source: str = Field(description="The id of the source.")
    source_name: str | None
    published: str | None
    change: str | None
    quote: str | None
    start: int | None
    end: int | None


class Count(Model):
    """How many of something a source counts."""

    what: str
    count: int | None
