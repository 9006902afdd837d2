"""What the records of a Popolo file say, in the words of all formats of records."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from loaders.interchange import (
    BodyRecord,
    EventRecord,
    MembershipRecord,
    PersonRecord,
    PostRecord,
    Records,
)
from loaders.interchange.naming import follows_from_name
from loaders.interchange.values import partial_date, words
from loaders.popolo.document import Document, Found
from loaders.popolo.fields import fields
from loaders.popolo.said import event_kind, name_of, named, notes, objects, other_names, own_id, urls, years
from tochuc.dates import PartialDate
from tochuc.errors import BadInput
from tochuc.facts import AREA, CLASSIFICATION, OTHER_NAME
from tochuc.ids import THING

MEMBER = "Thành viên"
"""The title of somebody of whom only the body is said."""


def records_of(document: Document, published: date | None) -> Records:
    """Read all records of a document; what is not understood is noted with its place.

    Args:
        document: the records as they stand in the file.
        published: the day of publication; a term that ends later has ended nobody's membership.
    """
    reader = _Reader(document, published)
    for collection, read in (
        ("persons", reader.person),
        ("organizations", reader.organization),
        ("posts", reader.post),
        ("events", reader.event),
        ("memberships", reader.membership),
        ("areas", reader.area_alone),
    ):
        for found in document.records[collection].values():
            reader.look_over(collection, found)
            read(found)
    for collection, found in document.again:
        reader.again(collection, found)
    return reader.records


class _Reader:
    """The records so far, and what later ones need of the document."""

    def __init__(self, document: Document, published: date | None) -> None:
        self.document = document
        self.published = published
        self.records = Records()
        self.areas_named: set[str] = set()

    def look_over(self, collection: str, found: Found) -> None:
        """Count what is left out on purpose, and note the fields that have no place."""
        ours = found.id.startswith(THING)  # whatever else we write of a thing follows from what is read
        for field, value in found.fields.items() if not ours else ():
            if field in fields().left_out and value:
                self.records.left_out[field] += len(value) if isinstance(value, list) else 1
            elif field not in fields().read[collection] and value not in (None, "", [], {}):
                self.records.no_place(f"{collection}/*/{field}", found.where)

    def again(self, collection: str, found: Found) -> None:
        """Note a record whose id another has that is called otherwise; memberships may share one."""
        first = self.document.records[collection][found.id]
        if collection == "memberships":
            self.look_over(collection, found)
            self.membership(found)
        elif name_of(found) not in (None, name_of(first)):
            told = {"id": found.id, "first": first.where}
            self.records.refuse(found.where, name_of(found), "interchange.twice", **told)

    def person(self, found: Found) -> None:
        """Read a person."""
        name = name_of(found)
        if name is None:
            self.records.refuse(found.where, found.id, "interchange.no-name")
            return
        self.records.persons[found.id] = PersonRecord(
            where=found.where,
            urls=urls(found),
            id=found.id,
            name=name,
            born=self.records.year_of(self._date(found, "birth_date"), "birth_date"),
            identifiers=self._identifiers(found),
            other_names=other_names(found, name),
        )

    def organization(self, found: Found) -> None:
        """Read an organisation."""
        name = name_of(found)
        if name is None:
            self.records.refuse(found.where, found.id, "interchange.no-name")
            return
        self.records.bodies[found.id] = BodyRecord(
            where=found.where,
            urls=urls(found),
            id=found.id,
            name=name,
            parent=named(found, "parent_id"),
            founded=self._date(found, "founding_date"),
            dissolved=self._date(found, "dissolution_date"),
            identifiers=self._identifiers(found),
            facts=tuple(self._facts(found, name)),
        )

    def _facts(self, found: Found, name: str) -> Iterator[tuple[str, str]]:
        """Give what else is said of a body, unless all of it follows from its name."""
        if follows_from_name(found.id, name):
            return
        yield from ((OTHER_NAME, other) for other in other_names(found, name))
        if kind := words(found.fields.get("classification")):
            yield CLASSIFICATION, kind
        if area := self._area(found):
            yield AREA, area

    def post(self, found: Found) -> None:
        """Read a post. Its label often has the body's name in it, which its title has not."""
        label, role = words(found.fields.get("label")), words(found.fields.get("role"))
        of = self.document.records["organizations"].get(named(found, "organization_id") or "")
        name = name_of(of) if of else None
        whole = name and label and name.casefold() in label.casefold()
        title = (role or label) if whole else (label or role)
        if title is None:
            self.records.refuse(found.where, found.id, "interchange.no-title")
            return
        self._other_title(found, "posts/*/role" if title == label else "posts/*/label", title, label, role)
        self.records.posts[found.id] = PostRecord(
            where=found.where,
            urls=urls(found),
            id=found.id,
            title=title,
            body=named(found, "organization_id") or "",
            area=self._area(found),
            abolished=self._date(found, "end_date"),
        )

    def _other_title(self, found: Found, field: str, title: str, *told: str | None) -> None:
        """Note a second title that says what the one that is taken does not."""
        if not found.id.startswith(THING):
            for other in told:
                if other and other.casefold() not in title.casefold():
                    self.records.no_place(field, found.where)

    def event(self, found: Found) -> None:
        """Read an event: a term of office, an election, a congress."""
        said = words(found.fields.get("classification"))
        kind = event_kind(said or "")
        name = name_of(found)
        if kind is None or name is None:
            self.records.refuse(found.where, name or found.id, "interchange.event", kind=said or "–")
            return
        first, last = self._date(found, "start_date"), self._date(found, "end_date")
        body = named(found, "organization_id")
        if kind == "term" and not (first or last or body):
            return  # a name for the terms of memberships, and no event
        self.records.events.append(
            EventRecord(
                where=found.where,
                urls=urls(found),
                id=own_id(found),
                name=name,
                kind=kind,
                body=body,
                first=first,
                last=last,
                term=years(first, last) if kind == "term" else None,
                notes=notes(found),
            )
        )

    def membership(self, found: Found) -> None:
        """Read a membership; days that it lacks are those of its term."""
        person = named(found, "person_id")
        if person is None:
            other = isinstance(found.fields.get("member"), dict) or found.fields.get("member_id")
            code = "interchange.member" if other else "interchange.no-such"
            self.records.refuse(found.where, found.id, code, what="person", id="–")
            return
        before = len(self.records.unread)
        start, end = self._date(found, "start_date"), self._date(found, "end_date")
        if len(self.records.unread) > before:
            return  # without a day that is not understood it would say something else
        term, first, last = self._term(found)
        label, role = words(found.fields.get("label")), words(found.fields.get("role"))
        title = role or label or MEMBER
        self._other_title(found, "memberships/*/label", title, label, role)
        self.records.memberships.append(
            MembershipRecord(
                where=found.where,
                urls=urls(found),
                id=own_id(found),
                person=person,
                body=named(found, "organization_id"),
                title=title,
                post=named(found, "post_id"),
                start=start or first,
                end=end or last,
                term=term,
                party=named(found, "on_behalf_of_id"),
                area=self._area(found),
                notes=notes(found),
            )
        )

    def area_alone(self, found: Found) -> None:
        """Note an area that nothing names; ours are in every graph."""
        if found.id not in self.areas_named and not found.id.startswith(THING):
            self.records.no_place("areas/*", found.where)

    def _term(self, found: Found) -> tuple[str | None, PartialDate | None, PartialDate | None]:
        """Give the term of a membership with its days; without days of its own it lasts as long."""
        id = named(found, "legislative_period_id")
        period = self.document.records["events"].get(id or "")
        if period is None:
            if id:
                told = {"what": "legislative_period", "id": id}
                self.records.refuse(found.where, id, "interchange.no-such", **told)
            return None, None, None
        before = len(self.records.unread)
        first, last = self._date(period, "start_date"), self._date(period, "end_date")
        del self.records.unread[before:]  # told of the period itself
        ahead = last is not None and self.published is not None and last.first > self.published
        return years(first, last) or name_of(period), first, None if ahead else last

    def _date(self, found: Found, field: str) -> PartialDate | None:
        try:
            return partial_date(found.fields.get(field))
        except BadInput:
            where, value = f"{found.where}/{field}", found.fields[field]
            self.records.refuse(where, value, "interchange.date", field=field)
            return None

    def _area(self, found: Found) -> str | None:
        id = named(found, "area_id")
        area = self.document.records["areas"].get(id or "")
        if id and area is None:
            self.records.refuse(found.where, id, "interchange.no-such", what="area", id=id)
        if area is None:
            return None
        self.areas_named.add(area.id)
        return name_of(area) or area.id

    def _identifiers(self, found: Found) -> tuple[str, ...]:
        told = []
        for one in objects(found, "identifiers"):
            scheme, identifier = words(one.get("scheme")), words(one.get("identifier"))
            if scheme and scheme.casefold() in fields().contact_schemes:
                self.records.left_out[f"identifiers ({scheme})"] += 1
            elif identifier:
                told.append(f"{scheme}:{identifier}" if scheme else identifier)
        return tuple(told)
