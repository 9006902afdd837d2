"""What entities say, in the words of all formats of records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from loaders.followthemoney.entities import Entity
from loaders.followthemoney.schemata import schemata
from loaders.followthemoney.titles import title_of
from loaders.interchange import BodyRecord, MembershipRecord, PersonRecord, PostRecord, Records
from loaders.interchange.naming import follows_from_name
from loaders.interchange.records import NAMELESS
from loaders.interchange.values import partial_date
from tochuc.dates import PartialDate
from tochuc.errors import BadInput
from tochuc.facts import CLASSIFICATION, COUNTRY, OTHER_NAME


def records_of(entities: dict[str, Entity]) -> Records:
    """Read all entities of a file; what is not understood is noted with its place."""
    reader = _Reader(entities)
    for entity in entities.values():
        reader.look_over(entity)
        reader.read(entity)
    for schema, places in sorted(reader.unknown.items()):
        found = ", ".join(places[:3])
        reader.records.refuse(schema, found, "interchange.schema", schema=schema, count=len(places))
    return reader.records


class _NotADay(Exception):
    """A day that is not understood; the reason is noted."""


class _Reader:
    """The records so far."""

    def __init__(self, entities: dict[str, Entity]) -> None:
        self.entities = entities
        self.records = Records()
        self.unknown: defaultdict[str, list[str]] = defaultdict(list)
        bodies = (entity for entity in entities.values() if entity.schema in schemata().bodies)
        self.bodies = {name: entity.id for entity in bodies for name in entity.all("name")}
        self.holders = {id for entity in entities.values() for id in _holders(entity)}

    def look_over(self, entity: Entity) -> None:
        """Count what is left out on purpose, and note the properties that have no place."""
        table = schemata()
        if not table.knows(entity.schema):
            self.unknown[entity.schema].append(entity.id)
            return
        known = table.read(entity.schema) | table.passed_over
        for name, values in entity.properties.items():
            if name in table.left_out:
                self.records.left_out[name] += len(values)
            elif name not in known:
                self.records.no_place(f"{entity.schema}:{name}", entity.id)

    def read(self, entity: Entity) -> None:
        """Read an entity as what its schema says."""
        table = schemata()
        try:
            if entity.schema in table.persons or self._holds_as_a_person(entity):
                self._person(entity)
            elif entity.schema in table.bodies:
                self._body(entity)
            elif entity.schema == "Position":
                self._position(entity)
            elif entity.schema == "Occupancy":
                self._occupancy(entity)
            elif entity.schema in table.memberships:
                self._joined(entity)
        except _NotADay:
            return  # without a day that is not understood it would say something else

    def _holds_as_a_person(self, entity: Entity) -> bool:
        """Whether an entity that may be a person or a body holds something, as people do."""
        return entity.schema == "LegalEntity" and entity.id in self.holders

    def _person(self, entity: Entity) -> None:
        parts = (entity.first("firstName"), entity.first("lastName"))
        name = entity.first("name") or " ".join(part for part in parts if part)
        if not name:
            self.records.refuse(entity.where, entity.id, "interchange.no-name")
            return
        self.records.persons[entity.id] = PersonRecord(
            where=entity.where,
            urls=entity.all("sourceUrl"),
            id=entity.id,
            name=name,
            born=self.records.year_of(self._date(entity, "birthDate"), "birthDate"),
            identifiers=_identifiers(entity),
            other_names=_other_names(entity, name),
        )

    def _body(self, entity: Entity) -> None:
        name = entity.first("name", "alias")
        if name is None:
            self.records.refuse(entity.where, entity.id, "interchange.no-name")
            return
        self.records.bodies[entity.id] = BodyRecord(
            where=entity.where,
            urls=entity.all("sourceUrl"),
            id=entity.id,
            name=name,
            parent=entity.first("parent"),
            founded=self._date(entity, "incorporationDate"),
            dissolved=self._date(entity, "dissolutionDate"),
            identifiers=_identifiers(entity),
            facts=tuple(_facts(entity, name)),
        )

    def _position(self, entity: Entity) -> None:
        title = entity.first("name")
        body = entity.first("organization") or self._polity(entity)
        if title is None or body is None:
            code = "interchange.no-title" if title is None else "interchange.no-body"
            self.records.refuse(entity.where, title or entity.id, code)
            return
        known = self.entities.get(body)
        of = known.first("name") if known else None
        self.records.posts[entity.id] = PostRecord(
            where=entity.where,
            urls=entity.all("sourceUrl"),
            id=entity.id,
            title=title_of(title, of, entity.id) if of else title,
            body=body,
            abolished=self._date(entity, "dissolutionDate"),
        )

    def _polity(self, entity: Entity) -> str | None:
        """Give the country, or the area in it, whose position it is where no body is said."""
        country, area = entity.first("country", "jurisdiction"), entity.first("subnationalArea")
        name = ", ".join(part for part in (area, country and country.upper()) if part)
        if not name:
            return None
        id = f"{NAMELESS}{name}"
        self.records.bodies.setdefault(id, BodyRecord(where=entity.where, id=id, name=name))
        return id

    def _occupancy(self, entity: Entity) -> None:
        first, last = (self._date(entity, name) for name in ("periodStart", "periodEnd"))
        term = f"{first.first.year}-{last.first.year}" if first and last else None
        party = self._group(entity.first("politicalGroup"))
        for person in entity.all("holder") or ("",):
            for post in entity.all("post") or ("",):
                own = replace(self._membership(entity, person), post=post or None, term=term)
                area = entity.first("constituency")
                self.records.memberships.append(replace(own, party=party, area=area))

    def _group(self, name: str | None) -> str | None:
        """Give the body of a group's name: the one that the file has, or one that is nothing but its name."""
        if name is None or name in self.bodies:
            return name and self.bodies[name]
        id = f"{NAMELESS}{name}"
        self.records.bodies.setdefault(id, BodyRecord(where=id, id=id, name=name))
        return id

    def _joined(self, entity: Entity) -> None:
        joined = schemata().memberships[entity.schema]
        for person in entity.all(joined.person) or ("",):
            for body in entity.all(joined.body) or ("",):
                title = entity.first("role") or joined.title
                own = replace(self._membership(entity, person), body=body or None, title=title)
                self.records.memberships.append(own)

    def _membership(self, entity: Entity, person: str) -> MembershipRecord:
        """Give what every membership has: the person, the days, whether it is over, the words."""
        return MembershipRecord(
            where=entity.where,
            urls=entity.all("sourceUrl"),
            id=entity.id,
            person=person,
            start=self._date(entity, "startDate"),
            end=self._date(entity, "endDate"),
            over="ended" in entity.all("status"),
            seen="unknown" not in entity.all("status"),
            notes=entity.all("summary", "description"),
        )

    def _date(self, entity: Entity, name: str) -> PartialDate | None:
        """Give a day; of several that agree the most precise.

        Raises: _NotADay for one that is none, or several that differ.
        """
        try:
            days = sorted(filter(None, map(partial_date, entity.all(name))), key=lambda day: len(str(day)))
        except BadInput:
            self.records.refuse(entity.where, entity.all(name), "interchange.date", field=name)
            raise _NotADay from None
        if days and any(not str(days[-1]).startswith(str(day)) for day in days):
            self.records.refuse(entity.where, entity.all(name), "interchange.dates", field=name)
            raise _NotADay
        return days[-1] if days else None


def _facts(entity: Entity, name: str) -> Iterator[tuple[str, str]]:
    """Give what else is said of a body, unless all of it follows from its name."""
    if follows_from_name(entity.id, name):
        return
    yield from ((OTHER_NAME, other) for other in _other_names(entity, name))
    yield from ((CLASSIFICATION, kind) for kind in entity.all("classification", "legalForm"))
    yield from ((COUNTRY, code) for code in entity.all("country", "jurisdiction", "mainCountry"))


def _other_names(entity: Entity, name: str) -> tuple[str, ...]:
    names = entity.all("name", "alias", "weakAlias", "previousName")
    return tuple(other for other in names if other != name)


def _holders(entity: Entity) -> tuple[str, ...]:
    if entity.schema == "Occupancy":
        return entity.all("holder")
    joined = schemata().memberships.get(entity.schema)
    return entity.all(joined.person) if joined else ()


def _identifiers(entity: Entity) -> tuple[str, ...]:
    return tuple(f"wikidata:{id}" for id in entity.all("wikidataId"))
