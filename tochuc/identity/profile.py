"""What is known of one person: the mentions taken for theirs, put together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from tochuc.identity.commonness import folded, share_of
from tochuc.identity.mention import Held, Mention


@dataclass(frozen=True, slots=True)
class Profile:
    """Mentions taken for one person, and what they say together.

    Args:
        mentions: their ids, in order; the first is the person's.
        keys: the names as compared.
        bare: the names that are written without marks.
        share: the share of people who bear the commonest of the names.
        given: by kind of reason, what is given.
        held: by post, its place, whether it has one seat, and the days of first and last sight.
    """

    mentions: tuple[str, ...]
    keys: frozenset[str]
    bare: frozenset[str]
    share: float
    given: dict[str, frozenset[str]]
    held: dict[str, tuple[str, bool, date, date]]

    @property
    def id(self) -> str:
        """The person's id."""
        return self.mentions[0]


def profile_of(mention: Mention) -> Profile:
    """Give what one mention says."""
    given: dict[str, set[str]] = {}
    for kind, value in mention.reasons:
        given.setdefault(kind, set()).add(value)
    key = mention.key
    return Profile(
        (mention.id,),
        frozenset((key,)),
        frozenset((key,)) if folded(key) == key else frozenset(),
        share_of(key),
        {kind: frozenset(values) for kind, values in given.items()},
        _hulls(mention.held),
    )


def joined(a: Profile, b: Profile) -> Profile:
    """Give what two say together."""
    held = dict(a.held)
    for post, (place, single, first, last) in b.held.items():
        before = held.get(post)
        held[post] = (
            (place, single, min(first, before[2]), max(last, before[3]))
            if before
            else (place, single, first, last)
        )
    given = {
        kind: a.given.get(kind, frozenset()) | b.given.get(kind, frozenset())
        for kind in a.given.keys() | b.given.keys()
    }
    return Profile(
        tuple(sorted((*a.mentions, *b.mentions))),
        a.keys | b.keys,
        a.bare | b.bare,
        max(a.share, b.share),
        given,
        held,
    )


def _hulls(held: Iterable[Held]) -> dict[str, tuple[str, bool, date, date]]:
    found: dict[str, tuple[str, bool, date, date]] = {}
    for one in sorted(held):
        before = found.get(one.post)
        first = min(one.first, before[2]) if before else one.first
        last = max(one.last, before[3]) if before else one.last
        found[one.post] = (one.place, one.single, first, last)
    return found
