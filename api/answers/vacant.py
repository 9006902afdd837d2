"""Which bodies have vacant seats: enough to choose, order and count them without working out their seats."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial

from api.answers.kept import Kept
from api.answers.places import Filter, Place, places
from api.graph import Graph
from api.statements import statement

_DAYS_KEPT = 4


@dataclass(frozen=True, slots=True)
class Vacant:
    """A body with vacant seats, as it declared them last.

    `members` and `vacant` are as declared; `stated_on` is the day for which they were.
    """

    id: str
    name: str
    members: int
    vacant: int
    stated_on: date
    place: Place

    def stands(self, level: Filter, territory: str) -> bool:
        """Whether it is on a level and in a territory; an empty one is any."""
        return level in ("", self.place.level) and territory in ("", self.place.territory)


_kept: Kept[tuple[Vacant, ...]] = Kept(_DAYS_KEPT)


async def vacant_bodies(graph: Graph, on: date, known: date) -> tuple[Vacant, ...]:
    """Give the bodies with vacant seats, by name.

    Args:
        graph: where from.
        on: the day asked about.
        known: as the sources had it by this day.
    """
    return await _kept.get(graph, (on, known), partial(_found, graph, on, known))


async def _found(graph: Graph, on: date, known: date) -> tuple[Vacant, ...]:
    rows = await graph.read(statement("vacant"), {"on": on, "known": known})
    where = await places(graph, (row["id"] for row in rows))
    bodies = (Vacant(**{**row, "name": row["name"] or ""}, place=where[row["id"]]) for row in rows)
    return tuple(sorted(bodies, key=lambda body: (body.name, body.id)))
