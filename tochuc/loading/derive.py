"""What follows from statements: people, tenures, superseded versions, matches. A pure function."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import pyoxigraph as ox

from tochuc.fold import Claim, Tenure, Version, history
from tochuc.identity import Decision, Identities, Match, identify
from tochuc.ids import segment, tenure_id, thing
from tochuc.loading.describe import Description, Value
from tochuc.loading.stated import Stated
from tochuc.names import fold, slug


@dataclass(frozen=True, slots=True)
class Derived:
    """The triples that follow, and the tenures behind them by id."""

    triples: frozenset[ox.Triple]
    tenures: dict[str, Tenure]


def derive(
    stated: Iterable[Stated],
    decided: Iterable[Decision] = (),
    names: set[str] | None = None,
    posts: set[str] | None = None,
) -> Derived:
    """Work out who is who and who held what from statements and decisions alone.

    Args:
        stated: every statement that names a person with one of `names` or a post of `posts`, and
            every other statement about a person so named: what `affected` fetches. All versions of a
            statement that stewards corrected are among them.
        decided: the decisions of stewards on who is who.
        names: give people and matches of these names only (without marks); None gives all.
        posts: give tenures of these posts only; None gives all.
    """
    given = list(stated)
    who = identify((s.mention() for s in given if s.names), decided)
    found = Description()
    _people(found, given, who, names)
    folded = [s for s in given if s.post is not None and (posts is None or s.post in posts)]
    versions = history(_claim(s, who) for s in folded)
    tenures = {_id(v.tenure): v.tenure for v in versions if not v.known_until}
    for version in versions:
        _version(found, version, tenures)
    for s in folded:
        if s.nominates and s.bodies and not s.known_until:
            found.say(s.id, None, {"about": s.bodies[0]})
    return Derived(frozenset(found.triples), tenures)


def _claim(s: Stated, who: Identities) -> Claim:
    if s.names:
        return s.claim(who.person_of[s.mention_id])
    kept = None if s.listed is None else frozenset(who.person_of[mention] for mention in s.listed)
    return replace(s.claim(None), kept=kept)


def _people(found: Description, given: list[Stated], who: Identities, names: set[str] | None) -> None:
    for s in given:
        if s.names and (names is None or s.folded in names):
            person = who.person_of[s.mention_id]
            found.say(s.id, None, {"statesPerson": person})
            found.say(person, "Person", {"name": who.name_of[person], "identifier": s.identifiers})
    for match in who.matches:
        if names is None or fold(match.key) in names:
            found.say(_match_id(match), "IdentityMatch", _match(match))


def _match_id(match: Match) -> str:
    if match.verdict == "same":
        return thing(f"match-{segment(match.people[0])}")
    # One name can have many clusters; the doubt is one question a name.
    return thing(f"doubt-{slug(match.key)}-{segment(match.mentions[0])[-6:]}")


def _match(match: Match) -> dict[str, Value]:
    return {
        "verdict": match.verdict,
        "basis": match.basis,
        "against": match.against,
        "mention": match.mentions,
        "concerns": match.people,
    }


def _id(tenure: Tenure) -> str:
    return tenure_id(tenure.person, tenure.post, tenure.key)


def _version(found: Description, version: Version, tenures: dict[str, Tenure]) -> None:
    tenure = version.tenure
    id = _id(tenure)
    values = _values(version)
    if version.known_until is None:
        found.say(id, "Tenure", values | {"member": tenure.person, "post": tenure.post})
        for statement in tenure.statements:
            found.say(statement, None, {"about": id})
        if tenure.current:
            found.say(tenure.person, None, {"holds": tenure.post})
        return
    found.say(
        f"{id}-{version.known_from:%Y%m%d}",
        "SupersededTenure",
        values
        | {
            "formerMember": tenure.person,
            "formerPost": tenure.post,
            "knownUntil": version.known_until,
            "wasDerivedFrom": tenure.statements,
            "supersededBy": id if id in tenures else None,
        },
    )


def _values(version: Version) -> dict[str, Value]:
    t = version.tenure
    return {
        "from": t.from_.first if t.from_ else None,
        "fromPrecision": t.from_.precision if t.from_ else None,
        "until": t.until.first if t.until else None,
        "untilPrecision": t.until.precision if t.until else None,
        "witnessedFrom": t.witnessed_from,
        "witnessedUntil": t.witnessed_until,
        "succeededOn": t.succeeded_on,
        "expectedUntil": t.expected_until,
        "state": t.state,
        "manner": t.manner,
        "term": t.term,
        "knownFrom": version.known_from,
    }
