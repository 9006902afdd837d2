"""What shapes need to see around changed things, read from Neo4j.

The cost grows with what was said of the posts and committees at hand, not with the graph. What a load has
just written is in its mind; Neo4j is asked of the rest.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from typing import LiteralString

import neo4j
from pyoxigraph import Triple

from tochuc.graph import fetch
from tochuc.graph.store import rows
from tochuc.mapping import unsorted_triples
from tochuc.validation import questions
from tochuc.validation.written import Written, parted

_Found = defaultdict[str, set[str]]
_COMMITTEES = ("ExecutiveCommittee", "StandingCommittee")
_OF_SEATS = ("SeatStatement", "ReadingStatement", "CompleteStatement")
_STAGES = ("CHANGED_BY", "RESULTED_FROM")
_ACTING = "quyen-"


def neighbourhood(
    tx: neo4j.ManagedTransaction, ids: Collection[str], written: Written | None = None
) -> list[Triple]:
    """Read changed things with all that a shape needs to judge them and what they can break.

    Args:
        tx: the transaction that made the changes, or any other.
        ids: full IRIs of the things that are new or differ.
        written: what the transaction wrote; it makes no difference but of time.

    Returns: the things and their neighbourhood as RDF: sources, people, posts and bodies that
        they name; everybody's tenures of these posts, and these people's of others; the committees
        of these bodies with their seats and holders; the heads of these bodies, and what began or
        ended them; the bodies above; all rules.
    """
    look = _Look(tx, written or Written())
    named = look.named(set(ids))
    wanted = set(ids) | named["stated"]
    taken = look.taken(named["people"], named["lived"])
    held = look.posts(wanted, taken["own"])
    compared = wanted | taken["ended"] | held["of wanted"]
    posts = compared | held["of own"]
    bodies = wanted | look.bodies(posts)
    around = look.around(bodies)
    bodies |= around["committees"] | around["above"]
    within = look.within(around["committees"], bodies)
    compared |= around["heads"] | within["posts"]
    tenures = wanted | taken["own"] | look.tenures(compared)
    told = look.told(tenures)
    beside = named["people"] | named["rules"] | taken["born"]
    beside |= within["seats"] | within["places"] | within["events"]
    return look.read(wanted | posts | compared | tenures | bodies | told | beside)


class _Look:
    """Steps from some things to others: by what was just written where that suffices, else by asking."""

    def __init__(self, tx: neo4j.ManagedTransaction, written: Written) -> None:
        self.tx = tx
        self.mind = written

    def named(self, ids: set[str]) -> _Found:
        """From changed things to people, to what statements name, to bodies with an end; and the rules."""
        mind = self.mind
        known, asked = parted(ids, mind.knows)
        events, open_events = parted(mind.are(known, "Event"), mind.closed)
        bodies = mind.are(known, "Organization")
        found = self._asked(questions.NAMED, ids=asked | open_events)
        found["people"] |= mind.leaving(known, "MEMBER", "STATES_PERSON", "CONCERNS")
        links = ("WAS_QUOTED_FROM", "STATES_PERSON", "STATES_POST", "ABOUT")
        found["stated"] |= mind.leaving(mind.are(known, "Statement"), *links)
        found["lived"] |= {id for id in bodies if mind.leaving((id,), *_STAGES)}
        found["lived"] |= mind.arriving(events, *_STAGES)
        return found

    def taken(self, people: set[str], lived: set[str]) -> _Found:
        """From people to their tenures and what tells their birth, from bodies to their posts."""
        mind = self.mind
        closed, asked = parted(people, mind.closed)
        ended, open_bodies = parted(lived, mind.closed)
        found = self._asked(questions.TAKEN, people=asked, lived=open_bodies)
        found["own"] |= mind.arriving(closed, "MEMBER")
        found["born"] |= {id for id in mind.arriving(closed, "STATES_PERSON") if self._tells_birth(id)}
        found["ended"] |= mind.are(mind.arriving(ended, "POST_IN"), "Post")
        return found

    def posts(self, wanted: set[str], own: set[str]) -> _Found:
        """From tenures to posts."""
        mine, asked = parted(wanted, self.mind.knows)
        theirs, asked_too = parted(own, self.mind.knows)
        found = self._asked(questions.POSTS, wanted=asked, own=asked_too)
        found["of wanted"] |= self.mind.leaving(mine, "POST")
        found["of own"] |= self.mind.leaving(theirs, "POST")
        return found

    def bodies(self, posts: set[str]) -> set[str]:
        """From posts to their bodies."""
        known, asked = parted(posts, self.mind.knows)
        return self.mind.leaving(known, "POST_IN") | self._asked(questions.BODIES, posts=asked)["bodies"]

    def around(self, bodies: set[str]) -> _Found:
        """From bodies to the committees beside them, to what is above them, and to their heads."""
        mind = self.mind
        known, asked = parted(bodies, mind.knows)
        units = mind.are(known, "Organization")
        wholes, open_wholes = parted(units | mind.leaving(units, "UNIT_OF"), mind.closed)
        staffed, open_staffed = parted(units, mind.closed)
        above, edge = self._above(units)
        found = self._asked(
            questions.AROUND,
            units=asked,
            wholes=open_wholes,
            below=asked | edge,
            staffed=asked | open_staffed,
        )
        found["committees"] |= mind.are(wholes | mind.arriving(wholes, "UNIT_OF"), *_COMMITTEES)
        found["above"] |= above
        found["heads"] |= {post for body in staffed for post in self._heads(body)}
        return found

    def within(self, committees: set[str], bodies: set[str]) -> _Found:
        """From committees to posts, from bodies to what is said of seats, to their places and events."""
        mind = self.mind
        sat_in, open_committees = parted(committees, mind.closed)
        known, asked = parted(bodies, mind.knows)
        known = mind.are(known, "Organization")
        seated, open_bodies = parted(known, mind.closed)
        found = self._asked(
            questions.WITHIN,
            committees=open_committees,
            seated=asked | open_bodies,
            placed=asked | {id for id in known if mind.leaving((id,), *_STAGES)},
            territories=mind.leaving(known, "IN_TERRITORY"),
        )
        found["posts"] |= mind.are(mind.arriving(sat_in, "POST_IN"), "Post")
        found["seats"] |= mind.are(mind.arriving(seated, "ABOUT"), *_OF_SEATS)
        return found

    def tenures(self, posts: set[str]) -> set[str]:
        """From posts to tenures."""
        closed, asked = parted(posts, self.mind.closed)
        return self.mind.arriving(closed, "POST") | self._asked(questions.TENURES, posts=asked)["tenures"]

    def told(self, tenures: set[str]) -> set[str]:
        """From tenures to what is said of them, and to their people."""
        closed, asked = parted(tenures, self.mind.closed)
        found = self.mind.leaving(closed, "MEMBER")
        found |= self.mind.are(self.mind.arriving(closed, "ABOUT"), "Statement")
        return found | self._asked(questions.TOLD, tenures=asked)["told"]

    def read(self, ids: set[str]) -> list[Triple]:
        """Give things as RDF."""
        known, asked = parted(ids, self.mind.knows)
        return self.mind.part(known) + unsorted_triples(fetch(self.tx, asked))

    def _tells_birth(self, statement: str) -> bool:
        quote = str(self.mind.node(statement).properties.get("quote", "")).lower()
        return "sinh" in quote or "sn" in quote

    def _above(self, bodies: set[str]) -> tuple[set[str], set[str]]:
        """Walk up from known bodies; give what is above them, and where the walk left what is known."""
        found: set[str] = set()
        edge: set[str] = set()
        while bodies:
            reached = self.mind.leaving(bodies, "UNIT_OF", "SUB_ORGANIZATION_OF") - found
            found |= reached
            bodies, left = parted(reached, self.mind.knows)
            edge |= left
        return found, edge

    def _heads(self, body: str) -> set[str]:
        """The heads, acting heads and vice-chairs that a body's posts are measured by."""
        posts = self.mind.are(self.mind.arriving((body,), "POST_IN"), "Post")
        roles = {post: str(self.mind.node(post).properties.get("role", "")) for post in posts}
        acting = {post for post, role in roles.items() if role.startswith(_ACTING)}
        acted = {roles[post].removeprefix(_ACTING) for post in acting}
        of_chair = "PeoplesCouncil" in self.mind.node(body).labels
        return acting | {
            post for post, role in roles.items() if role in acted or (of_chair and "chu-tich" in role)
        }

    def _asked(self, cypher: LiteralString, **given: set[str]) -> _Found:
        found: _Found = defaultdict(set)
        if cypher is questions.NAMED or any(given.values()):
            for row in rows(self.tx, cypher, **{name: sorted(ids) for name, ids in given.items()}):
                found[row["step"]].add(row["id"])
        return found
