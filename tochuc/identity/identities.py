"""Who is who, in the form that is stored: the person of each mention, names, and matches with reasons."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from tochuc.identity.decision import Decision
from tochuc.identity.evidence import Evidence, weigh
from tochuc.identity.joining import People, join
from tochuc.identity.mention import Mention
from tochuc.identity.profile import Profile
from tochuc.names import fold

_SHOWN = frozenset({"post", "body", "whole", "above", "place", "region", "born", "identifier"})


@dataclass(frozen=True, slots=True)
class Match:
    """That mentions are one person (`same`), or that people may be (`doubtful`), and why.

    `basis` is what speaks for it, `against` what speaks against, each as `kind thing`.
    """

    verdict: Literal["same", "doubtful"]
    key: str
    people: tuple[str, ...]
    mentions: tuple[str, ...]
    basis: tuple[str, ...] = ()
    against: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Identities:
    """Who is who: the person of each mention, each person's name, and the matches behind it."""

    person_of: dict[str, str] = field(default_factory=dict)
    name_of: dict[str, str] = field(default_factory=dict)
    matches: tuple[Match, ...] = ()


def identify(mentions: Iterable[Mention], decisions: Iterable[Decision] = ()) -> Identities:
    """Join mentions into people.

    Args:
        mentions: in any order; several with one id are one mention.
        decisions: of stewards.

    Returns: a function of the two sets alone. A person has the smallest id of the cluster.
    """
    given = list(mentions)
    people = join(given, decisions)
    said: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in given:
        said[mention.id].append(mention)
    person_of = {mention: p.id for p in people.profiles for mention in p.mentions}
    name_of = {p.id: _name([m for id in p.mentions for m in said[id]]) for p in people.profiles}
    matches = [_same(p, said, people) for p in people.profiles if len(p.mentions) > 1]
    matches += [_doubt(pairs) for pairs in people.questions()]
    return Identities(person_of, name_of, tuple(matches))


def _name(mentions: list[Mention]) -> str:
    """Choose the name to show: one with its marks, if any source writes them."""
    return min(mentions, key=lambda m: (fold(m.key) == m.key, m.name)).name


def _same(p: Profile, said: dict[str, list[Mention]], people: People) -> Match:
    """Tell which reasons at least two of a person's mentions give, and which decisions join them."""
    givers: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for id in p.mentions:
        for kind, thing in {reason for m in said[id] for reason in m.reasons}:
            if kind in _SHOWN:
                givers[("body" if kind == "whole" else kind, thing)].add(id)
    basis = {f"{kind} {thing}" for (kind, thing), ids in givers.items() if len(ids) > 1}
    own = set(p.mentions)
    decided = (d for d in people.ruling.in_force if d.verdict == "same")
    basis |= {f"decision {d.id}" for d in decided if {d.first, d.second} <= own}
    return Match("same", min(p.keys), (p.id,), p.mentions, tuple(sorted(basis)))


def _doubt(pairs: list[tuple[Profile, Profile]]) -> Match:
    people = {p.id: p for pair in pairs for p in pair}
    evidence = [e for a, b in pairs for e in weigh(a, b) if e.things]
    return Match(
        "doubtful",
        min(key for p in people.values() for key in p.keys),
        tuple(sorted(people)),
        tuple(sorted(mention for p in people.values() for mention in p.mentions)),
        _told(e for e in evidence if e.bits > 0),
        _told(e for e in evidence if e.bits < 0),
    )


def _told(evidence: Iterable[Evidence]) -> tuple[str, ...]:
    return tuple(sorted({f"{e.kind.removeprefix('not-')} {' '.join(e.things)}" for e in evidence}))
