"""A body with what is above and below it, as boxes on indented lines.

One line a body, as in a table of contents, so that the whole chart is as wide as a phone and names can
be read in full; connectors show what belongs to what.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from api.models.base import Count, Reference
from api.models.organizations import Branch, ChainItem

WIDTH = 340
"""Of the chart, in pixels: that of the smallest phone's page."""
_INDENT = 18
_LINE, _PADDING, _GAP = 18, 6, 8
_LETTER, _BOLD = 7.8, 8.4  # how wide a letter of 14 px is, in a name with many wide ones
_MOST_LINES = 3
_MOST_CHILDREN, _MOST_GRANDCHILDREN = 12, 4
_ABOVE = 2

Kind = Literal["above", "self", "below", "count", "more"]


@dataclass(frozen=True, slots=True)
class Box:
    """A box of the chart.

    Args:
        kind: whether it is above the body, the body itself, below it, a number of bodies without names, or
            says how many are not shown.
        lines: its words, wrapped.
        title: its words in full.
        url: the address in the API; None where there is no thing to go to.
        more: how many bodies a box of kind `more` stands for.
        x, y, width, height: its place, in pixels.
        depth: how deep it stands, from 0.
        joined: from where its connector comes, or None for the topmost.
    """

    kind: Kind
    lines: tuple[str, ...]
    title: str
    url: str | None
    more: int
    x: int
    y: int
    width: int
    height: int
    depth: int
    joined: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Tree:
    """The chart: its boxes from top to bottom, and its height in pixels."""

    boxes: tuple[Box, ...]
    height: int


@dataclass(frozen=True, slots=True)
class _Entry:
    kind: Kind
    depth: int
    title: str
    url: str | None = None
    more: int = 0


def tree(chain: Sequence[ChainItem], below: Branch, counts: Iterable[Count]) -> Tree:
    """Lay out a body.

    Args:
        chain: the body itself and those above it, the nearest first.
        below: the body with what is below it.
        counts: what a source counts below it without naming any ("103 chi bộ").
    """
    entries = list(_entries(chain, below, counts))
    return _Layout().laid_out(entries)


def _entries(chain: Sequence[ChainItem], below: Branch, counts: Iterable[Count]) -> Iterator[_Entry]:
    above: Sequence[Reference] = [item for item in chain if item.id != below.id][:_ABOVE]
    for depth, one in enumerate(reversed(above)):
        yield _Entry("above", depth, one.name or "", one.url)
    depth = len(above)
    yield _Entry("self", depth, below.name or "", below.url)
    for child in below.children[:_MOST_CHILDREN]:
        yield _Entry("below", depth + 1, child.name or "", child.url)
        for grandchild in child.children[:_MOST_GRANDCHILDREN]:
            yield _Entry("below", depth + 2, grandchild.name or "", grandchild.url)
        if child.children:
            yield from _rest(child, _MOST_GRANDCHILDREN, depth + 2)
    yield from _rest(below, _MOST_CHILDREN, depth + 1)
    for unnamed in counts:
        if unnamed.count:
            yield _Entry("count", depth + 1, f"{unnamed.count} {unnamed.what}")


def _rest(body: Branch, shown: int, depth: int) -> Iterator[_Entry]:
    if left := body.more + max(len(body.children) - shown, 0):
        yield _Entry("more", depth, "", body.url, left)


@dataclass(slots=True)
class _Layout:
    """Puts boxes one under another; `joints` holds where the boxes of each depth hang."""

    y: int = 0
    joints: dict[int, tuple[int, int]] = field(default_factory=dict)

    def laid_out(self, entries: Sequence[_Entry]) -> Tree:
        boxes = tuple(map(self._box, entries))
        return Tree(boxes, self.y)

    def _box(self, entry: _Entry) -> Box:
        x = entry.depth * _INDENT
        width = WIDTH - x
        lines = _wrapped(entry.title, width, _BOLD if entry.kind == "self" else _LETTER)
        height = len(lines) * _LINE + 2 * _PADDING
        box = Box(
            entry.kind,
            lines,
            entry.title,
            entry.url,
            entry.more,
            x,
            self.y,
            width,
            height,
            entry.depth,
            self.joints.get(entry.depth - 1),
        )
        self.joints[entry.depth] = (x + _INDENT // 2, self.y + height)
        self.y += height + _GAP
        return box


def _wrapped(words: str, width: int, letter: float) -> tuple[str, ...]:
    letters = int((width - 2 * _PADDING) / letter)
    return tuple(textwrap.wrap(words, letters, max_lines=_MOST_LINES, placeholder=" …") or [""])
