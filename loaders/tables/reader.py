"""A table in, readings out: first every cell is looked at, and only if all are understood any is read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TypeVar

from loaders.tables import canonical
from loaders.tables.cells import Sheet
from loaders.tables.interpreting import Interpreter, said_of
from loaders.tables.layout import Layout
from loaders.tables.mapping import Mapping, Rows
from loaders.tables.mapping_file import mapping_beside, read_mapping
from loaders.tables.opening import sheets_of
from loaders.tables.posts import Posts
from loaders.tables.problems import Problems
from loaders.tables.recognizing import recognized
from loaders.tables.roster import read_roster_row
from loaders.tables.seats import read_seats_row
from loaders.tables.structure import read_structure_row
from loaders.tables.tables import Row, Table, tables_of, usual_layouts
from tochuc.dates import day
from tochuc.errors import BadInput
from tochuc.facts import COMPLETE_LIST
from tochuc.messages import text as wording
from tochuc.reading import (
    EventReading,
    FactReading,
    NotUnderstood,
    Parted,
    PlacementReading,
    PostReading,
    Quote,
    Reading,
    SeatReading,
    SourceInfo,
    TenureReading,
    Understood,
)

_U = TypeVar("_U", bound=Understood)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")

PART = 1_000
"""Rows of one source: a longer table is read as several, so that memory does not grow with it."""


def read_table(
    path: Path,
    *,
    published: date | None = None,
    publisher: str | None = None,
    url: str | None = None,
    mapping: Path | None = None,
    kind: str | None = None,
) -> Iterator[Reading]:
    """Read a table, in parts of `PART` rows.

    Args:
        path: a CSV, TSV, XLSX or ODS file; its stem, with the part's number if there are several,
            becomes the reading's id.
        published: day of publication; by default what the mapping says.
        publisher: who published it; by default what the mapping says.
        url: where it stands; by default what the mapping says.
        mapping: how it is to be read; by default `<stem>.yml` or `source.yml` beside it, if there is one, or
            the mapping that comes along whose headers it has.
        kind: what it is a table of; by default what its headers say.

    Raises: BadInput before anything is given, for a file that can't be read, or with all cells that are
        not understood.
    """
    sheets = sheets_of(path)
    how = _mapping_of(path, mapping, kind, sheets)
    told = SourceInfo(
        published=published or _published(path, how),
        publisher=publisher or (how.publisher if how else None),
        url=url or (how.url if how else None),
        licence=how.licence if how else None,
    )
    layouts = [Layout.mapped(how)] if how else usual_layouts(kind)
    tables = [(table, Posts.of(table, how)) for table in tables_of(sheets, layouts, path.name)]
    book = _Book(path.name, tables, how, told.published)
    return _parts(book, path.stem, told, -(-book.check() // PART))


read_roster = partial(read_table, kind="roster")
read_seats = partial(read_table, kind="seats")
read_structure = partial(read_table, kind="structure")


@dataclass(frozen=True, slots=True)
class _Book:
    """The tables of a file, with what is known of each as a whole."""

    file: str
    tables: list[tuple[Table, Posts]]
    mapping: Mapping | None
    published: date | None

    def check(self) -> int:
        """Look at every cell, and give the number of rows.

        Raises: BadInput for cells that are not understood, or another number of rows than expected.
        """
        problems = Problems(self.file)
        rows = 0
        for row, posts in self.rows():
            rows += 1
            for _ in self.read(row, posts, problems, Quote("", 0, 0)):
                pass
        expected = self.mapping.rows if self.mapping else Rows()
        if rows < expected.min or (expected.max is not None and rows > expected.max):
            most = "∞" if expected.max is None else expected.max
            problems.add("table.rows", self.file, found=rows, least=expected.min, most=most)
        problems.refuse()
        return rows

    def rows(self) -> Iterator[tuple[Row, Posts]]:
        """Give every row, sheet after sheet."""
        for table, posts in self.tables:
            for row in table.rows():
                yield row, posts

    def read(self, row: Row, posts: Posts, problems: Problems, words: Quote) -> Iterator[Understood]:
        """Give what a row states, in its words."""
        dates = self.mapping.dates if self.mapping else ()
        cells = Interpreter(row, problems, words, dates, usual=self.mapping is None)
        if row.table.kind == "roster":
            return read_roster_row(cells, posts, self.published)
        return read_seats_row(cells) if row.table.kind == "seats" else read_structure_row(cells)

    def lists(self, row: Row, words: Quote, seen: set[str]) -> Iterator[FactReading]:
        """Say at the first row of each body that the table lists it completely, if the mapping has it so."""
        body = row.text("body")
        if self.mapping and self.mapping.complete and body and body not in seen:
            seen.add(body)
            yield FactReading(**said_of(row, words), kind=COMPLETE_LIST, about=body)


def _parts(book: _Book, stem: str, told: SourceInfo, many: int) -> Iterator[Reading]:
    if many == 1:
        yield _reading(book, list(book.rows()), stem, told)
        return
    rows = book.rows()
    for number in range(1, many + 1):
        part = _reading(book, list(islice(rows, PART)), f"{stem}-{number:04}", told)
        yield replace(part, part_of=Parted(stem, many))


def _reading(book: _Book, part: list[tuple[Row, Posts]], id: str, told: SourceInfo) -> Reading:
    """Write the rows of a part as one text, and say what each line of it states."""
    text, table = "", None
    found: list[Understood] = []
    unread: list[NotUnderstood] = []
    seen: set[str] = set()
    for row, posts in part:
        if row.table is not table:
            table = row.table
            text += f"{canonical.heading(table)}\n"
        line = canonical.line(row)
        words = Quote(line, len(text), len(text) + len(line))
        found += book.read(row, posts, Problems(book.file), words)
        found += book.lists(row, words, seen)
        if posts.place(row).superior_missing:
            why = wording("table.no-superior", "vi", found=row.text("reports_to"))
            unread.append(NotUnderstood(words.quote, words.start, words.end, why))
        text += f"{line}\n"
    return Reading(
        id,
        text,
        told,
        tenures=_of(TenureReading, found),
        seats=_of(SeatReading, found),
        events=_of(EventReading, found),
        facts=_of(FactReading, found),
        posts=_of(PostReading, found),
        placements=_of(PlacementReading, found),
        not_understood=tuple(unread),
    )


def _of(kind: type[_U], found: list[Understood]) -> tuple[_U, ...]:
    return tuple(one for one in found if isinstance(one, kind))


def _mapping_of(path: Path, named: Path | None, kind: str | None, sheets: list[Sheet]) -> Mapping | None:
    if file := named or mapping_beside(path):
        return read_mapping(file)
    return None if kind else recognized(sheets)


def _published(path: Path, mapping: Mapping | None) -> date | None:
    said = mapping.published if mapping else None
    if said != "file-name":
        return said
    found = _DAY.search(path.stem)
    if found is None:
        raise BadInput("mapping-file.no-day", file=path.name)
    return day(found[0])
