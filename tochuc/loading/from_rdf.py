"""The sources that an RDF file describes, apart from the graph: the way back in for an export.

What the graph derives (people, tenures, matches) is left out, for it is folded anew; reference data
that is ours already is left out too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import NoReturn

from tochuc.errors import BadInput
from tochuc.exporting.back import is_export
from tochuc.loading.amendments_known import read_fields
from tochuc.loading.corrections import checked
from tochuc.loading.rdf_document import Document, read_document, speaks_ours
from tochuc.loading.reference import reference_triples
from tochuc.mapping import Node, PropertyGraph, Relationship, to_property_graph
from tochuc.mapping.keys import property_of
from tochuc.schema import CodedProperty, schema

SUFFIXES = frozenset({".ttl", ".nt", ".jsonld", ".rdf", ".xml"})
SHARED = frozenset({"Post", "Organization", "Event", "Territory"})
EVENT_LINKS = frozenset({"CHANGED_BY", "RESULTED_FROM"})
_DERIVED = frozenset({"Person", "Tenure", "SupersededTenure", "IdentityMatch"})
_QUOTED = frozenset({"Statement", "UnreadPassage"})
_OWN_LINKS = frozenset({"WAS_QUOTED_FROM", "ABOUT", "STATES_POST", "STATES_SUPERIOR", "DECIDED_BY"}) | {
    "CORRECTED_POST",
    "CORRECTED_BODY",
    "CORRECTED_DECIDER",
}
_SHARED_LINKS = EVENT_LINKS | {
    "POST_IN",
    "UNIT_OF",
    "SUB_ORGANIZATION_OF",
    "IN_TERRITORY",
    "OF",
    "WITHIN",
    "FORMED_FROM",
}
# By label: properties, and the relationships that lead to what is stated.
_REQUIRED = {
    "Source": ("published",),
    "Statement": ("quote", "start", "end", "published"),
    "UnreadPassage": ("quote", "start", "end", "why"),
    "TenureStatement": ("personName", "change", "statesPost"),
    "PostStatement": ("condition", "statesPost"),
    "IdentityStatement": ("identity", "firstMention", "secondMention", "firstName", "secondName"),
    "RetractStatement": ("decidedStatement",),
    "CorrectStatement": ("decidedStatement", "correction"),
    "ReadingStatement": ("about", "reading"),
    "CompleteStatement": ("about", "date"),
    "AcceptStatement": ("finding", "acceptedUntil"),
}


@dataclass(frozen=True)
class Described:
    """One source as a file describes it, not yet held against what the graph knows.

    `own` are the source, its statements and unread passages; `shared` the bodies, posts, events and
    territories that they reach, as far as the file describes them.
    """

    id: str
    document: Document
    own: PropertyGraph
    shared: PropertyGraph


def is_rdf(file: Path, kind: str | None) -> bool:
    """Whether a file is read as RDF, or as another export of the graph: by what the user says, else by it."""
    if kind:
        return kind == "rdf"
    return (file.suffix.lower() in SUFFIXES and speaks_ours(file)) or is_export(file)


def read_sources(file: Path) -> list[Described]:
    """Read the sources of an RDF file, the earliest first; none if it says nothing that is new.

    Raises: BadInput for what can't be read or loaded, with file, line where it is found, and name.
    """
    document, graph = read_document(file)
    return _File(document, graph).sources()


@cache
def _reference() -> tuple[PropertyGraph, Mapping[str, set[Relationship]]]:
    graph = to_property_graph(reference_triples())
    return graph, leaving(graph.relationships)


def leaving(relationships: Iterable[Relationship]) -> defaultdict[str, set[Relationship]]:
    """Sort relationships by where they start."""
    found: defaultdict[str, set[Relationship]] = defaultdict(set)
    for relationship in relationships:
        found[relationship.start].add(relationship)
    return found


def _as_stated(graph: PropertyGraph) -> PropertyGraph:
    """Leave out what decisions made of statements: corrected versions, and until when one was known."""
    revisions = {r.start for r in graph.relationships if r.type == "WAS_REVISION_OF"}
    nodes = {id: node for id, node in graph.nodes.items() if id not in revisions}
    for id, node in nodes.items():
        if "Statement" in node.labels and "knownUntil" in node.properties:
            plain = {key: value for key, value in node.properties.items() if key != "knownUntil"}
            nodes[id] = Node(id, node.labels, plain)
    return PropertyGraph(nodes, {r for r in graph.relationships if r.start not in revisions})


class _File:
    """The things of one file, sorted by what becomes of them."""

    def __init__(self, document: Document, graph: PropertyGraph) -> None:
        self.document = document
        reference, known = _reference()
        graph = _as_stated(graph)
        links = leaving(graph.relationships)
        subjects = {id: node for id, node in graph.nodes.items() if not node.bare or links[id]}
        for id in sorted(subjects.keys() & reference.nodes.keys()):
            agree(document, subjects[id], links[id], reference.nodes[id], known[id])
        new = {id: node for id, node in subjects.items() if id not in reference.nodes}
        self.empty = not new
        self.nodes = {id: node for id, node in new.items() if not node.labels & _DERIVED or _groups(node)}
        self.links = links
        self.quoted: defaultdict[str, list[str]] = defaultdict(list)
        for r in sorted(graph.relationships):
            if r.type == "WAS_QUOTED_FROM" and r.start in self.nodes:
                self.quoted[r.end].append(r.start)
        self.event_links = leaving(
            Relationship(r.end, r.type, r.start) for r in graph.relationships if r.type in EVENT_LINKS
        )

    def sources(self) -> list[Described]:
        ids = [id for id, node in self.nodes.items() if "Source" in node.labels]
        if not ids and not self.empty:
            raise BadInput("rdf-load.no-source", file=self.document.name)
        for id in sorted(self.nodes):
            self._check(self.nodes[id], ids)
        found = sorted((self._described(id) for id in ids), key=lambda d: (self._published(d.id), d.id))
        reached = {id for one in found for id in (*one.own.nodes, *one.shared.nodes)}
        if lost := sorted(self.nodes.keys() - reached):
            raise BadInput("rdf-load.unreached", where=self.document.where(lost[0]), subject=lost[0])
        return found

    def _published(self, source: str) -> date:
        day = self.nodes[source].properties["published"]
        assert isinstance(day, date)
        return day

    def _check(self, node: Node, sources: list[str]) -> None:
        quoted = {r.end for r in self.links[node.id] if r.type == "WAS_QUOTED_FROM"}
        may_be_known = node.labels == {"Thing"} and not quoted
        if len(_groups(node)) != 1 and not may_be_known:
            self._refuse("rdf-load.kind", node, kinds=", ".join(sorted(node.labels - {"Thing"})) or "–")
        if node.labels & _QUOTED and not quoted & set(sources):
            self._refuse("rdf-load.unquoted", node, source=min(quoted, default="–"))
        own = bool(node.labels & (_QUOTED | {"Source"}))
        if own:
            self._check_required(node)
        if "CorrectStatement" in node.labels:
            self._check_corrections(node)
        self._check_terms(node, _OWN_LINKS if own else _SHARED_LINKS)
        self._check_single(node)

    def _check_required(self, node: Node) -> None:
        objects = schema().objects
        said = {objects[name].relationship: name for name in objects}
        has = set(node.properties) | {said[r.type] for r in self.links[node.id]}
        needed = [name for label in sorted(node.labels) for name in _REQUIRED.get(label, ())]
        if missing := [name for name in needed if name not in has]:
            self._refuse("rdf-load.missing", node, missing=", ".join(missing))

    def _check_corrections(self, node: Node) -> None:
        told = node.properties["correction"]
        for name, value in read_fields(told if isinstance(told, list) else [str(told)]).items():  # type: ignore[arg-type]
            try:
                checked(name, value)
            except BadInput as error:
                where = self.document.surest([node.id, f'"{name}={value}"'], [node.id])
                raise BadInput("rdf-load.term", where=where, why=error.message()) from error

    def _check_terms(self, node: Node, allowed: frozenset[str]) -> None:
        """Hold what is said of a thing to where the ontology has each term."""
        terms = schema()
        for key, value in node.properties.items():
            found = property_of(key, terms)
            if found and node.labels != {"Thing"} and found[0].domain not in node.labels:
                self._refuse("rdf-load.place", node, property=found[0].iri, expected=found[0].domain)
            if found and isinstance(found[0], CodedProperty) and value not in found[0].codes:
                told = {"property": found[0].iri, "found": value, "value": f"{found[0].base}{value}"}
                self._refuse("rdf-load.code", node, **told, expected=", ".join(found[0].codes[:12]))
        for link in self._stated_links(node.id):
            if link.type not in allowed:
                term = terms.by_relationship[link.type]
                self._refuse("rdf-load.place", node, property=term.iri, expected=term.domain)

    def _check_single(self, node: Node) -> None:
        """Refuse a second end of a relationship that has one, before one of them is chosen."""
        ends: defaultdict[str, list[str]] = defaultdict(list)
        for link in sorted(self._stated_links(node.id)):
            ends[link.type].append(link.end)
        for type, several in ends.items():
            term = schema().by_relationship[type]
            if term.functional and len(several) > 1:
                one, other = several[:2]
                twice = BadInput(
                    "mapping.two-values", subject=node.id, property=term.iri, one=one, other=other
                )
                where = self.document.surest([node.id, other], [term.iri, other], [node.id])
                raise BadInput("rdf-load.term", where=where, why=twice.message())

    def _refuse(self, code: str, node: Node, **details: object) -> NoReturn:
        value = details.pop("value", "")
        guesses = [[node.id, str(details.get("property", ""))], [str(value)], [node.id]]
        where = self.document.surest(*guesses)
        raise BadInput(code, where=where, subject=node.id, **details)

    def _stated_links(self, id: str) -> set[Relationship]:
        """A thing's relationships without those that the graph derives."""
        links = self.links[id]
        derived = {"STATES_PERSON"}
        if any(r.type == "STATES_POST" for r in links):
            derived.add("ABOUT")
        return {r for r in links if r.type not in derived}

    def _described(self, source: str) -> Described:
        own = PropertyGraph({source: self.nodes[source]}, self._stated_links(source))
        for id in self.quoted[source]:
            own.nodes[id] = self.nodes[id]
            own.relationships |= self._stated_links(id)
        return Described(source, self.document, own, self._reached(own))

    def _reached(self, own: PropertyGraph) -> PropertyGraph:
        """What a source speaks of; an event of a body belongs to the sources that tell of it."""
        found = PropertyGraph()
        coming = {r.end for r in own.relationships} - own.nodes.keys()
        seen: set[str] = set()
        while coming:
            id = coming.pop()
            seen.add(id)
            links = {Relationship(r.end, r.type, r.start) for r in self.event_links[id]}
            if id in self.nodes:
                found.nodes[id] = self.nodes[id]
                links |= {r for r in self.links[id] if r.type not in EVENT_LINKS}
            found.relationships |= links
            coming |= {end for r in links for end in (r.start, r.end)} - seen
        return found


def _groups(node: Node) -> set[str]:
    """Which kinds of thing it is said to be, of those that are loaded; more than one is none."""
    groups = {"source": {"Source"}, "quoted": _QUOTED, "shared": SHARED, "derived": _DERIVED}
    found = {name for name, labels in groups.items() if node.labels & labels}
    return found if found != {"derived"} else set()


def agree(
    document: Document, said: Node, links: set[Relationship], known: Node, known_links: set[Relationship]
) -> None:
    """Refuse a description that says something else of a thing than what is known; it may say less.

    Raises: BadInput `rdf-load.contradicts` naming thing and term.
    """
    for key, found, expected in _differences(said, links, known, known_links):
        where = document.where(said.id)
        raise BadInput(
            "rdf-load.contradicts", where=where, subject=said.id, term=key, found=found, known=expected
        )


def _differences(
    said: Node, links: set[Relationship], known: Node, known_links: set[Relationship]
) -> Iterable[tuple[str, str, str]]:
    if other := sorted(said.labels - known.labels):
        yield "rdf:type", other[0], ", ".join(sorted(known.labels - {"Thing"}))
    for key, value in said.properties.items():
        if property_of(key, schema()) is None:
            continue  # it follows from the others
        held = known.properties.get(key)
        if isinstance(value, list) and isinstance(held, list):
            value = sorted(set(map(str, value)) - set(map(str, held)))
            same = not value
        else:
            same = value == held
        if not same:
            yield key, _shown(value), _shown(held)
    for link in sorted(links - known_links):
        if link.type not in EVENT_LINKS:
            ends = sorted(r.end for r in known_links if r.type == link.type)
            yield schema().by_relationship[link.type].name, link.end, ", ".join(ends) or "–"


def _shown(value: object) -> str:
    several = [value] if value is not None and not isinstance(value, list) else value or []
    return ", ".join(f"{one}" for one in several) or "–"
