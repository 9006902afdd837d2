"""The words of tables, from `headers.toml` and `words.toml`, made comparable."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from tochuc.messages import Language
from tochuc.names import fold

_STANDING_FOR = ("vacant", "undisclosed", "abolished", "none")
KINDS = ("roster", "seats", "structure")


@dataclass(frozen=True, slots=True)
class Headers:
    """What the columns of one kind of table are called.

    Args:
        kind: `roster`, `seats` or `structure`.
        required: the fields that it must have.
        fields: the field of each header, without marks.
        first: what each field is called first.
        example: a row that says how it is filled in.
    """

    kind: str
    required: frozenset[str]
    fields: Mapping[str, str]
    first: Mapping[str, str]
    example: Mapping[str, str]

    def titles(self, lang: Language) -> dict[str, str]:
        """Give the headers of a template, by field."""
        english: Mapping[str, str] = _read("headers.toml")["english"]
        return {
            field: english[field] if lang == "en" else title[:1].upper() + title[1:]
            for field, title in self.first.items()
        }


@dataclass(frozen=True, slots=True)
class Words:
    """What words in cells stand for: in place of a person, of a number, and the months."""

    vacant: frozenset[str]
    undisclosed: frozenset[str]
    abolished: frozenset[str]
    none: frozenset[str]
    months: Mapping[str, int]


@cache
def headers() -> dict[str, Headers]:
    """The headers of each kind of table."""
    said = _read("headers.toml")
    return {kind: _headers(kind, said[kind]) for kind in KINDS}


@cache
def ignored() -> frozenset[str]:
    """Headers of columns that nothing is read from."""
    return _folded(_read("headers.toml")["ignored"]["columns"])


@cache
def explaining() -> frozenset[str]:
    """Names of sheets that explain and hold no rows."""
    return _folded(_read("headers.toml")["explaining"]["sheets"])


@cache
def words() -> Words:
    """The words of cells."""
    said = _read("words.toml")
    vacant, undisclosed, abolished, none = (_folded(said[name]) for name in _STANDING_FOR)
    return Words(vacant, undisclosed, abolished, none, said["months"])


def _headers(kind: str, said: Mapping[str, Any]) -> Headers:
    columns: Mapping[str, list[str]] = said["columns"]
    fields = {fold(header): field for field, several in columns.items() for header in several}
    first = {field: several[0] for field, several in columns.items()}
    return Headers(kind, frozenset(said["required"]), fields, first, said["example"])


def _folded(several: list[str]) -> frozenset[str]:
    return frozenset(fold(one) for one in several)


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(files("loaders.tables").joinpath(name).read_text("utf-8"))
