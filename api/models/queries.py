"""Named queries and their answers."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from api.models.base import Model, TwoLanguages


class QueryParameter(Model):
    """What may be given to a query."""

    name: str
    type: str
    form: str = Field(description="How its values look.")
    required: bool
    default: str | None
    meaning: TwoLanguages


class QueryColumn(Model):
    """One column of the answer."""

    name: str
    type: str
    meaning: TwoLanguages


class QueryItem(Model):
    """A named query."""

    id: str
    name: str
    url: str
    question: TwoLanguages
    row: TwoLanguages
    parameters: list[QueryParameter]
    columns: list[QueryColumn]
    cypher: str


class Answer(Model):
    """The answer of a query."""

    columns: list[str]
    rows: list[dict[str, Any]]
    truncated: bool = Field(description="Whether there are more rows than are shown.")


class CypherQuestion(BaseModel):
    """A statement to run; only reading is possible."""

    model_config = ConfigDict(extra="forbid")

    query: str = Field(min_length=1, max_length=20_000, examples=["MATCH (p:Person) RETURN p.name LIMIT 5"])
    parameters: dict[str, Any] = Field(default_factory=dict)
