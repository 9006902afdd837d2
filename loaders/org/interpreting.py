"""What an RDF file says in W3C ORG and CPOV, in the words of all formats of records."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.interchange import BodyRecord, EventRecord, PersonRecord, PostRecord, Records
from loaders.org.belonging import Belonging
from loaders.org.days import Days
from loaders.org.describing import id_of, identifiers_of, urls_of
from loaders.org.statements import Statements, shown
from tochuc.facts import AREA, CLASSIFICATION, OTHER_NAME
from tochuc.messages import text


def records_of(said: Statements) -> Records:
    """Read all that a file says; what is not understood is noted with the IRI of its thing."""
    records = Records()
    records.left_out = said.leave_out()
    reader = _Reader(said, records)
    reader.bodies()
    reader.posts()
    reader.people()
    Belonging(said, records, reader.days).read()
    reader.changes()
    for term, subject in said.unread():
        records.no_place(term, shown(subject))
    return records


class _Reader:
    """The records so far, by the IRIs of things."""

    def __init__(self, said: Statements, records: Records) -> None:
        self.said = said
        self.records = records
        self.days = Days(said, records)

    def bodies(self) -> None:
        """Read the organisations: those that say so, and those that stand where only one can stand."""
        found = dict.fromkeys(self.said.of_class("body"))
        for field in ("parent", "organization", "post_in", "member_of", "head_of", "original", "resulting"):
            found |= dict.fromkeys(body for _, body in self.said.pairs(field))
        for field in ("parent", "child", "has_post", "has_member"):
            found |= dict.fromkeys(body for body, _ in self.said.pairs(field))
        found |= dict.fromkeys(body for _, body in self.said.pairs("child"))
        for body in sorted(found):
            self._body(body)

    def posts(self) -> None:
        """Read the posts."""
        found = dict.fromkeys(self.said.of_class("post"))
        found |= dict.fromkeys(post for post, _ in self.said.pairs("post_in"))
        for field in ("has_post", "holds"):
            found |= dict.fromkeys(post for _, post in self.said.pairs(field))
        for post in sorted(found):
            self._post(post)

    def people(self) -> None:
        """Read the people; whoever belongs to something and is no body is one."""
        found = dict.fromkeys(self.said.of_class("person"))
        for field in ("member", "has_member", "held_by"):
            found |= dict.fromkeys(person for _, person in self.said.pairs(field))
        for field in ("has_membership", "holds", "member_of", "head_of"):
            found |= dict.fromkeys(person for person, _ in self.said.pairs(field))
        for person in sorted(found):
            if id_of(person) not in self.records.bodies:
                self._person(person)

    def changes(self) -> None:
        """Read mergers, establishments and abolitions."""
        for change in self.said.of_class("change"):
            before = {*self.said.things(change, "original"), *self.said.leading("changed_by", change)}
            after = {*self.said.things(change, "resulting"), *self.said.leading("resulted_from", change)}
            bodies = sorted(iri for iri in after or before if id_of(iri) in self.records.bodies)
            kind = "merger" if before and after else "establishment" if after else "abolition"
            if not bodies:
                self.records.refuse(shown(change), shown(change), "org.change")
            for body in bodies:
                self._event(change, kind, body)

    def _body(self, iri: str) -> None:
        names = self.said.names(iri)
        if not names:
            self.records.refuse(shown(iri), shown(iri), "interchange.no-name")
            return
        parents = sorted({*self.said.things(iri, "parent"), *self.said.leading("child", iri)})
        for other in parents[1:]:
            self.records.refuse(shown(iri), shown(other), "org.second-parent")
        self.records.bodies[id_of(iri)] = BodyRecord(
            where=shown(iri),
            urls=urls_of(self.said, iri),
            id=id_of(iri),
            name=names[0],
            parent=id_of(parents[0]) if parents else None,
            founded=self.days.day(iri, "founded"),
            dissolved=self.days.day(iri, "dissolved"),
            identifiers=identifiers_of(self.said, iri),
            facts=tuple(self._facts(iri, names)),
        )

    def _facts(self, iri: str, names: list[str]) -> Iterator[tuple[str, str]]:
        for other in dict.fromkeys((*names[1:], *self.said.names(iri, "other_name"))):
            if other != names[0]:
                yield OTHER_NAME, other
        for value in self.said.values(iri, "classification"):
            yield CLASSIFICATION, self.said.label(value) or value.value
        for value in self.said.values(iri, "area"):
            yield AREA, self.said.label(value) or value.value

    def _post(self, iri: str) -> None:
        role = self._role(iri)
        title = next(iter(self.said.names(iri)), role)
        bodies = [*self.said.things(iri, "post_in"), *self.said.leading("has_post", iri)]
        if title is None:
            self.records.refuse(shown(iri), shown(iri), "interchange.no-title")
            return
        for other in dict.fromkeys(bodies[1:]):
            if other != bodies[0]:
                self.records.refuse(shown(iri), shown(other), "org.second-body")
        if {*filter(None, [role]), *self.said.names(iri, "other_name")} - {title}:
            self.records.no_place("post: skos:altLabel, org:role", shown(iri))
        self.records.posts[id_of(iri)] = PostRecord(
            where=shown(iri),
            urls=urls_of(self.said, iri),
            id=id_of(iri),
            title=title,
            body=id_of(bodies[0]) if bodies else "",
            reports_to=self._superior(iri),
            abolished=self.days.day(iri, "dissolved"),
        )

    def _superior(self, iri: str) -> str | None:
        above = self.said.things(iri, "reports_to")
        for other in above[1:]:
            self.records.refuse(shown(iri), shown(other), "org.second-superior")
        return id_of(above[0]) if above else None

    def _role(self, iri: str) -> str | None:
        labels = (self.said.label(role) for role in self.said.values(iri, "role"))
        return next((label for label in labels if label), None)

    def _person(self, iri: str) -> None:
        names = self.said.names(iri)
        given, family = self.said.names(iri, "given"), self.said.names(iri, "family")
        name = names[0] if names else " ".join((*given[:1], *family[:1]))
        if not name:
            self.records.refuse(shown(iri), shown(iri), "interchange.no-name")
            return
        self.records.persons[id_of(iri)] = PersonRecord(
            where=shown(iri),
            urls=urls_of(self.said, iri),
            id=id_of(iri),
            name=name,
            born=self.records.year_of(self.days.day(iri, "born"), "birthDate"),
            identifiers=identifiers_of(self.said, iri),
        )

    def _event(self, iri: str, kind: str, body: str) -> None:
        name = next(iter(self.said.names(iri)), None)
        day = self.days.day(iri, "day")
        of = self.records.bodies[id_of(body)]
        self.records.events.append(
            EventRecord(
                where=shown(iri),
                urls=urls_of(self.said, iri),
                name=name or text(f"org.{kind}", "vi", body=of.name),
                kind=kind,
                body=of.id,
                first=day,
            )
        )
