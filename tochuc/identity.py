"""Which mentions of a name are one person (D6).

Same name is not same person: two mentions are joined only for a reason that both give (a post,
a body, a province), and the reason is kept. A name whose mentions stay apart is listed as
doubtful, for a steward to decide.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

Reason = tuple[str, str]  # a kind of reason ("post", "body", "place") and the id that is shared


@dataclass(frozen=True, slots=True)
class Mention:
    """One name in one source.

    Args:
        id: the identifier that the mention has by itself.
        key: the name as it is compared (`names.exact_key`).
        name: the name as written.
        reasons: what the source says of it that another mention may share.
    """

    id: str
    key: str
    name: str
    reasons: frozenset[Reason] = frozenset()


@dataclass(frozen=True, slots=True)
class Match:
    """That mentions of one name are one person (`same`), or may be (`doubtful`), and why."""

    verdict: Literal["same", "doubtful"]
    key: str
    people: tuple[str, ...]
    mentions: tuple[str, ...]
    basis: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Identities:
    """Who is who: the person of each mention, each person's name, and the matches behind it."""

    person_of: dict[str, str] = field(default_factory=dict)
    name_of: dict[str, str] = field(default_factory=dict)
    matches: tuple[Match, ...] = ()


def identify(mentions: Iterable[Mention]) -> Identities:
    """Join mentions into people.

    Args:
        mentions: in any order; several with one id are one mention.

    Returns: a function of the set of mentions alone. A person has the smallest id of the cluster.
    """
    by_key: dict[str, list[Mention]] = defaultdict(list)
    for mention in _united(mentions):
        by_key[mention.key].append(mention)
    person_of: dict[str, str] = {}
    name_of: dict[str, str] = {}
    matches: list[Match] = []
    for key, group in sorted(by_key.items()):
        clusters = _clusters(group)
        for cluster in clusters:
            person = cluster[0].id
            person_of |= {m.id: person for m in cluster}
            name_of[person] = min(m.name for m in cluster)
            if len(cluster) > 1:
                ids = tuple(m.id for m in cluster)
                matches.append(Match("same", key, (person,), ids, _shared(cluster)))
        if len(clusters) > 1:
            people = tuple(cluster[0].id for cluster in clusters)
            matches.append(Match("doubtful", key, people, tuple(sorted(m.id for m in group))))
    return Identities(person_of, name_of, tuple(matches))


def _united(mentions: Iterable[Mention]) -> list[Mention]:
    """Give each id one mention, with all that was said of it."""
    found: dict[str, Mention] = {}
    for m in sorted(mentions, key=lambda m: (m.id, m.name)):
        before = found.get(m.id, m)
        found[m.id] = Mention(m.id, before.key, before.name, before.reasons | m.reasons)
    return list(found.values())


def _clusters(group: list[Mention]) -> list[list[Mention]]:
    """Connected components over shared reasons, each in order of id, ordered by first id."""
    leader = {m.id: m.id for m in group}

    def find(mention: str) -> str:
        while leader[mention] != mention:
            mention = leader[mention]
        return mention

    first: dict[Reason, str] = {}
    for m in group:
        for reason in m.reasons:
            a, b = find(first.setdefault(reason, m.id)), find(m.id)
            leader[max(a, b)] = min(a, b)
    clusters: dict[str, list[Mention]] = defaultdict(list)
    for m in sorted(group, key=lambda m: m.id):
        clusters[find(m.id)].append(m)
    return [clusters[head] for head in sorted(clusters)]


def _shared(cluster: list[Mention]) -> tuple[str, ...]:
    """The reasons that at least two mentions of a cluster give, as `kind id`."""
    given = [reason for m in cluster for reason in m.reasons]
    return tuple(sorted({f"{kind} {thing}" for kind, thing in given if given.count((kind, thing)) > 1}))
