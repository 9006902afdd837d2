"""Bodies made, merged, divided, renamed, abolished."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from tochuc.changes.change import Change, Kind, Named, Precision
from tochuc.changes.span import Span, period
from tochuc.changes.version import named_of

_BY_CODE: dict[str, Kind] = {"merger": "merged", "establishment": "made", "abolition": "abolished"}
Row = Mapping[str, Any]


def changed_bodies(rows: Iterable[Row], span: Span) -> Iterator[Change]:
    """Tell what happened to bodies.

    Args:
        rows: of `cypher/bodies.cypher`: events, and bodies with a first or a last day of their own.
        span: the days to look at.
    """
    given = list(rows)
    by_events = [change for row in given if row["event"] for change in _of_event(row, span)]
    yield from by_events
    told = {(body.id, change.date) for change in by_events for body in _concerned(change)}
    for row in given:
        if not row["event"]:
            yield from (c for c in _of_body(row, span) if (c.subject, c.date) not in told)


def _of_event(row: Row, span: Span) -> Iterator[Change]:
    former, formed = named_of(row["former"]), named_of(row["formed"])
    kind = _BY_CODE.get(row["kind"] or "") or (_by_form(former, formed) if row["changing"] else None)
    first: date = row["from"] or row["told"]
    if kind is None or first is None:
        return
    precision: Precision = (row["from_precision"] or "day") if row["from"] else "published"
    place = span.place(first, period(first, precision).last)
    if place is None:
        return
    bodies = [*named_of(row["of"]), *formed, *former]
    yield Change(
        kind="withdrawn" if row["withdrawn"] else kind,
        date=first,
        date_precision=precision,
        certainty="presumed" if precision == "published" else place,
        subject=row["id"],
        organization=bodies[0] if bodies else None,
        detail=row["name"],
        former=former,
        formed=formed,
        sources=named_of(row["sources"]),
    )


def _by_form(former: tuple[Named, ...], formed: tuple[Named, ...]) -> Kind | None:
    """Tell from the bodies on either side what an event without a code of its own was."""
    if former and formed:
        return "merged" if len(former) > 1 else "renamed" if len(formed) == 1 else "divided"
    return "made" if formed else None  # a body that an event only changed may go on


def _of_body(row: Row, span: Span) -> Iterator[Change]:
    body = Named(row["id"], row["name"])
    days: tuple[tuple[Kind, str], ...] = (("made", "from"), ("abolished", "until"))
    for kind, name in days:
        day: date | None = row[name]
        precision: Precision = row[f"{name}_precision"] or "day"
        place = span.place(day, period(day, precision).last) if day else None
        if place:
            yield Change(kind, day, precision, place, body.id, organization=body)


def _concerned(change: Change) -> Iterable[Named]:
    return [*change.former, *change.formed, *([change.organization] if change.organization else [])]
