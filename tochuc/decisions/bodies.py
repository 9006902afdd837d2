"""Decisions on bodies: how their vacancies are read, and that everybody who sits in one is known."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from typing import Literal, LiteralString

from tochuc.decisions.earlier import ON_READING, ON_ROSTER, Earlier, earlier, last_wins
from tochuc.decisions.recording import Decided, Draft, Precedents, Steward, record
from tochuc.errors import BadInput
from tochuc.graph import Store
from tochuc.messages import text
from tochuc.queries.binding import Sought
from tochuc.queries.lookup import find

Reading = Literal["additional", "included"]
READINGS: tuple[Reading, ...] = ("additional", "included")

# Committees of one organisation are read alike.
_SCOPE: LiteralString = """
MATCH (o:Organization {id: $id})
OPTIONAL MATCH (o)-[:UNIT_OF]->(whole:Organization) WHERE o:ExecutiveCommittee OR o:StandingCommittee
WITH coalesce(whole, o) AS scope
RETURN scope.id AS id, scope.name AS name"""
_COMMITTEE: LiteralString = """
MATCH (o:Organization {id: $id})
OPTIONAL MATCH (o:PartyOrganization)<-[:UNIT_OF]-(committee:ExecutiveCommittee)
WITH coalesce(committee, o) AS body ORDER BY body.id LIMIT 1
RETURN body.id AS id, body.name AS name"""


def decide_reading(
    store: Store,
    body: str,
    reading: Reading,
    *,
    by: str,
    why: str,
    on: date | None = None,
    based_on: Collection[str] | None = None,
) -> Decided:
    """Record how the vacancies of a body are read, and with it those of its organisation's committees.

    Args:
        store: where to.
        body: an id or unambiguous name of an organisation or one of its committees.
        reading: which.
        by: who decides.
        why: the reason.
        on: the day of the decision; today by default.
        based_on: ids of the decisions on this organisation's reading that the steward knew; by default
            those that stand now.

    Returns: the decision, about the organisation.

    Raises: NotFound or Ambiguous for the body, BadInput for another reading or an empty reason, Refused if
        somebody else decided meanwhile or later.
    """
    if reading not in READINGS:
        raise BadInput("decide.value", field="reading", found=reading, expected=", ".join(READINGS))
    steward, (scope, name) = Steward.of(by, why, on), _body(store, body, _SCOPE)
    draft = Draft(
        kind="reading",
        label="ReadingStatement",
        about=(scope,),
        values={"about": scope, "reading": reading},
        words={"body": name, "reading": text(f"reading.{reading}", "vi")},
        key=(scope, reading),
    )
    precedents = Precedents(
        lambda read: earlier(read, ON_READING, scope), lambda before: _last_is(before, reading), last_wins
    )
    return record(store, draft, precedents, steward, based_on)


def decide_complete(
    store: Store,
    body: str,
    day: date,
    *,
    by: str,
    why: str,
    on: date | None = None,
    based_on: Collection[str] | None = None,
) -> Decided:
    """Record that on a day the graph knows everybody who sits in a body.

    Args:
        store: where to.
        body: an id or unambiguous name; a Party organisation stands for its Executive Committee.
        day: the day on which the roster is complete.
        by: who decides.
        why: the reason.
        on: the day of the decision; today by default.
        based_on: ids of the decisions on this roster that the steward knew; by default those that stand
            now.

    Returns: the decision, about the committee or body.

    Raises: NotFound or Ambiguous for the body, BadInput for an empty reason, Refused if somebody else
        decided meanwhile.
    """
    steward, (id, name) = Steward.of(by, why, on), _body(store, body, _COMMITTEE)
    draft = Draft(
        kind="complete",
        label="CompleteStatement",
        about=(id,),
        values={"about": id, "date": day, "datePrecision": "day"},
        words={"body": name, "date": day},
        key=(id, day),
    )
    precedents = Precedents(
        lambda read: earlier(read, ON_ROSTER, id, date=day), lambda before: _last_is(before, None), last_wins
    )
    return record(store, draft, precedents, steward, based_on)


def _body(store: Store, text: str, cypher: LiteralString) -> tuple[str, str]:
    id = find(store.read, Sought("BODY", "Organization", text))
    row = store.read(cypher, id=id)[0]
    return str(row["id"]), str(row["name"])


def _last_is(before: Sequence[Earlier], value: str | None) -> Earlier | None:
    return before[-1] if before and before[-1].value == value else None
