"""Cells as what they mean: a person, a post, a body, a day, a number; what they can't mean is told."""

from __future__ import annotations

import datetime as dt
import difflib
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from loaders.tables.codes import kinds, manners, roles
from loaders.tables.days import day_in
from loaders.tables.problems import Problems
from loaders.tables.tables import Row
from loaders.tables.vocabulary import words
from tochuc import bodies
from tochuc.names import fold
from tochuc.reading import Quote

_ALIKE = 0.86
_NO_NAME = re.compile(r"[\d;@=<>{}\[\]|/\\]|\n")
_TERM = re.compile(r"(?P<first>\d{4})\s*[-–—/]\s*(?P<last>\d{4})")
_LONGEST_TERM = 10


@dataclass(frozen=True, slots=True)
class Interpreter:
    """Reads the cells of one row.

    Args:
        row: the row.
        problems: takes what is not understood.
        words: the row as text, and its place, which every statement of it has.
        dates: forms of dates that are tried first.
        usual: whether titles and kinds are those of our code lists, so that a near miss is a mistake.
    """

    row: Row
    problems: Problems
    words: Quote
    dates: tuple[str, ...] = ()
    usual: bool = True

    @property
    def said(self) -> dict[str, Any]:
        """What every statement of the row has."""
        return said_of(self.row, self.words)

    def required(self, field: str) -> str | None:
        """Give a text that must be there."""
        found = self.row.text(field)
        if found is None:
            column = self.row.table.layout.first.get(field, field)
            self.problems.add("table.cell.missing", self.row.where(field), column=column)
        return found

    def person(self) -> str | None:
        """Give the name of a person: some words, one of them at least with a capital."""
        found = self.row.text("person")
        if found is None:
            return None
        if self.usual and (_NO_NAME.search(found) or " " not in found or found == found.lower()):
            self.problems.add("table.cell.person", self.row.where("person"), found=found)
        return found

    def post(self) -> str | None:
        """Give a title; one that is nearly a known one is taken for a slip of the pen."""
        found = self.required("post")
        if found and self.usual and fold(found) not in roles() and (near := _near(found, "post")):
            self.problems.add("table.cell.post", self.row.where("post"), found=found, near=near)
        return found

    def body(self, field: str = "body") -> str | None:
        """Give the name of a body that says which one it is; a row is of some body, whatever else it has."""
        found = self.required(field) if field == "body" else self.row.text(field)
        if found and not _is_specific(found, self.row.text("place")):
            self.problems.add("table.cell.body", self.row.where(field), found=found)
        return found

    def day(self, field: str) -> str | None:
        """Give a day, as precise as it is written."""
        value = self.row.value(field)
        if value is None:
            return None
        found = day_in(value, self.dates)
        if found is None:
            self.problems.add("table.cell.date", self.row.where(field), found=self.row.text(field))
        return found

    def number(self, field: str) -> int | None:
        """Give a whole number that is 0 or more."""
        found = self.row.text(field)
        if found is None:
            return None
        if fold(found) in words().none:
            return 0
        if found.isascii() and found.isdigit() and len(found) <= 6:
            return int(found)
        self.problems.add("table.cell.number", self.row.where(field), found=found)
        return None

    def born(self) -> str | None:
        """Give a year of birth."""
        if self.row.value("born") is None:
            return None
        found = day_in(self.row.value("born"), self.dates)
        if found is None or int(found[:4]) > dt.date.today().year:
            self.problems.add("table.cell.born", self.row.where("born"), found=self.row.text("born"))
            return None
        return found[:4]

    def manner(self) -> str | None:
        """Give the code of a manner of decision."""
        return self._code("manner", manners(), "table.cell.manner")

    def kind(self, body: str | None) -> str | None:
        """Give the code of a kind of body, which is none that the body's own name contradicts."""
        found = self._code("kind", kinds(), "table.cell.kind") if self.usual else None
        own = bodies.resolve(body, place=self.row.text("place")).kind if found and body else None
        if own and own != found:
            told = {"found": self.row.text("kind"), "body": body, "own": own}
            self.problems.add("table.cell.other-kind", self.row.where("kind"), **told)
        return found

    def term(self) -> str | None:
        """Give a term as `2025-2030`."""
        found = self.row.text("term")
        if found is None:
            return None
        years = _TERM.fullmatch(found)
        if years and 0 < int(years["last"]) - int(years["first"]) <= _LONGEST_TERM:
            return f"{years['first']}-{years['last']}"
        self.problems.add("table.cell.term", self.row.where("term"), found=found)
        return None

    def _code(self, field: str, codes: dict[str, str], message: str) -> str | None:
        found = self.row.text(field)
        if found is None:
            return None
        code = codes.get(fold(found))
        if code is None:
            self.problems.add(message, self.row.where(field), found=found, near=_near(found, field) or "–")
        return code


def said_of(row: Row, words: Quote) -> dict[str, Any]:
    """Give what every statement of a row has: its words, its kind of table, the place that it names.

    Args:
        row: the row.
        words: the row as text, and its place.
    """
    told = {"quote": words.quote, "start": words.start, "end": words.end}
    return told | {"pattern": f"table:{row.table.kind}", "place": row.text("place")}


@lru_cache(maxsize=4096)
def _near(found: str, field: str) -> str | None:
    known = {"post": roles, "manner": manners, "kind": kinds}[field]()
    cutoff = _ALIKE if field == "post" else 0.6
    return next(iter(difflib.get_close_matches(fold(found), known, n=1, cutoff=cutoff)), None)


@lru_cache(maxsize=10_000)
def _is_specific(name: str, place: str | None) -> bool:
    return any(map(str.isalnum, name)) and bodies.is_specific(bodies.resolve(name, place=place))
