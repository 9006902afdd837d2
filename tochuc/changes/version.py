"""A tenure as it is, or was, believed to be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from tochuc.changes.change import Change, Named, Precision, Value
from tochuc.changes.span import period
from tochuc.dates import PartialDate


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a tenure; `tenure` is the id that all of its versions share."""

    tenure: str
    person: Named
    post: Named
    organization: Named | None
    state: str | None
    from_: PartialDate | None
    until: date | None
    until_precision: Precision
    witnessed_from: date | None
    witnessed_until: date | None
    succeeded_on: date | None
    manner: str | None
    term: str | None
    opened: bool
    known_from: date | None
    known_until: date | None
    sources: tuple[Named, ...] = field(compare=False)

    def ended(self) -> tuple[date | None, date] | None:
        """The earliest and the latest day that can be the first without it, if it has ended on a day."""
        if self.until is None:
            return None
        if self.until_precision == "by":
            seen = self.witnessed_until or (self.from_.first if self.from_ else None)
            return (min(seen + timedelta(days=1), self.until) if seen else None), self.until
        return self.until, period(self.until, self.until_precision).last

    def stated(self) -> dict[str, Value]:
        """What a version consists of, as text, by field."""
        until = period(self.until, self.until_precision) if self.until else None
        by = "≤ " if self.until_precision == "by" else ""
        return {
            "from": str(self.from_) if self.from_ else None,
            "until": f"{by}{until}" if until else None,
            "succeeded_on": self.succeeded_on.isoformat() if self.succeeded_on else None,
            "state": self.state,
            "manner": self.manner,
            "term": self.term,
        }

    def changed(self, **said: Any) -> Change:
        """Give a change of this tenure."""
        named = {name: getattr(self, name) for name in ("person", "post", "organization", "sources")}
        return Change(subject=self.tenure, **named, **said)


def read_version(row: Mapping[str, Any]) -> Version:
    """Make a version from a row of `cypher/version.cypher`."""
    same = ("until", "witnessed_from", "witnessed_until", "succeeded_on", "state", "manner", "term")
    began = row["from"]
    return Version(
        tenure=_shared_id(row),
        person=Named(**row["person"]),
        post=Named(**row["post"]),
        organization=Named(**row["organization"]) if row["organization"] else None,
        from_=period(began, row["from_precision"]) if began else None,
        until_precision=row["until_precision"] or "day",
        opened=bool(row["opened"] or row["manner"]),
        known_from=row["known_from"],
        known_until=row["known_until"],
        sources=named_of(row["sources"]),
        **{name: row[name] for name in same},
    )


def named_of(rows: list[Mapping[str, Any]]) -> tuple[Named, ...]:
    """Give things in the order of their names, without those that have no id."""
    found = [Named(row["id"], row["name"]) for row in rows if row["id"]]
    return tuple(sorted(found, key=lambda named: (named.name or "", named.id)))


def _shared_id(row: Mapping[str, Any]) -> str:
    if not row["superseded"]:
        return str(row["id"])
    # What was withdrawn altogether is followed by nothing, and its id says what it was a version of.
    own = str(row["id"]).removesuffix(f"-{row['known_from']:%Y%m%d}") if row["known_from"] else row["id"]
    return str(row["superseded_by"] or own)
