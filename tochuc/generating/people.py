"""People with believable names, told apart as the press tells them apart: by the year of birth."""

from __future__ import annotations

import random
from collections import defaultdict
from dataclasses import dataclass

from tochuc.generating.names import Names
from tochuc.identity.commonness import share_of
from tochuc.identity.evidence import weights
from tochuc.names import exact_key, fold

BORN = (1965, 1996)


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
    one province, where a steward would have to ask.
    """

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self._names = Names(rng)
        self._years: defaultdict[str, set[int]] = defaultdict(set)
        self._years_in: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
        self._in_place: set[tuple[str, str]] = set()

    def draw(self, place: str, province: str) -> Person:
        """Give a new person who works in a place of a province."""
        while True:
            name, gender = self._names.draw()
            key = fold(name)
            if (place, key) in self._in_place:
                continue
            if self._years_in[province, key] and self._is_rare(name):
                continue
            free = self._free_years(province, key)
            if free:
                break
        born = self._rng.choice(free)
        self._years[key].add(born)
        self._years_in[province, key].add(born)
        self._in_place.add((place, key))
        return Person(name, gender, born)

    def _is_rare(self, name: str) -> bool:
        return share_of(exact_key(name)) * weights().people < 1

    def _free_years(self, province: str, key: str) -> list[int]:
        """Give the years that no namesake was born in, else none of this province."""
        every = range(BORN[0], BORN[1] + 1)
        for taken in (self._years[key], self._years_in[province, key]):
            if free := [year for year in every if year not in taken]:
                return free
        return []
