"""Weighing two profiles: what speaks for one person, what against, and the sum in bits."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from pathlib import Path

from tochuc.identity.profile import Profile

_OVERLAP = timedelta(days=31)
_EMPTY: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that speaks for (bits above 0) or against; `things` are what it rests on."""

    kind: str
    bits: float
    things: tuple[str, ...] = ()


@dataclass(frozen=True)
class Weights:
    """The table `evidence.toml`."""

    same: float
    different: float
    people: float
    fewest: float
    bits: dict[str, float]


@cache
def weights() -> Weights:
    """Give the weights of evidence: `for` and `against`, by kind."""
    table = tomllib.loads((Path(__file__).parent / "evidence.toml").read_text("utf-8"))
    bits = {kind: float(row["bits"]) for kind, row in table["for"].items()}
    bits |= {f"not-{kind}": float(row["bits"]) for kind, row in table["against"].items()}
    bounds, name = table["bounds"], table["name"]
    return Weights(bounds["same"], bounds["different"], name["people"], name["fewest"], bits)


def prior(share: float) -> float:
    """Give the bits of a shared name alone: the rarer, the more it says."""
    w = weights()
    return -math.log2(max(w.people * share, w.fewest))


def weigh(a: Profile, b: Profile) -> list[Evidence]:
    """Give everything that speaks for or against two profiles being one person."""
    found = [Evidence("name", prior(max(a.share, b.share)))]
    found += _ties(a, b)
    found += _spelling(a, b)
    for kind in ("identifier", "born", "gender"):
        found += _fixed(kind, a, b)
    found += _entries(a, b)
    if apart := _apart(a, b):
        found.append(apart)
    return found


def total(evidence: list[Evidence]) -> float:
    """Give the sum; rounded, so that the order of adding makes no difference."""
    return round(sum(e.bits for e in evidence), 6)


def _ties(a: Profile, b: Profile) -> Iterator[Evidence]:
    """The strongest tie alone counts: a shared post is a shared body and place as well."""
    bits, x, y = weights().bits, a.given, b.given
    regions = x.get("region", _EMPTY) & y.get("region", _EMPTY)
    for kind, shared in _shared(a, b):
        if shared:
            yield Evidence(kind, bits[kind], tuple(sorted(shared)))
            if not regions:
                yield Evidence("not-placeless", bits["not-placeless"])
            return
    if shared := x.get("place", _EMPTY) & y.get("place", _EMPTY):
        yield Evidence("place", bits["place"], tuple(sorted(shared)))
    elif regions:
        yield Evidence("region", bits["region"], tuple(sorted(regions)))
    elif "region" in x and "region" in y:
        yield Evidence("not-elsewhere", bits["not-elsewhere"], tuple(sorted(x["region"] | y["region"])))


def _shared(a: Profile, b: Profile) -> Iterator[tuple[str, frozenset[str]]]:
    """Give what two share of posts and bodies, the strongest kind first."""
    x, y = a.given, b.given
    for kind in ("seat", "post", "body"):
        yield kind, x.get(kind, _EMPTY) & y.get(kind, _EMPTY)
    wide_x = x.get("body", _EMPTY) | x.get("whole", _EMPTY)
    wide_y = y.get("body", _EMPTY) | y.get("whole", _EMPTY)
    yield "above", (x.get("above", _EMPTY) & wide_y) | (y.get("above", _EMPTY) & wide_x)
    yield "whole", wide_x & wide_y


def _spelling(a: Profile, b: Profile) -> Iterator[Evidence]:
    """Names of one form without marks: the same, one of them bare, or different."""
    if a.keys & b.keys:
        return
    kind = "not-bare" if a.keys == a.bare or b.keys == b.bare else "not-spelling"
    yield Evidence(kind, weights().bits[kind], tuple(sorted(a.keys | b.keys)))


def _fixed(kind: str, a: Profile, b: Profile) -> Iterator[Evidence]:
    """What doesn't change in a life: agreement says something for some kinds, contradiction for all."""
    x, y = a.given.get(kind, _EMPTY), b.given.get(kind, _EMPTY)
    if not x or not y:
        return
    of = kind if x & y else f"not-{kind}"
    if of in weights().bits:
        yield Evidence(of, weights().bits[of], tuple(sorted(x & y or x | y)))


def _entries(a: Profile, b: Profile) -> Iterator[Evidence]:
    """Two entries of one list are two people; `entry` is the list and what it calls the person."""
    x, y = a.given.get("entry", _EMPTY), b.given.get("entry", _EMPTY)
    if x and y and not x & y:
        lists = ({entry.partition(" ")[0] for entry in entries} for entries in (x, y))
        if set.intersection(*lists):
            yield Evidence("not-entry", weights().bits["not-entry"], tuple(sorted(x | y)))


def _apart(a: Profile, b: Profile) -> Evidence | None:
    """Posts in two provinces, in which the two are seen at one time; the strongest such pair."""
    worst: Evidence | None = None
    for post, (place, single, first, last) in a.held.items():
        for other, (elsewhere, lone, begun, ended) in b.held.items():
            if place != elsewhere and min(last, ended) - max(first, begun) > _OVERLAP:
                kind = "not-apart" if single and lone else "not-apart-member"
                found = Evidence(kind, weights().bits[kind], tuple(sorted((post, other))))
                if worst is None or (found.bits, found.things) < (worst.bits, worst.things):
                    worst = found
    return worst
