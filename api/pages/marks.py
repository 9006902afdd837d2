"""A text with the words of its statements marked, also where they overlap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a line over which the same marks lie.

    Args:
        text: its words.
        marks: the numbers of the spans that cover it, the outermost first.
        opened: the numbers of the spans that begin with it.
        closed: the numbers of the spans that end with it.
    """

    text: str
    marks: tuple[int, ...] = ()
    opened: tuple[int, ...] = ()
    closed: tuple[int, ...] = ()


Line = tuple[Piece, ...]


def marked(text: str, spans: Sequence[Span]) -> tuple[Line, ...]:
    """Cut a text into lines, and these into pieces at every beginning and end of a span.

    Args:
        text: the whole text.
        spans: from and to, in code points; their places in the sequence, from 1, number them.
            What lies outside the text is cut off; an empty span marks nothing.

    Returns: the lines without their line ends; joined by them they are the text.
    """
    numbered = [
        (number, max(start, 0), min(end, len(text)))
        for number, (start, end) in enumerate(spans, 1)
        if max(start, 0) < min(end, len(text))
    ]
    lines: list[Line] = []
    begun: set[int] = set()
    at = 0
    for line in text.split("\n"):
        lines.append(tuple(_line(text, at, at + len(line), numbered, begun)))
        at += len(line) + 1
    return tuple(lines)


def _line(
    text: str, first: int, last: int, spans: list[tuple[int, int, int]], begun: set[int]
) -> Iterator[Piece]:
    """Cut a line; `begun` holds the marks of earlier pieces, for a span may begin with an empty line."""
    here = sorted((s for s in spans if s[1] < last and s[2] > first), key=lambda s: (s[1], -s[2], s[0]))
    cuts = {first, last}
    for _, start, end in here:
        cuts |= {max(start, first), min(end, last)}
    for a, b in pairwise(sorted(cuts)):
        over = [span for span in here if span[1] <= a and b <= span[2]]
        marks = tuple(number for number, _, _ in over)
        opened = tuple(number for number in marks if number not in begun)
        begun.update(opened)
        yield Piece(text[a:b], marks, opened, tuple(number for number, _, end in over if end == b))
