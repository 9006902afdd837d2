"""Bodies that share people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from tochuc.analysis.tenures import Held


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two bodies with people in common.

    Args:
        first, second: the bodies' names; `first_id` and `second_id` their full ids.
        shared: how many people sit in both.
        jaccard: those of all who sit in either, 0 to 1 (Jaccard 1901).
        people: their names, sorted.
    """

    first: str
    first_id: str
    second: str
    second_id: str
    shared: int
    jaccard: float
    people: tuple[str, ...]


def overlaps(held: Iterable[Held], *, least: int = 1) -> list[Overlap]:
    """Find bodies that share people, the most first.

    Args:
        held: who holds what; of one day, where it is to say who sits in both at once.
        least: how many people they must share.
    """
    members: defaultdict[str, set[str]] = defaultdict(set)
    seats: defaultdict[str, set[str]] = defaultdict(set)
    names: dict[str, str] = {}
    for one in held:
        members[one.body].add(one.person)
        seats[one.person].add(one.body)
        names |= {one.body: one.body_name, one.person: one.person_name}
    # Only bodies that somebody joins are compared: far fewer than all pairs.
    pairs = {pair for bodies in seats.values() for pair in combinations(sorted(bodies), 2)}
    found = (_overlap(pair, members, names) for pair in pairs)
    return sorted(
        (one for one in found if one.shared >= least),
        key=lambda one: (-one.shared, -one.jaccard, one.first_id, one.second_id),
    )


def _overlap(pair: tuple[str, str], members: dict[str, set[str]], names: dict[str, str]) -> Overlap:
    first, second = pair
    both = members[first] & members[second]
    share = len(both) / len(members[first] | members[second])
    people = tuple(sorted(names[person] for person in both))
    return Overlap(names[first], first, names[second], second, len(both), round(share, 4), people)
