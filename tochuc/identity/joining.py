"""Joining mentions into people: agglomeration under constraints, the strongest evidence first.

A pure function of the set of mentions and decisions. Mentions are compared with others of one name
without marks; decisions of stewards join names of any kind.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import reduce

from tochuc.identity.commonness import folded
from tochuc.identity.decision import Decision, Ruling, rule
from tochuc.identity.evidence import prior, total, weigh, weights
from tochuc.identity.mention import Mention, united
from tochuc.identity.profile import Profile, joined, profile_of
from tochuc.identity.union import Union

_BODIES = ("post", "body", "whole", "above", "identifier")
_PLACES = ("place", "region", "born")


@dataclass(frozen=True, slots=True)
class People:
    """Who is who among some mentions: a profile a person, what may be one, and what stewards said."""

    profiles: tuple[Profile, ...] = ()
    doubts: tuple[tuple[Profile, Profile], ...] = ()
    ruling: Ruling = field(default_factory=Ruling)

    def questions(self) -> list[list[tuple[Profile, Profile]]]:
        """Give the doubts, those together that hang together by a person."""
        union = Union()
        for a, b in self.doubts:
            union.join(a.id, b.id)
        parts: defaultdict[str, list[tuple[Profile, Profile]]] = defaultdict(list)
        for a, b in self.doubts:
            parts[union.of(a.id)].append((a, b))
        return [parts[head] for head in sorted(parts)]


def join(mentions: Iterable[Mention], decisions: Iterable[Decision] = ()) -> People:
    """Join mentions into people.

    Args:
        mentions: in any order; several with one id are one mention.
        decisions: of stewards; those about mentions that are not given have no effect.
    """
    given = united(mentions)
    ruling = rule(decisions)
    profiles: list[Profile] = []
    doubts: list[tuple[Profile, Profile]] = []
    for group in _groups(given, ruling):
        if len(group) == 1:
            profiles.append(profile_of(group[0]))
            continue
        found = _Agglomeration(_begun(group, ruling), ruling)
        people = found.run()
        profiles += people
        doubts += found.doubts(people)
    return People(tuple(sorted(profiles, key=lambda p: p.id)), tuple(doubts), ruling)


def _groups(mentions: list[Mention], ruling: Ruling) -> Iterator[list[Mention]]:
    """Part mentions by name without marks; names that a steward joined are one group."""
    union, first = Union(), dict[str, str]()
    for m in mentions:
        if m.id in ruling.joined:
            union.join(first.setdefault(ruling.group(m.id), folded(m.key)), folded(m.key))
    found: defaultdict[str, list[Mention]] = defaultdict(list)
    for m in mentions:
        found[union.of(folded(m.key))].append(m)
    for name in sorted(found):
        yield found[name]


def _begun(group: list[Mention], ruling: Ruling) -> list[Profile]:
    """Give the profiles to begin with: one a mention, joined where a steward said so."""
    found: defaultdict[str, list[Profile]] = defaultdict(list)
    for mention in group:
        found[ruling.group(mention.id)].append(profile_of(mention))
    return [reduce(joined, profiles) for profiles in found.values()]


class _Agglomeration:
    """The people of one group of names while they are put together."""

    def __init__(self, profiles: list[Profile], ruling: Ruling) -> None:
        self.ruling = ruling
        self.ruled = {group for pair in ruling.parted for group in pair}
        self.now = {p.id: p for p in self._collapsed(profiles)}
        self.parted = self._parted()
        self.by_tie: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        for p in self.now.values():
            self._enter(p)

    def _parted(self) -> defaultdict[str, set[str]]:
        """Give, for each person, those whom stewards keep apart from them."""
        of = {self.ruling.group(mention): p.id for p in self.now.values() for mention in p.mentions}
        found: defaultdict[str, set[str]] = defaultdict(set)
        for pair in self.ruling.parted:
            if len(known := [of[group] for group in pair if group in of]) == 2:
                found[known[0]].add(known[1])
                found[known[1]].add(known[0])
        return found

    def _collapsed(self, profiles: list[Profile]) -> Iterator[Profile]:
        """Put together at once what says the same of the same posts, so that fame costs little."""
        alike: defaultdict[object, list[Profile]] = defaultdict(list)
        for p in profiles:
            said = tuple(sorted((kind, tuple(sorted(values))) for kind, values in p.given.items()))
            ruled = any(self.ruling.group(mention) in self.ruled for mention in p.mentions)
            alone = p.id if ruled or "post" not in p.given else ""
            alike[(p.keys, said, alone)].append(p)
        for same in alike.values():
            if len(same) > 1 and total(weigh(same[0], same[0])) >= weights().same:
                yield reduce(joined, same)
            else:
                yield from same

    def run(self) -> list[Profile]:
        """Join the best pair while there is one good enough."""
        heap = [pair for p in self.now.values() for pair in self._pairs(p, after=p.id)]
        heapq.heapify(heap)
        while heap:
            _, first, second, versions = heapq.heappop(heap)
            a, b = self.now.get(first), self.now.get(second)
            if a is None or b is None or versions != (len(a.mentions), len(b.mentions)):
                continue
            merged = self._merge(a, b)
            for pair in self._pairs(merged):
                heapq.heappush(heap, pair)
        return [self.now[id] for id in sorted(self.now)]

    def _pairs(self, p: Profile, after: str = "") -> Iterator[tuple[float, str, str, tuple[int, int]]]:
        """Give the pairs of a profile with others, of ids after one, that are good enough to join."""
        for id in self._tied(p, _enough(p)):
            if id <= after or id in self.parted[p.id]:
                continue
            other = self.now[id]
            score = total(weigh(p, other))
            if score >= weights().same:
                a, b = sorted((p, other), key=lambda x: x.id)
                yield (-score, a.id, b.id, (len(a.mentions), len(b.mentions)))

    def _tied(self, p: Profile, kinds: tuple[str, ...] = _BODIES + _PLACES) -> set[str]:
        """Give those that share anything with a profile: nobody else can be good enough."""
        found: set[str] = set()
        for tie in _ties(p, kinds):
            found |= self.by_tie[tie]
        found.discard(p.id)
        return found

    def _enter(self, p: Profile) -> None:
        for tie in _ties(p):
            self.by_tie[tie].add(p.id)

    def _merge(self, a: Profile, b: Profile) -> Profile:
        merged = joined(a, b)
        apart = self.parted.pop(a.id, set()) | self.parted.pop(b.id, set())
        for p in (a, b):
            del self.now[p.id]
            for tie in _ties(p):
                self.by_tie[tie].discard(p.id)
        self.now[merged.id] = merged
        self._enter(merged)
        self.parted[merged.id] = apart
        for other in apart:
            self.parted[other] = (self.parted[other] - {a.id, b.id}) | {merged.id}
        return merged

    def doubts(self, people: list[Profile]) -> Iterator[tuple[Profile, Profile]]:
        """Give the pairs that are neither surely one nor surely two."""
        lowest = weights().different
        for at, p in enumerate(people):
            tied = self._tied(p)
            for other in people[at + 1 :]:
                if other.id in self.parted[p.id]:
                    continue
                # Without a tie nothing is added to what the name says.
                worth = other.id in tied or prior(max(p.share, other.share)) > lowest
                if worth and total(weigh(p, other)) > lowest:
                    yield p, other


def _ties(p: Profile, kinds: tuple[str, ...] = _BODIES + _PLACES) -> Iterator[tuple[str, str]]:
    """Give what others may share; a body may be the whole, or the one above, of another's."""
    for kind in kinds:
        for value in p.given.get(kind, ()):
            yield ("body" if kind in ("whole", "above") else kind), value


def _enough(p: Profile) -> tuple[str, ...]:
    """Give the kinds of ties that can be enough: for a common name a place never is."""
    bits = weights().bits
    best = prior(p.share) + bits["place"] + bits["born"]
    return _BODIES + _PLACES if best >= weights().same else _BODIES
