"""Who held which position: `position held` of people, with its qualifiers; `officeholder` of positions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from loaders.interchange import BodyRecord, EventRecord, MembershipRecord, PersonRecord, PostRecord, Records
from loaders.interchange.records import NAMELESS
from loaders.wikidata.entities import Claim, Entity, Snak
from loaders.wikidata.naming import Names, id_of
from loaders.wikidata.properties import properties
from loaders.wikidata.times import time_of
from tochuc.bodies.lexicon import without_title
from tochuc.dates import PartialDate
from tochuc.messages import text

Day = PartialDate | None


class Holding:
    """Adds posts and memberships to records that have the people already."""

    def __init__(self, entities: Mapping[str, Entity], records: Records, names: Names) -> None:
        self.entities = entities
        self.records = records
        self.names = names

    def read(self) -> None:
        """Read all claims of holding a position, then the predecessors of whom nothing else is said."""
        found = [
            (entity.id, claim.snak, claim) for entity in self.entities.values() for claim in entity.of("held")
        ]
        for entity in self.entities.values():
            for claim in entity.of("officeholder"):
                if self._item(claim.snak, entity.id, "P1308"):
                    found.append((claim.snak.item or "", Snak({"id": entity.id}), claim))
        said = [
            (self._held(person, item, claim), claim)
            for person, position, claim in found
            if (item := self._item(position, person, "P39"))
        ]
        self.records.memberships += [membership for membership, _ in said]
        held = {(membership.person, membership.post) for membership, _ in said}
        for membership, claim in said:
            self._predecessors(membership, claim, held)

    def _item(self, snak: Snak, where: str, name: str) -> str | None:
        """Give the item that a claim names; one that names nobody or nothing is not understood."""
        if snak.item is None:
            code = "wikidata.no-value" if snak.absent else "wikidata.some-value"
            self.records.refuse(f"{where}/{name}", name, code)
        return snak.item

    def _held(self, person: str, position: str, claim: Claim) -> MembershipRecord:
        where = f"{person}/{claim.id}" if claim.id else person
        self._known_person(person)
        post = self._post(position, claim, where)
        start, _ = self._time(claim.qualified("start"), f"{where}/P580")
        end, over = self._time(claim.qualified("end"), f"{where}/P582")
        group = next((item for snak in claim.qualified("group") if (item := snak.item)), None)
        replaced = [self.names.of(item) for snak in claim.qualified("replaced_by") if (item := snak.item)]
        before = [self.names.of(item) for snak in claim.qualified("replaces") if (item := snak.item)]
        notes = [text("wikidata.replaces", "vi", person=name) for name in before]
        notes += [text("wikidata.replaced-by", "vi", person=name) for name in replaced]
        seen = [time_of(snak.value) for snak in claim.referred("retrieved")]
        notes += [text("wikidata.retrieved", "vi", day=day) for day in seen if day]
        self._note_other_qualifiers(claim, where)
        return MembershipRecord(
            where=where,
            urls=tuple(str(snak.value) for snak in claim.referred("url") if snak.value),
            person=id_of(person),
            post=post.id,
            body=post.body,
            start=start,
            end=end,
            over=over,
            term=self._term(claim, post.body),
            party=self.names.body(group) if group else None,
            area=self._district(claim),
            notes=tuple(notes),
        )

    def _predecessors(self, own: MembershipRecord, claim: Claim, held: set[tuple[str, str | None]]) -> None:
        """State that whom somebody replaced had held the position, unless the file says more of that."""
        for snak in claim.qualified("replaces"):
            item = snak.item
            if item and self.names.known(item) and (id_of(item), own.post) not in held:
                held.add((id_of(item), own.post))
                self._known_person(item)
                after = text("wikidata.replaced-by", "vi", person=self.records.persons[own.person].name)
                beside = replace(own, person=id_of(item), start=None, end=None, over=True, term=None)
                self.records.memberships.append(replace(beside, party=None, area=None, notes=(after,)))

    def _known_person(self, item: str) -> None:
        if id_of(item) not in self.records.persons:
            person = PersonRecord(where=item, id=id_of(item), name=self.names.of(item))
            self.records.persons[person.id] = person

    def _post(self, position: str, claim: Claim, where: str) -> PostRecord:
        """Give the post that a claim names: a position, in the body that the claim or the position tells."""
        self.names.others.add(position)
        stated = next((item for snak in claim.qualified("body") if (item := snak.item)), None)
        id = id_of(position) if stated is None else f"{id_of(position)}/{stated}"
        if id not in self.records.posts:
            title, body = self._title(position, stated)
            self.records.posts[id] = PostRecord(where=position, id=id, title=title, body=body)
        return self.records.posts[id]

    def _title(self, position: str, stated: str | None) -> tuple[str, str]:
        """Give the title of a position and the id of its body."""
        label = self.names.of(position)
        entity = self.entities.get(position)
        told = [
            item
            for meaning in ("of_body", "jurisdiction")
            for item in (entity.items(meaning) if entity else ())
        ]
        title, within = _parted(label)
        if stated or told:
            body = self.names.body(stated or told[0])
            same = within and within.casefold() == self.records.bodies[body].name.casefold()
            return (title if same else label), body
        name = within or text("wikidata.body-of", "vi", post=label)
        id = f"{NAMELESS}{position}"
        self.records.bodies.setdefault(id, BodyRecord(where=position, id=id, name=name))
        return title, id

    def _term(self, claim: Claim, body: str) -> str | None:
        item = next((item for snak in claim.qualified("term") if (item := snak.item)), None)
        if item is None:
            return None
        known = item in self.names.others
        name, entity = self.names.other(item), self.entities.get(item)
        first, last = (_day(entity, meaning) if entity else None for meaning in ("inception", "end"))
        if not known and entity:
            self.records.events.append(
                EventRecord(where=item, name=name, kind="term", body=body, first=first, last=last)
            )
        return f"{first.first.year}-{last.first.year}" if first and last else name

    def _district(self, claim: Claim) -> str | None:
        items = [item for snak in claim.qualified("district") if (item := snak.item)]
        return ", ".join(map(self.names.other, items)) or None

    def _time(self, snaks: tuple[Snak, ...], where: str) -> tuple[Day, bool]:
        """Give the day of qualifiers, and whether they tell that there was one, known or not."""
        days = {time_of(snak.value) for snak in snaks if snak.known and not snak.absent}
        if None in days or len(days) > 1:
            found = ", ".join(str(snak.value.get("time")) for snak in snaks if isinstance(snak.value, dict))
            self.records.refuse(
                where, found, "interchange.dates" if None not in days else "wikidata.time", field=""
            )
            return None, True
        return next(iter(days), None), any(not snak.absent for snak in snaks)

    def _note_other_qualifiers(self, claim: Claim, where: str) -> None:
        read = {name for names in properties().qualifiers.values() for name in names}
        for name in claim.qualifiers.keys() - read:
            self.records.no_place(f"P39/{name}", where)
        known = {name for names in properties().references.values() for name in names}
        for name in {name for reference in claim.references for name in reference} - known:
            self.records.no_place(f"P39/references/{name}", where)


def _parted(label: str) -> tuple[str, str | None]:
    """Part a title from the body that follows it: "Bí thư Tỉnh ủy An Giang"."""
    rest = without_title(label)
    if rest == label:
        return label, None
    return label.removesuffix(rest).strip(), rest


def _day(entity: Entity, meaning: str) -> Day:
    return next((day for claim in entity.of(meaning) if (day := time_of(claim.snak.value))), None)
