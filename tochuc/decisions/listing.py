"""What stewards decided, with what is still in force of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, LiteralString

from tochuc.decisions.earlier import kind_of
from tochuc.graph import Store
from tochuc.identity import Decision, rule
from tochuc.ids import segment
from tochuc.loading.amendments import Amendment, overruled
from tochuc.loading.amendments_known import read_fields

_ALL: LiteralString = """
MATCH (d:StewardStatement)-[:WAS_QUOTED_FROM]->(source:Source)
OPTIONAL MATCH (d)-[:ABOUT]->(thing)
RETURN d.id AS id, labels(d) AS labels, source.id AS source, d.published AS on, d.quote AS words,
       coalesce(d.ordinal, 1) AS ordinal, d.decidedByName AS by, d.reason AS why, d.identity AS identity,
       d.decidedStatement AS statement, d.correction AS correction, d.reading AS reading, d.date AS date,
       d.finding AS finding, d.findingFocus AS focus, d.acceptedUntil AS until, thing.id AS thing,
       d.firstMention AS first, d.secondMention AS second, d.firstName AS first_name,
       d.secondName AS second_name
ORDER BY on DESC, ordinal DESC, id"""


@dataclass(frozen=True, slots=True)
class Recorded:
    """A decision of a steward.

    Args:
        id: of its statement.
        source: the id by which `unload` takes it back.
        kind: same, different, retract, correct, reading, complete, accept.
        on: the day of the decision.
        by: who decided.
        why: the reason.
        words: the whole decision as a sentence, in Vietnamese.
        about: the ids of the things it is about: mentions, a statement, a body, a finding's focus.
        value: what was chosen: the reading, the day, or the corrections (`field=value; …`).
        finding: the id of the finding that was accepted.
        in_force: whether no later decision overrules all of it; an acceptance that has run out is not.
    """

    id: str
    source: str
    kind: str
    on: date
    by: str
    why: str
    words: str
    about: tuple[str, ...]
    value: str | None
    finding: str | None
    in_force: bool

    @property
    def undo(self) -> str:
        """The command that takes it back."""
        return f"tochuc unload {segment(self.source)}"


def decisions(store: Store) -> list[Recorded]:
    """List what stewards decided, the latest first."""
    found = store.read(_ALL)
    gone = _overruled(found)
    today = date.today()
    return [_recorded(row, row["id"] not in gone and not _past(row, today)) for row in found]


def _past(row: dict[str, Any], today: date) -> bool:
    return row["until"] is not None and row["until"] < today


def _overruled(found: Iterable[dict[str, Any]]) -> set[str]:
    """Give the decisions of which nothing is in force."""
    on: defaultdict[tuple[str, ...], list[dict[str, Any]]] = defaultdict(list)
    people = []
    for row in found:
        kind = _kind(row)
        if row["identity"]:
            people.append(_identity(row))
        elif row["statement"]:
            on["statement", row["statement"]].append(row)
        else:
            thing = row["finding"] or row["thing"] or ""
            on[kind, thing, str(row["date"])].append(row)
    gone = {d.id for d in rule(people).overruled}
    for (kind, *_), rows in on.items():
        if kind == "statement":
            gone |= set(overruled(_amendment(row) for row in rows))
        else:
            gone |= {row["id"] for row in rows} - {max(rows, key=_order)["id"]}
    return gone


def _order(row: dict[str, Any]) -> tuple[date, int, str]:
    return row["on"], row["ordinal"], row["id"]


def _identity(row: dict[str, Any]) -> Decision:
    names = (row["first_name"], row["second_name"])
    return Decision(row["id"], row["on"], row["identity"], row["first"], row["second"], names)


def _amendment(row: dict[str, Any]) -> Amendment:
    fields = None if row["correction"] is None else read_fields(row["correction"])
    return Amendment(row["id"], row["on"], row["statement"], row["ordinal"], fields)


def _kind(row: dict[str, Any]) -> str:
    return row["identity"] or kind_of(row["labels"])


def _recorded(row: dict[str, Any], in_force: bool) -> Recorded:
    about = [row[key] for key in ("first", "second", "statement", "thing", "focus") if row[key]]
    chosen = row["reading"] or row["until"] or row["date"] or "; ".join(row["correction"] or ())
    return Recorded(
        id=row["id"],
        source=row["source"],
        kind=_kind(row),
        on=row["on"],
        by=row["by"],
        why=row["why"],
        words=row["words"],
        about=tuple(about),
        value=str(chosen) if chosen else None,
        finding=row["finding"],
        in_force=in_force,
    )
