"""What stewards decided of a thing before, as the graph has it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, LiteralString

from tochuc.loading.amendments import Amendment, overruled
from tochuc.loading.amendments_known import read_fields

Read = Callable[..., list[dict[str, Any]]]

KINDS = {
    "RetractStatement": "retract",
    "CorrectStatement": "correct",
    "ReadingStatement": "reading",
    "CompleteStatement": "complete",
    "AcceptStatement": "accept",
}
"""What a decision is called, by the class of its statement; one on identity is called by its verdict."""
_TOLD: LiteralString = """
MATCH (d)-[:WAS_QUOTED_FROM]->(source:Source)
RETURN d.id AS id, source.id AS source, d.published AS published, coalesce(d.ordinal, 1) AS ordinal,
       labels(d) AS labels, d.decidedByName AS by, d.reason AS why, d.correction AS correction,
       d.reading AS reading, d.acceptedUntil AS until
ORDER BY published, ordinal, id"""
ON_STATEMENT: LiteralString = "MATCH (d:StewardStatement) WHERE d.decidedStatement = $key WITH d" + _TOLD
ON_FINDING: LiteralString = "MATCH (d:AcceptStatement) WHERE d.finding = $key WITH d" + _TOLD
ON_READING: LiteralString = (
    """
MATCH (o:Organization {id: $key})<-[:ABOUT]-(d:ReadingStatement) WITH d"""
    + _TOLD
)
ON_ROSTER: LiteralString = (
    """
MATCH (o:Organization {id: $key})<-[:ABOUT]-(d:CompleteStatement) WHERE d.date = $date WITH d"""
    + _TOLD
)


@dataclass(frozen=True, slots=True)
class Earlier:
    """A decision: who, when, why, and what of it can agree or not with another on the same thing."""

    id: str
    source: str
    published: date
    ordinal: int
    kind: str
    by: str
    why: str
    corrections: tuple[str, ...] | None = None
    value: str | None = None

    @property
    def order(self) -> tuple[date, int, str]:
        """By what the later of two is found."""
        return self.published, self.ordinal, self.id

    def amendment(self, statement: str) -> Amendment:
        """Give it as a decision on a statement."""
        fields = None if self.corrections is None else read_fields(self.corrections)
        return Amendment(self.id, self.published, statement, self.ordinal, fields)


def earlier(read: Read, cypher: LiteralString, key: str, **more: object) -> list[Earlier]:
    """Find the decisions on a thing, the latest last."""
    return [_earlier(row) for row in read(cypher, key=key, **more)]


def _earlier(row: dict[str, Any]) -> Earlier:
    corrections = row["correction"]
    return Earlier(
        id=row["id"],
        source=row["source"],
        published=row["published"],
        ordinal=row["ordinal"],
        kind=kind_of(row["labels"]),
        by=row["by"],
        why=row["why"],
        corrections=None if corrections is None else tuple(corrections),
        value=at_one({"reading": row["reading"], "acceptedUntil": row["until"]}),
    )


def kind_of(labels: Collection[str]) -> str:
    """Give the kind of a decision by the labels of its statement."""
    return next(kind for label, kind in KINDS.items() if label in labels)


def at_one(values: Mapping[str, object]) -> str | None:
    """Give what a decision chooses, for comparison: a reading, or a day."""
    chosen = values.get("reading") or values.get("acceptedUntil")
    return None if chosen is None else str(chosen)


def last_is(before: Sequence[Earlier], chosen: str | None) -> Earlier | None:
    """Give the last decision on a thing, if it chooses this."""
    return before[-1] if before and before[-1].value == chosen else None


def last_wins(before: Sequence[Earlier], new: Earlier) -> list[str]:
    """Give the decisions that are not in force where the last one is the only one."""
    given = sorted([*before, new], key=lambda one: one.order)
    return [one.id for one in given[:-1]]


def of_statement(before: Sequence[Earlier], new: Earlier) -> tuple[str, ...]:
    """Give the decisions on one statement of which nothing is in force."""
    return overruled(one.amendment("") for one in (*before, new))
