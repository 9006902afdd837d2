"""The standing bodies: each row of `ontology/reference/bodies.csv` at the Centre or in every province.

`{unit}`, `{committee}`, `{committee_kind}` and `{en}` in a row stand for the province's name with its
kind, its Party committee, that committee's kind and the English name. Rows name what they belong to by
the key of another row: one of the same province, or else one of the Centre.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tochuc.ids import THING, reference_id
from tochuc.places import data_root
from tochuc.reference.provinces import CITY, Province, provinces

ONTOLOGY = "https://w3id.org/tochuc/ontology#"


@dataclass(frozen=True, slots=True)
class StandingBody:
    """A body of reference data, with the ids of what it belongs to."""

    id: str
    name: str
    name_en: str
    class_iri: str
    kind: str | None
    other_names: tuple[str, ...]
    sub_organization_of: str | None
    unit_of: str | None
    province: Province | None
    changed_by_merger: bool
    source: str

    @property
    def parents(self) -> tuple[tuple[str, str], ...]:
        """What it belongs to, as (relation, id)."""
        above = (("subOrganizationOf", self.sub_organization_of), ("unitOf", self.unit_of))
        return tuple((relation, parent) for relation, parent in above if parent)


@cache
def standing_bodies() -> dict[str, StandingBody]:
    """Give every standing body by its id, those of the Centre first."""
    rows = _rows()
    centre = {row["key"]: reference_id(row["name"]) for row in rows if row["level"] == "centre"}
    bodies = [_body(row, None, centre, {}) for row in rows if row["level"] == "centre"]
    for province in provinces():
        if province.state != "former":
            bodies += _bodies_of(province, rows, centre)
    found = {body.id: body for body in bodies}
    if len(found) < len(bodies):
        raise ValueError("bodies.csv: two standing bodies have one id")
    return found


def bodies_of_former(province: Province) -> Iterator[StandingBody]:
    """Give the bodies that a former province had, by the same table. They are no reference data."""
    rows = _rows()
    centre = {row["key"]: reference_id(row["name"]) for row in rows if row["level"] == "centre"}
    return _bodies_of(province, rows, centre)


@cache
def _rows() -> list[dict[str, str]]:
    file = data_root() / "ontology" / "reference" / "bodies.csv"
    with file.open(encoding="utf-8", newline="") as rows:
        return list(csv.DictReader(rows))


def _bodies_of(
    province: Province, rows: list[dict[str, str]], centre: dict[str, str]
) -> Iterator[StandingBody]:
    filled = [_filled(row, province) for row in rows if row["level"] == "province"]
    here = {row["key"]: reference_id(row["name"]) for row in filled}
    for row in filled:
        yield _body(row, province, centre, here)


def _filled(row: dict[str, str], province: Province) -> dict[str, str]:
    committee_kind = "thanh-uy" if province.kind == CITY else "tinh-uy"
    return {
        column: text.format(
            unit=province.unit,
            committee=province.committee,
            committee_kind=committee_kind,
            en=province.english,
        )
        for column, text in row.items()
    }


def _body(
    row: dict[str, str], province: Province | None, centre: dict[str, str], here: dict[str, str]
) -> StandingBody:
    above = {**centre, **here}
    return StandingBody(
        id=reference_id(row["name"]),
        name=row["name"],
        name_en=row["name_en"],
        class_iri=ONTOLOGY + row["class"],
        kind=row["kind"] or None,
        other_names=tuple(name for name in row["other_names"].split(";") if name),
        sub_organization_of=above[key] if (key := row["sub_organization_of"]) else None,
        unit_of=above[key] if (key := row["unit_of"]) else None,
        province=province,
        changed_by_merger=bool(row["merged"]) and province is not None and province.state == "merged",
        source=THING + row["source"],
    )
