"""People with believable names, told apart as the press tells them apart: by the year of birth."""

from __future__ import annotations

import random
from collections import defaultdict
from dataclasses import dataclass

from tochuc.generating.names import Names
from tochuc.identity.commonness import share_of
from tochuc.identity.evidence import weights
from tochuc.names import exact_key, fold

BORN = (1961, 1998)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody: how they are called, and the year of birth that every source gives."""

    name: str
    gender: str
    born: int

    @property
    def address(self) -> str:
        """Name, title and year as a sentence has them."""
        return f"{'bà' if self.gender == 'woman' else 'ông'} {self.name} (sinh năm {self.born})"


class People:
    """Draws people of whom no two can be taken for one.

    Namesakes have different years of birth; none work in one place, and those of a rare name not even in
    one province, where a steward would have to ask. So no name has more bearers than there are years.
    """

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self._names = Names(rng)
        self._years: defaultdict[str, set[int]] = defaultdict(set)
        self._in_place: set[tuple[str, str]] = set()
        self._in_province: set[tuple[str, str]] = set()

    def draw(self, place: str, province: str) -> Person:
        """Give a new person who works in a place of a province."""
        while True:
            name, gender = self._names.draw()
            bare, taken = fold(name), self._years[exact_key(name)]
            free = [year for year in range(BORN[0], BORN[1] + 1) if year not in taken]
            if free and (place, bare) not in self._in_place and not self._is_odd(name, (province, bare)):
                break
        born = self._rng.choice(free)
        taken.add(born)
        self._in_place.add((place, bare))
        self._in_province.add((province, bare))
        return Person(name, gender, born)

    def _is_odd(self, name: str, where: tuple[str, str]) -> bool:
        """Whether two people of a rare name would be in one province."""
        return where in self._in_province and share_of(exact_key(name)) * weights().people < 1
