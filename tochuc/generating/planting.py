"""Mistakes planted into a country, each with what the report is going to say of it."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pyoxigraph as ox

from tochuc.fold import Tenure
from tochuc.generating.country import Place
from tochuc.generating.people import People
from tochuc.generating.sources import Source
from tochuc.generating.telling import Occasion, TellTenure

_BOTH = 2
SHAPES = "https://w3id.org/tochuc/shapes#"


@dataclass(frozen=True, slots=True)
class Expected:
    """A finding to come: its shape, and the node, or the statements whose tenure is the node.

    Where it may be any of several tenures, `statements` names one of each; the smallest id is the node.
    """

    shape: str
    focus: str = ""
    statements: tuple[str, ...] = ()

    def resolved(self, tenures: dict[str, Tenure]) -> dict[str, str]:
        """Give shape and focus node, once the tenures are known."""
        wanted = set(self.statements)
        focus = self.focus or min(id for id, tenure in tenures.items() if tenure.statements & wanted)
        return {"shape": SHAPES + self.shape, "focus": focus}


@dataclass(frozen=True, slots=True)
class Planted:
    """One mistake: sources that make it, or triples that no source could."""

    kind: str
    expected: tuple[Expected, ...]
    sources: tuple[Source, ...] = ()
    triples: tuple[ox.Triple, ...] = ()

    def to_json(self, tenures: dict[str, Tenure]) -> dict[str, Any]:
        """Give its row of the list of mistakes."""
        return {
            "kind": self.kind,
            "sources": [source.id for source in self.sources],
            "findings": [expected.resolved(tenures) for expected in self.expected],
        }


@dataclass
class Ground:
    """Where mistakes can be planted: each body takes part in one at most, so that none hides another."""

    told: dict[str, tuple[Place, Occasion]]
    people: People
    rng: random.Random
    used: set[str] = field(default_factory=set)
    planted: int = 0

    def executive(self) -> tuple[Place, Occasion] | None:
        """Give a commune with both committees that nothing was planted in, and its founding occasion."""
        for place, occasion in self.told.values():
            bodies = {office.body for office in place.offices if office.party}
            if place.is_commune and len(bodies) == _BOTH and not bodies & self.used:
                self.used |= bodies
                return place, occasion
        return None

    def beginning(self, *, single: bool) -> tuple[Place, Occasion, TellTenure] | None:
        """Give a dated beginning in an office that nothing was planted in.

        Args:
            single: in a post for one person.
        """
        pairs = list(self.told.values())
        self.rng.shuffle(pairs)
        for place, occasion in pairs:
            for tell in occasion.tells:
                if isinstance(tell, TellTenure) and self._fits(tell, single):
                    self.used.add(tell.body)
                    return place, occasion, tell
        return None

    def _fits(self, tell: TellTenure, single: bool) -> bool:
        if tell.body in self.used or not tell.date or tell.change != "begins":
            return False
        return tell.manner == "appointed" and tell.title.startswith("Phó") != single

    def key(self) -> str:
        """Give the next source's file name."""
        self.planted += 1
        return f"sai-sot-{self.planted}"


Planter = Callable[[Ground], Planted | None]
"""Plants one kind of mistake; None where the ground has no place for one more."""
