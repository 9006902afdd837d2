"""How many people are likely to bear a name: what a shared name by itself is worth."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from tochuc.names import exact_key, fold

WOMEN = 0.25
"""The share of women among people in office: a quarter, roughly that of the People's Councils."""


@dataclass(frozen=True)
class NameShares:
    """The shares of family names, and by gender of middle and given names, by their key."""

    family: Mapping[str, float]
    middle: tuple[Mapping[str, float], Mapping[str, float]]
    given: tuple[Mapping[str, float], Mapping[str, float]]
    unlisted: float

    def of(self, parts: list[str]) -> float:
        """Give the share of the people who bear a name, as its parts are independent."""
        family, middle, given = parts[0], " ".join(parts[1:-1]), parts[-1]
        by_gender = 0.0
        for share, middles, givens in zip((1 - WOMEN, WOMEN), self.middle, self.given, strict=True):
            known = givens.get(given, self.unlisted)
            by_gender += share * known * (middles.get(middle, self.unlisted) if len(parts) > 1 else 1.0)
        return by_gender * (self.family.get(family, self.unlisted) if len(parts) > 1 else 1.0)


@cache
def _table() -> dict[str, dict[str, dict[str, float]]]:
    return tomllib.loads((Path(__file__).parent / "names.toml").read_text("utf-8"))


@cache
def _shares(key: Callable[[str], str]) -> NameShares:
    table = _table()

    def keyed(shares: Mapping[str, float]) -> dict[str, float]:
        found: defaultdict[str, float] = defaultdict(float)
        for name, share in shares.items():
            found[key(name)] += share
        return dict(found)

    man, woman = table["man"], table["woman"]
    return NameShares(
        keyed(table["family"]),  # type: ignore[arg-type]
        (keyed(man["middle"]), keyed(woman["middle"])),
        (keyed(man["given"]), keyed(woman["given"])),
        float(table["unlisted"]),  # type: ignore[arg-type]
    )


@lru_cache(maxsize=100_000)
def folded(key: str) -> str:
    """Give a name without marks; the same names come again and again."""
    return fold(key)


@lru_cache(maxsize=100_000)
def share_of(name: str) -> float:
    """Give the share of people who bear a name.

    A name written without marks has the share of all names that are written so.
    """
    bare = fold(name) == " ".join(name.casefold().split())
    key = fold if bare else exact_key
    parts = key(name).split()
    return _shares(key).of(parts) if parts else 1.0
