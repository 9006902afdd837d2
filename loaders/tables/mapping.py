"""A mapping: how a foreign table is to be read, as `source.yml` says it."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from loaders.tables.vocabulary import headers

MORE_FIELDS = {"roster": frozenset({"reference", "reports_to", "parent"})}
"""Fields that only a mapping names: a post's own reference, its superior's, and what its body is part of."""


def _listed(value: object) -> object:
    return [value] if isinstance(value, (str, int)) else value


Names = Annotated[tuple[str, ...], BeforeValidator(_listed), Field(min_length=1)]
Cells = Annotated[tuple[str, ...], BeforeValidator(_listed)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Rows(_Strict):
    """How many rows are expected: fewer or more mean that the file is not what it should be."""

    min: Annotated[int, Field(ge=0)] = 1
    max: Annotated[int, Field(ge=1)] | None = None


class PersonWords(_Strict):
    """What stands in place of a person, beside the usual words."""

    vacant: Cells = ()
    undisclosed: Cells = ()
    abolished: Cells = ()


class ReferenceWords(_Strict):
    """What stands in place of a post's reference."""

    not_in_post: Cells = ()
    """Of people who are paid and in no post."""
    none: Cells = ()
    """Of a superior: there is none in the table."""


class Codes(_Strict):
    """The code lists of a table: its words for what is no plain value."""

    person: PersonWords = PersonWords()
    reference: ReferenceWords = ReferenceWords()


class Mapping(_Strict):
    """How a table is to be read.

    Args:
        kind: what it is a table of.
        columns: the header of each field's column, or several that it may have.
        optional: the fields whose column may be missing.
        ignore: the headers of columns that nothing is read from, or `rest` for all others.
        codes: its words for a vacancy and the like.
        dates: forms of dates (`strptime`) that are tried before the usual ones.
        published: the day of publication, or `file-name` where the file's name has it.
        publisher: who published it.
        url: where it stands.
        licence: under which licence.
        rows: how many rows are expected.
        single_seat: whether one person at a time holds each post; by default the ontology's titles say it.
        complete: whether it lists, of each body, all posts of a kind and everybody who holds one, so that
            what a later table leaves out is over.
    """

    kind: Literal["roster", "seats", "structure"]
    columns: dict[str, Names]
    optional: frozenset[str] = frozenset()
    ignore: Literal["rest"] | tuple[str, ...] = ()
    codes: Codes = Codes()
    dates: tuple[str, ...] = ()
    published: date | Literal["file-name"] | None = None
    publisher: str | None = None
    url: str | None = None
    licence: str | None = None
    rows: Rows = Rows()
    single_seat: bool | None = None
    complete: bool = False

    @model_validator(mode="after")
    def _fields_are_known(self) -> Mapping:
        usual = headers()[self.kind]
        known = {*usual.first, *MORE_FIELDS.get(self.kind, ())}
        if unknown := sorted({*self.columns, *self.optional} - known):
            raise ValueError(f"{', '.join(unknown)} ∉ {', '.join(sorted(known))}")
        if missing := sorted(usual.required - self.columns.keys()):
            raise ValueError(f"columns: {', '.join(missing)}")
        return self

    @model_validator(mode="after")
    def _only_rosters_are_complete(self) -> Mapping:
        if self.complete and self.kind != "roster":
            raise ValueError(f"complete: true ∉ {self.kind}")
        return self
