"""Full names as often as people bear them, from the shares in `tochuc/identity/names.toml`.

Words that stand in no list there are made up of two listed ones, so that the rare names are rare.
"""

from __future__ import annotations

import random
import tomllib
from itertools import accumulate
from pathlib import Path

from tochuc.identity import commonness

Drawn = tuple[list[str], list[float], float]


class Names:
    """Draws names.

    Args:
        rng: where chance comes from.
        flatter: an exponent on the shares: below 1 the common names are less common than they are, above
            1 more.
    """

    def __init__(self, rng: random.Random, *, flatter: float = 1.0) -> None:
        self.rng = rng
        file = Path(commonness.__file__).with_name("names.toml")
        table = tomllib.loads(file.read_text("utf-8"))
        self.family = self._drawn(table["family"], flatter)
        self.parts = {
            gender: (
                self._drawn(table[gender]["middle"], flatter),
                self._drawn(table[gender]["given"], flatter),
            )
            for gender in ("man", "woman")
        }

    @staticmethod
    def _drawn(shares: dict[str, float], flatter: float) -> Drawn:
        """Give words with their weights added up, and what is left for words in no list."""
        weights = [share**flatter for share in shares.values()]
        return list(shares), list(accumulate(weights)), max(0.0, 1 - sum(shares.values()))

    def _word(self, table: Drawn) -> str:
        words, weights, left = table
        if self.rng.random() < left:
            return " ".join(self.rng.sample(words, 2)).strip()
        return self.rng.choices(words, cum_weights=weights)[0]

    def draw(self) -> tuple[str, str]:
        """Give a full name and the gender, `man` or `woman`."""
        gender = "woman" if self.rng.random() < commonness.WOMEN else "man"
        middle, given = self.parts[gender]
        parts = (self._word(self.family), self._word(middle), self._word(given))
        return " ".join(" ".join(parts).split()), gender
