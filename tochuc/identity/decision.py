"""What stewards decided of two mentions, and which of their decisions are in force."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from tochuc.identity.union import Union

DecidedVerdict = Literal["same", "different"]


@dataclass(frozen=True, slots=True)
class Decision:
    """A steward's word that two mentions are, or are not, one person.

    `names` are the names of the two mentions, without marks: by them it is found whenever more is said of
    either name.
    """

    id: str
    published: date
    verdict: DecidedVerdict
    first: str
    second: str
    names: tuple[str, str] = ("", "")


@dataclass(frozen=True)
class Ruling:
    """The decisions in force, which agree with one another, and those that later ones overrule."""

    in_force: tuple[Decision, ...] = ()
    overruled: tuple[Decision, ...] = ()
    joined: dict[str, str] = field(default_factory=dict)

    def group(self, mention: str) -> str:
        """Give the smallest of the mentions that decisions join with one."""
        return self.joined.get(mention, mention)

    @property
    def parted(self) -> set[frozenset[str]]:
        """Give the pairs of groups that decisions keep apart."""
        apart = (d for d in self.in_force if d.verdict == "different")
        return {frozenset((self.group(d.first), self.group(d.second))) for d in apart}


def rule(decisions: Iterable[Decision]) -> Ruling:
    """Settle decisions: the later wins over an earlier one that contradicts it (by day, then id)."""
    kept: list[Decision] = []
    overruled: list[Decision] = []
    joined: dict[str, str] = {}
    given = {d.id: d for d in decisions}.values()
    for decision in sorted(given, key=lambda d: (d.published, d.id), reverse=True):
        attempt = _joined([*kept, decision])
        if _contradict(attempt, [*kept, decision]):
            overruled.append(decision)
        else:
            kept.append(decision)
            joined = attempt
    return Ruling(tuple(kept), tuple(overruled), joined)


def _joined(decisions: list[Decision]) -> dict[str, str]:
    """Give each mention that is joined with others the smallest of them."""
    union = Union()
    for decision in decisions:
        if decision.verdict == "same":
            union.join(decision.first, decision.second)
    return union.leaders()


def _contradict(joined: dict[str, str], decisions: list[Decision]) -> bool:
    return any(
        joined.get(d.first, d.first) == joined.get(d.second, d.second)
        for d in decisions
        if d.verdict == "different"
    )
