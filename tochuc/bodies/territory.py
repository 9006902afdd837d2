"""The territory at the end of a body's name: "phường Tương Mai, thành phố Hà Nội"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tochuc.reference import Province, find_province
from tochuc.spelling import CAPITAL

# Longer words first: "thị xã" before "xã".
LEVELS = ("thành phố", "thị xã", "thị trấn", "đặc khu", "tỉnh", "huyện", "quận", "phường", "xã")
_LEVEL = re.compile(rf"(?<!\w)((?i:{'|'.join(LEVELS)})) +(?=[{CAPITAL}0-9])")
_BARE_LEVEL = re.compile(rf"(?<!\w)((?i:{'|'.join(LEVELS)}))$")
_PART = rf"[{CAPITAL}0-9][\w'’]*"
_NAME = re.compile(rf"{_PART}(?:(?: | - |-){_PART})*")
_MOST_WORDS = 6


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit: its kind and its name."""

    kind: str
    name: str

    def __str__(self) -> str:
        return f"{self.kind} {self.name}".strip()


@dataclass(frozen=True, slots=True)
class Territory:
    """A chain of units from the smallest up; the province is its last unit where it is known."""

    units: tuple[Unit, ...]
    province: Province | None

    def __str__(self) -> str:
        return ", ".join(str(unit) for unit in self.units)

    @property
    def is_province(self) -> bool:
        """Whether it is a whole province."""
        return len(self.units) == 1 and self.province is not None

    def above(self) -> Territory | None:
        """Give the territory that it lies in, as far as its name says."""
        return Territory(self.units[1:], self.province) if len(self.units) > 1 else None


def of_province(province: Province) -> Territory:
    """Give a whole province as a territory."""
    return Territory((Unit(province.kind, province.name),), province)


def split(text: str, place: Province | None, *, bare: bool) -> tuple[str, Territory | None]:
    """Part a name from the territory at its end.

    Args:
        text: the name, or what follows its head.
        place: the province that the context gives, for a chain that doesn't reach one.
        bare: whether a province's name without its kind counts ("Sở Y tế Bình Định").

    Returns: what stands before the territory, and the territory or None.
    """
    for start in _LEVEL.finditer(text):
        if units := _chain(text[start.start() :]):
            return text[: start.start()].rstrip(" ,"), _located(units, place)
    if place and (word := _BARE_LEVEL.search(text)) and word[1].lower() == place.kind:
        return text[: word.start()].rstrip(" ,"), of_province(place)
    words = text.split(" ")
    for count in range(min(_MOST_WORDS, len(words)), 0, -1) if bare else ():
        if province := find_province(" ".join(words[-count:])):
            return " ".join(words[:-count]).rstrip(" ,"), of_province(province)
    return text, None


def read(text: str, place: Province | None) -> Territory | None:
    """Read a text that is nothing but a territory."""
    before, found = split(text, place, bare=True)
    return None if before else found


def _chain(text: str) -> tuple[Unit, ...]:
    starts = list(_LEVEL.finditer(text))
    ends = [start.start() for start in starts[1:]] + [len(text)]
    units = []
    for start, end in zip(starts, ends, strict=True):
        name = text[start.end() : end].strip(" ,")
        parts = [part.strip() for part in name.split(",")]
        if not all(_NAME.fullmatch(part) and part.count(" ") < _MOST_WORDS for part in parts):
            return ()
        units.append(Unit(start[1].lower(), parts[0]))
        units += [_bare_unit(part) for part in parts[1:]]
    return tuple(units)


def _bare_unit(name: str) -> Unit:
    """Read the "Hà Nội" of "phường Tương Mai, Hà Nội"."""
    province = find_province(name)
    return Unit(province.kind, province.name) if province else Unit("", name)


def _located(units: tuple[Unit, ...], place: Province | None) -> Territory:
    """Complete a chain up to its province, if that is known."""
    last = units[-1]
    if province := find_province(str(last)):
        return Territory((*units[:-1], Unit(province.kind, province.name)), province)
    # A town that has its province's name lies in it, whatever the context: "thành phố Hưng Yên".
    namesake = find_province(last.name) if last.kind == "thành phố" else None
    if province := namesake or place:
        return Territory((*units, Unit(province.kind, province.name)), province)
    return Territory(units, None)
