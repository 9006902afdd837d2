"""One name in one source, with what the source says that may tell its bearer from namesakes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

Reason = tuple[str, str]
"""A kind and a thing or value: `post`, and `seat` if it has one holder at a time; `body`, `whole`, `above`;
`place`, `region`; `gender`, `born`; `identifier`, and `entry`, the list that gives it with what it gives."""


@dataclass(frozen=True, slots=True, order=True)
class Held:
    """A post in which a source sees the person, from a first to a last day.

    `place` is the region of the post's body, `single` whether the post has one seat.
    """

    post: str
    place: str
    single: bool
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Mention:
    """One name in one source.

    Args:
        id: the identifier that the mention has by itself.
        key: the name as it is compared (`names.exact_key`).
        name: the name as written.
        reasons: what the source says of it that another mention may share or contradict.
        held: the posts in which the source sees the person, with days.
    """

    id: str
    key: str
    name: str
    reasons: frozenset[Reason] = frozenset()
    held: frozenset[Held] = frozenset()


def united(mentions: Iterable[Mention]) -> list[Mention]:
    """Give each id one mention, with all that was said of it, in the order of ids."""
    found: dict[str, Mention] = {}
    for m in sorted(mentions, key=lambda m: (m.id, m.name)):
        before = found.get(m.id, m)
        found[m.id] = Mention(m.id, before.key, before.name, before.reasons | m.reasons, before.held | m.held)
    return list(found.values())
