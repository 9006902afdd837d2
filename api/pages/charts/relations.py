"""A class with its relationships: one box on the left, an arrow and a box for each on the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH = 340
"""Of the drawing, in pixels: that of the smallest phone's page."""
BOX = 108
"""How wide a box is."""
_ROW, _HEIGHT = 34, 24


@dataclass(frozen=True, slots=True)
class Arrow:
    """A relationship to a class: its name, the class, and where the row's box begins, in pixels."""

    relationship: str
    target: str
    y: int


@dataclass(frozen=True, slots=True)
class Drawing:
    """A class and its arrows; `height` in pixels."""

    name: str
    arrows: tuple[Arrow, ...]
    height: int


def drawing(name: str, relations: Sequence[tuple[str, str]]) -> Drawing:
    """Lay out a class.

    Args:
        name: of the class.
        relations: each relationship's type with the class at its other end.
    """
    arrows = tuple(Arrow(kind, target, row * _ROW) for row, (kind, target) in enumerate(relations))
    return Drawing(name, arrows, (len(arrows) - 1) * _ROW + _HEIGHT)
