"""The provinces of today and those of before the merger of 2025, from `ontology/reference/provinces.csv`."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal

from tochuc.ids import THING, reference_id
from tochuc.names import exact_key
from tochuc.places import data_root

# Resolution 202/2025/QH15: the units that it formed have worked since this day.
MERGED_ON = date(2025, 7, 1)
COUNTRY = THING + "viet-nam"
CITY = "thành phố"
State = Literal["kept", "merged", "former"]


@dataclass(frozen=True, slots=True)
class Province:
    """A province or a city directly under the Centre.

    Args:
        name: without its kind: "Cần Thơ".
        kind: `tỉnh` or `thành phố`.
        state: `kept` (never merged), `merged` (formed in 2025), `former` (ended in 2025).
        became: of a former one, the name of the province that it became part of.
        other_names: further forms in use.
    """

    name: str
    kind: str
    state: State
    became: str = ""
    other_names: tuple[str, ...] = ()

    @property
    def unit(self) -> str:
        """The name with its kind, as it stands in names of bodies: "thành phố Cần Thơ"."""
        return f"{self.kind} {self.name}"

    @property
    def english(self) -> str:
        """The name with its kind in English: "Cần Thơ City"."""
        return f"{self.name} {'City' if self.kind == CITY else 'Province'}"

    @property
    def committee(self) -> str:
        """What the Party's committee is called: "Tỉnh ủy Lạng Sơn", "Thành ủy Cần Thơ"."""
        if self.name == "Hồ Chí Minh":  # without its kind the city's name would be a person's
            return "Thành ủy Thành phố Hồ Chí Minh"
        return f"{'Thành ủy' if self.kind == CITY else 'Tỉnh ủy'} {self.name}"

    @property
    def has_a_successor_of_its_name(self) -> bool:
        """Whether a province of today has this former one's very name, so that it needs another id."""
        return self.state == "former" and self.became == self.name

    @property
    def id(self) -> str:
        """The id of the territory."""
        return reference_id(f"{self.unit} truoc 2025" if self.has_a_successor_of_its_name else self.unit)


@cache
def provinces() -> tuple[Province, ...]:
    """Give all provinces, those of today first."""
    file = data_root() / "ontology" / "reference" / "provinces.csv"
    with file.open(encoding="utf-8", newline="") as rows:
        return tuple(_province(row) for row in csv.DictReader(rows))


def find_province(name: str) -> Province | None:
    """Give the province that a name means, with or without its kind.

    A name that a province of today shares with a former one means today's. A kind that contradicts
    ("thành phố Hưng Yên" is a town in a province of that name) means none.
    """
    return _by_key().get(exact_key(name))


@cache
def _by_key() -> dict[str, Province]:
    found: dict[str, Province] = {}
    for province in provinces():
        for name in (province.name, province.unit, *province.other_names):
            found.setdefault(exact_key(name), province)
    return found


def _province(row: dict[str, str]) -> Province:
    state = row["state"]
    if state not in ("kept", "merged", "former"):
        raise ValueError(f"provinces.csv: {row['name']}: state {state!r} is none of kept, merged, former")
    other_names = tuple(name for name in row["other_names"].split(";") if name)
    return Province(row["name"], row["kind"], state, row["became"], other_names)  # type: ignore[arg-type]
