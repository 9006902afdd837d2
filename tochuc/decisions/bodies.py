"""Decisions on bodies: how their vacancies are read, and that everybody who sits in one is known."""

from __future__ import annotations

from datetime import date
from typing import Literal, LiteralString

from tochuc.decisions.earlier import ON_READING, ON_ROSTER, earlier, last_is, last_wins
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


def decide_reading(store: Store, body: str, reading: Reading, steward: Steward) -> Decided:
    """Record how the vacancies of a body are read, and with it those of its organisation's committees.

    Args:
        store: where to.
        body: an id or unambiguous name of an organisation or one of its committees.
        reading: which.
        steward: who decides, and why.

    Returns: the decision, about the organisation.

    Raises: NotFound or Ambiguous for the body, BadInput for another reading, Refused if somebody
        else decided meanwhile or later.
    """
    if reading not in READINGS:
        raise BadInput("decide.value", field="reading", found=reading, expected=", ".join(READINGS))
    scope, name = _body(store, body, _SCOPE)
    draft = Draft(
        kind="reading",
        about=(scope,),
        values={"about": scope, "reading": reading},
        words={"body": name, "reading": text(f"reading.{reading}", "vi")},
        key=(scope, reading),
    )
    precedents = Precedents(
        lambda read: earlier(read, ON_READING, scope), lambda before: last_is(before, reading), last_wins
    )
    return record(store, draft, precedents, steward)


def decide_complete(store: Store, body: str, day: date, steward: Steward) -> Decided:
    """Record that on a day the graph knows everybody who sits in a body.

    Args:
        store: where to.
        body: an id or unambiguous name; a Party organisation stands for its Executive Committee.
        day: the day on which the roster is complete.
        steward: who decides, and why.

    Returns: the decision, about the committee or body.

    Raises: NotFound or Ambiguous for the body, Refused if somebody else decided meanwhile.
    """
    id, name = _body(store, body, _COMMITTEE)
    draft = Draft(
        kind="complete",
        about=(id,),
        values={"about": id, "date": day, "datePrecision": "day"},
        words={"body": name, "date": day},
        key=(id, day),
    )
    precedents = Precedents(
        lambda read: earlier(read, ON_ROSTER, id, date=day), lambda before: last_is(before, None), last_wins
    )
    return record(store, draft, precedents, steward)


def _body(store: Store, text: str, cypher: LiteralString) -> tuple[str, str]:
    id = find(store.read, Sought("BODY", "Organization", text))
    row = store.read(cypher, id=id)[0]
    return str(row["id"]), str(row["name"])
