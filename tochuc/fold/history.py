"""What was believed of each tenure on each day on which a source said something (D5)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from tochuc.fold.claims import Claim, Tenure
from tochuc.fold.tenures import fold


@dataclass(frozen=True, slots=True)
class Version:
    """A tenure as what was said from `known_from` and before `known_until` had it.

    `known_until` is None for what is believed now.
    """

    tenure: Tenure
    known_from: date
    known_until: date | None = None


def history(claims: Iterable[Claim]) -> frozenset[Version]:
    """Fold the statements as of every day of publication, and of every decision on them.

    A source that only sees a tenure once more makes no new version: the dates, the state, the
    manner and the term are what a version consists of.

    Args:
        claims: any set of them, in any order.

    Returns: all versions; those with no `known_until` are exactly `fold(claims)`.
    """
    by_post: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_post[claim.post].append(claim)
    return frozenset(version for said in by_post.values() for version in _of_post(said))


def _of_post(claims: list[Claim]) -> list[Version]:
    believed: dict[str, Version] = {}
    past: list[Version] = []
    for today in sorted(_days(claims)):
        now = {t.key: t for t in fold(_as_of(today, claims))}
        for key in believed.keys() - now.keys():
            past.append(replace(believed.pop(key), known_until=today))
        for key, tenure in now.items():
            before = believed.get(key)
            if before is None:
                believed[key] = Version(tenure, today)
            elif _content(before.tenure) == _content(tenure):
                believed[key] = replace(before, tenure=tenure)
            else:
                past.append(replace(before, known_until=today))
                believed[key] = Version(tenure, today)
    return [*past, *believed.values()]


def _days(claims: list[Claim]) -> set[date]:
    return {d for c in claims for d in (c.known_from, c.known_until) if d}


def _as_of(today: date, claims: list[Claim]) -> Iterable[Claim]:
    return (replace(c, known_until=None) if c.known_until else c for c in claims if c.known_on(today))


def _content(tenure: Tenure) -> Tenure:
    return replace(tenure, statements=frozenset(), witnessed_from=None, witnessed_until=None)
