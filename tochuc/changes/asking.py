"""From two days to what is asked of the graph, and from its rows to the changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from tochuc.changes.bodies import changed_bodies
from tochuc.changes.change import Change, Difference, told_in_order
from tochuc.changes.revisions import revisions
from tochuc.changes.seats import declared_anew, declared_in, read_declared
from tochuc.changes.span import Span
from tochuc.changes.tenures import corrections, occurrences
from tochuc.changes.version import read_version
from tochuc.errors import BadInput
from tochuc.queries import Sought, find
from tochuc.queries.running import Readable

_FOLDER = Path(__file__).parent / "cypher"
Rows = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody wants to know.

    Args:
        since: what is true on this day is no change.
        until: the last day.
        known: as the sources had it that were published by this day.
        before: compare with what was known on this day; None to tell what happened.
        organization: the full id of a body, which includes its committees; None for all.

    Raises: BadInput `queries.order` for days in the wrong order.
    """

    since: date
    until: date
    known: date
    before: date | None = None
    organization: str | None = None

    def __post_init__(self) -> None:
        _in_order("since", self.since, "until", self.until)
        if self.before:
            _in_order("known", self.before, "known", self.known)

    @property
    def span(self) -> Span:
        """The days from one to the other."""
        return Span(self.since, self.until)


def difference(
    store: Readable,
    since: date,
    until: date,
    *,
    known: date | None = None,
    before: date | None = None,
    organization: str | None = None,
) -> Difference:
    """Tell what changed between two days.

    Without `before`: which tenures began, ended, or were said otherwise than before; which seats were
    declared, gained, lost; which bodies were made, merged, renamed, abolished. With it: how what was known
    of that time on the day `known` differs from what was known on the day `before`.

    Args:
        store: the graph.
        since: the first day; what is true on it is no change.
        until: the last day.
        known: as the sources had it that were published by this day; by default today.
        before: an earlier such day to compare with.
        organization: a body by id, last segment or unambiguous name; it includes its committees.

    Raises: BadInput for days in the wrong order, NotFound or Ambiguous for the body, Unavailable when the
        graph does not answer.
    """
    asked = Asked(since, until, known or date.today(), before)
    if organization:
        id = find(store.read, Sought("organization", "Organization", organization))
        asked = Asked(asked.since, asked.until, asked.known, before, id)
    rows = {name: store.read(text, **values) for name, (text, values) in statements(asked).items()}
    return answered(asked, rows)


def statements(asked: Asked) -> dict[str, tuple[str, dict[str, Any]]]:
    """Give the Cypher to run, by name, each with its parameters: for whoever reads asynchronously."""
    last = min(asked.until, asked.known)
    values = {
        "since": asked.since,
        "until": asked.until,
        "known": asked.known,
        "earliest": date(asked.since.year, 1, 1),
        "organization": asked.organization,
        "before": asked.before,
    }
    wanted = ("believed",) if asked.before else ("tenures", "superseded")
    given = {name: (_text(name), values) for name in (*wanted, "seats", "bodies")}
    if not asked.before:
        given["superseded"] = (_text("superseded"), values | {"until": last})
        given["seats"] = (_text("seats"), values | {"before": asked.known})  # none for being newly known
    return given


def answered(asked: Asked, rows: Mapping[str, Rows]) -> Difference:
    """Make the changes from the rows that each of `statements` gave."""
    found = _compared(asked, rows, asked.before) if asked.before else _happened(asked, rows)
    changes = tuple(sorted(found, key=told_in_order))
    return Difference(asked.since, asked.until, asked.known, asked.before, asked.organization, changes)


def _happened(asked: Asked, rows: Mapping[str, Rows]) -> Iterator[Change]:
    reports = Span(asked.since, min(asked.until, asked.known))
    yield from occurrences(map(read_version, rows["tenures"]), asked.span)
    yield from corrections(map(read_version, rows["superseded"]), reports)
    yield from declared_in(map(read_declared, rows["seats"]), asked.span, asked.known)
    yield from changed_bodies(rows["bodies"], asked.span)


def _compared(asked: Asked, rows: Mapping[str, Rows], before: date) -> Iterator[Change]:
    yield from revisions(map(read_version, rows["believed"]), before, asked.known, asked.span)
    yield from declared_anew(map(read_declared, rows["seats"]), asked.span, before, asked.known)
    yield from changed_bodies(rows["bodies"], asked.span)


@cache
def _text(name: str) -> str:
    """Read the Cypher of one file; the line `//: name` stands for another."""
    lines = (_FOLDER / f"{name}.cypher").read_text("utf-8").splitlines()
    return "\n".join(_text(line.removeprefix("//: ")) if line.startswith("//: ") else line for line in lines)


def _in_order(earlier: str, first: date, later: str, last: date) -> None:
    if first > last:
        raise BadInput("queries.order", earlier=earlier, later=later, first=first, last=last)
