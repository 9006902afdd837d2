"""From what a steward types to a mention: the thing that a decision on identity is about."""

from __future__ import annotations

from dataclasses import dataclass

from tochuc.errors import NotFound
from tochuc.graph import Store
from tochuc.ids import person_mention_id, thing
from tochuc.names import fold
from tochuc.queries.binding import Sought
from tochuc.queries.lookup import find

_PERSON_OF = """
MATCH (m:IdentityMatch {verdict: 'same'})-[:CONCERNS]->(p:Person) WHERE $id IN m.mention
RETURN p.id AS person"""
_SAID_OF = """
MATCH (:Person {id: $person})<-[:STATES_PERSON]-(s:Statement)-[:WAS_QUOTED_FROM]->(source:Source)
RETURN DISTINCT source.id AS source, s.personName AS name, s.personMark AS mark"""


@dataclass(frozen=True, slots=True)
class Meant:
    """A mention, the person whom it is taken for now, and the name that its source writes."""

    mention: str
    person: str
    name: str

    @property
    def folded(self) -> str:
        """The name without marks."""
        return fold(self.name)


def meant(store: Store, text: str, parameter: str) -> Meant:
    """Find whom a steward means.

    Args:
        store: the graph.
        text: a person's id, the id of a mention that was joined with others, or an unambiguous name.
        parameter: what the text was given for, for messages.

    Raises: NotFound or Ambiguous.
    """
    given = thing(text)
    joined = [] if " " in text else store.read(_PERSON_OF, id=given)
    person = joined[0]["person"] if joined else find(store.read, Sought(parameter, "Person", text))
    wanted = given if joined else person
    for row in store.read(_SAID_OF, person=person):
        if person_mention_id(row["source"], row["name"], row["mark"]) == wanted:
            return Meant(wanted, person, row["name"])
    raise NotFound("decide.no-mention", found=text)
