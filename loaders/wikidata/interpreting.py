"""What entities of Wikidata say of people, positions and bodies, in the words of all formats of records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from loaders.interchange import BodyRecord, PersonRecord, Records
from loaders.interchange.records import Unread
from loaders.wikidata.entities import Entity
from loaders.wikidata.holding import Holding
from loaders.wikidata.naming import Names, id_of
from loaders.wikidata.properties import properties
from loaders.wikidata.times import time_of
from tochuc.dates import PartialDate
from tochuc.facts import OTHER_NAME
from tochuc.messages import text

_FOUND = "{name} ({count})"


def records_of(entities: Mapping[str, Entity]) -> Records:
    """Read entities; what is not understood is noted with its id."""
    records = Records()
    names = Names(entities, records)
    reader = _Reader(entities, records, names)
    reader.people()
    Holding(entities, records, names).read()
    reader.bodies()
    reader.what_is_left()
    names.tell_missing()
    return records


class _Reader:
    """The records so far, and which entities are what."""

    def __init__(self, entities: Mapping[str, Entity], records: Records, names: Names) -> None:
        self.entities = entities
        self.records = records
        self.names = names

    def people(self) -> None:
        """Read whoever is a human, or holds a position."""
        for entity in self.entities.values():
            if _is_human(entity):
                self._person(entity)

    def bodies(self) -> None:
        """Read more of the bodies that are named; others are those that are part of one, began or ended."""
        for entity in list(self.entities.values()):
            if id_of(entity.id) in self.records.bodies or (
                not self._stands(entity) and any(map(entity.of, ("part_of", "inception", "end")))
            ):
                self._body(entity)

    def what_is_left(self) -> None:
        """Count what is dropped on purpose, and tell of properties that have no place."""
        placeless: Counter[str] = Counter()
        for entity in self.entities.values():
            for name, claims in entity.claims.items():
                deprecated = sum(claim.rank == "deprecated" for claim in claims)
                self.records.left_out["deprecated"] += deprecated
                if name in properties().left_out:
                    self.records.left_out[name] += len(claims) - deprecated
                elif name not in _read_of(entity):
                    placeless[name] += len(claims) - deprecated
            if not self._stands(entity):
                self.records.no_place("entity", entity.id)
        self.records.left_out = +self.records.left_out
        if placeless := +placeless:
            found = ", ".join(
                _FOUND.format(name=name, count=n) for name, n in sorted(placeless.items(), key=_number)
            )
            why = text("wikidata.properties", "vi", count=len(placeless))
            self.records.unread.append(Unread("claims", found, why))

    def _stands(self, entity: Entity) -> bool:
        id = id_of(entity.id)
        held = self.records.persons, self.records.bodies, self.records.posts
        return any(id in one for one in held) or entity.id in self.names.others

    def _person(self, entity: Entity) -> None:
        born = next((time_of(claim.snak.value) for claim in entity.of("born")), None)
        id = id_of(entity.id)
        self.records.persons[id] = PersonRecord(
            where=entity.id,
            id=id,
            name=self.names.of(entity.id),
            born=self.records.year_of(born, "P569"),
        )

    def _body(self, entity: Entity) -> None:
        id, name = id_of(entity.id), self.names.of(entity.id)
        parent = next((item for item in entity.items("part_of") if item != entity.id), None)
        if parent:
            self.names.body(parent)
        others = [*entity.labels.values(), *(one for several in entity.aliases.values() for one in several)]
        self.records.bodies[id] = BodyRecord(
            where=entity.id,
            id=id,
            name=name,
            parent=id_of(parent) if parent else None,
            founded=_day(entity, "inception"),
            dissolved=_day(entity, "end"),
            facts=tuple((OTHER_NAME, other) for other in dict.fromkeys(others) if other != name),
        )


def _day(entity: Entity, meaning: str) -> PartialDate | None:
    return next((day for claim in entity.of(meaning) if (day := time_of(claim.snak.value))), None)


def _is_human(entity: Entity) -> bool:
    return bool(entity.of("held")) or not properties().human.isdisjoint(entity.items("instance_of"))


def _read_of(entity: Entity) -> Iterator[str]:
    """Name the properties that are read of an entity."""
    person = ("instance_of", "held", "born")
    others = [meaning for meaning in properties().claims if meaning not in ("held", "born")]
    for meaning in person if _is_human(entity) else others:
        yield from properties().claims[meaning]


def _number(one: tuple[str, int]) -> tuple[int, str]:
    return (int(one[0][1:]) if one[0][1:].isdigit() else 0, one[0])
