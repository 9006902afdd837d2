"""What a named query is: its question, its parameters, its columns, its Cypher."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ParameterType = Literal["date", "integer", "string", "thing"]
ColumnType = Literal["string", "id", "date", "integer", "boolean", "things", "counts"]


@dataclass(frozen=True, slots=True)
class Words:
    """A text in both languages."""

    vi: str
    en: str


@dataclass(frozen=True, slots=True)
class Parameter:
    """What may be given to a query.

    `default` is None for a parameter that must be given, else `today`, `all` or `none` (no value),
    or the value itself as text. `choices` are the strings allowed, `least` and `most` the bounds of
    an integer, `label` the class of a thing.
    """

    name: str
    type: ParameterType
    meaning: Words
    default: str | None = None
    label: str | None = None
    choices: tuple[str, ...] = ()
    least: int | None = None
    most: int | None = None

    @property
    def required(self) -> bool:
        """Whether it must be given."""
        return self.default is None

    @property
    def form(self) -> str:
        """How its values look, for messages and help."""
        if self.type == "date":
            return "YYYY-MM-DD"
        if self.type == "integer":
            return f"{self.least}…{self.most}"
        return "|".join(self.choices) if self.type == "string" else str(self.label)


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the answer.

    `things` is a list of `{"id", "name"}`, `counts` one of `{"what", "count"}`. A column with a thing's
    name has that thing's id in the column `<name>_id` after it.
    """

    name: str
    type: ColumnType
    meaning: Words


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A question with a name; `text` is plain Cypher, with parameters only.

    `one_of` are parameters of which at least one must be given, `ordered` pairs of dates of which the
    first may not lie after the second.
    """

    name: str
    question: Words
    row: Words
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    text: str
    one_of: tuple[str, ...] = ()
    ordered: tuple[tuple[str, str], ...] = ()

    @property
    def column_names(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return tuple(column.name for column in self.columns)
