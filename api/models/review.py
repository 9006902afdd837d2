"""What a steward has to decide."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from api.models.base import Model, Reference, TwoLanguages
from api.models.writing import AcceptanceItem


class Sentence(Model):
    """A statement that bears on a question: its exact words, and where they stand."""

    source: str
    url: str = Field(description="The source's.")
    source_name: str | None
    published: str | None
    statement: str | None
    quote: str
    start: int | None
    end: int | None
    of: str | None = Field(description="The name of the candidate it speaks of, or what it says, if told.")


class Asked(Model):
    """What the steward has to add to a decision: a date, a number, a choice, words."""

    name: str
    type: str = Field(description="date, number, choice or text.")
    choices: list[str]


class Way(Model):
    """A decision that would settle a question.

    `body` is what to POST to `/api/decisions`, without `by` and `why` and what is `asked`; null for
    taking a source out, which is DELETE of `unload`.
    """

    action: str
    label: TwoLanguages
    command: str
    body: dict[str, Any] | None
    asked: list[Asked]
    unload: str | None


class Reason(Model):
    """What speaks for or against two people being one."""

    text: TwoLanguages
    bits: float


class OpenItem(Model):
    """A question: a finding, people who may be one, or vacancies whose reading nobody chose."""

    id: str
    name: str
    url: str = Field(description="The page of this question.")
    kind: str = Field(description="violation, warning, identity or reading.")
    message: TwoLanguages
    about: list[Reference]
    sentences: list[Sentence]
    reasons: list[Reason]
    ways: list[Way]
    accepted: AcceptanceItem | None
