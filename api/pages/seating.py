"""The seats of a body as pages show them: the reading in force, with the other beside it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from api.models.seats import SeatsItem


@dataclass(frozen=True, slots=True)
class Seating:
    """The seats of one body; `other` is None where both readings say the same."""

    in_force: SeatsItem
    other: SeatsItem | None

    @property
    def readings(self) -> list[SeatsItem]:
        """Give those that differ, the one in force first."""
        return [self.in_force, *([self.other] if self.other else [])]


def seatings(items: Iterable[SeatsItem]) -> list[Seating]:
    """Put the readings of each body side by side, in the order in which the bodies come."""
    by_body: dict[str, list[SeatsItem]] = {}
    for item in items:
        by_body.setdefault(item.id, []).append(item)
    return [_seating(readings) for readings in by_body.values()]


def _seating(readings: list[SeatsItem]) -> Seating:
    chosen = next((one for one in readings if one.in_force), readings[0])
    return Seating(chosen, next((one for one in readings if one is not chosen and one.vacant), None))
