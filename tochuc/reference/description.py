"""The reference data as triples, and as the Turtle files that are checked in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, serialize

from tochuc.ids import reference_id
from tochuc.reference.provinces import CITY, COUNTRY, MERGED_ON, Province, provinces
from tochuc.reference.standing import StandingBody, standing_bodies

PREFIXES = {
    "event": "https://w3id.org/tochuc/ontology/event/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "id": "https://w3id.org/tochuc/id/",
    "kind": "https://w3id.org/tochuc/ontology/kind/",
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "tochuc": "https://w3id.org/tochuc/ontology#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_RESOLUTION = reference_id("Nghị quyết 202/2025/QH15")


def territories() -> list[Triple]:
    """Describe the country, its provinces of today and of before, and how the ones became the others."""
    found = [
        _fact(COUNTRY, "rdf:type", term("tochuc:Territory")),
        *_names(COUNTRY, "Việt Nam", "Vietnam"),
        _fact(COUNTRY, "prov:hadPrimarySource", NamedNode(_RESOLUTION)),
    ]
    for province in provinces():
        found += _province(province)
        if province.state == "merged":
            found += _merger(province)
    return found


def bodies() -> list[Triple]:
    """Describe every standing body."""
    return [triple for body in standing_bodies().values() for triple in describe(body)]


def describe(body: StandingBody) -> Iterator[Triple]:
    """Describe one standing body, exactly as `bodies.ttl` has it."""
    yield _fact(body.id, "rdf:type", NamedNode(body.class_iri))
    yield from _names(body.id, body.name, body.name_en, body.other_names)
    if body.kind:
        yield _fact(body.id, "org:classification", term(f"kind:{body.kind}"))
    for relation, parent in body.parents:
        yield _fact(body.id, f"org:{relation}", NamedNode(parent))
    if body.province:
        yield _fact(body.id, "tochuc:inTerritory", NamedNode(body.province.id))
        if body.changed_by_merger:
            yield _fact(body.id, "org:changedBy", NamedNode(_merger_id(body.province)))
    yield _fact(body.id, "prov:hadPrimarySource", NamedNode(body.source))


def turtle(triples: Iterable[Triple]) -> bytes:
    """Write triples in the order in which they come, one block a subject.

    The serializer orders its prefixes anew in every process, so they are put in order here.
    """
    written = (serialize(triples, format=RdfFormat.TURTLE, prefixes=PREFIXES) or b"").decode("utf-8")
    lines = written.replace("\t", "    ").replace(" , ", ", ").splitlines()
    head = sorted(line for line in lines if line.startswith("@prefix"))
    blocks = [f"\n{line}" if line[0] != " " else line for line in lines if not line.startswith("@prefix")]
    return "\n".join(["# Written by python -m tochuc.reference.", *head, *blocks, ""]).encode("utf-8")


def term(name: str) -> NamedNode:
    """Give the IRI of a prefixed name."""
    prefix, _, local = name.partition(":")
    return NamedNode(PREFIXES[prefix] + local)


def _fact(subject: str, predicate: str, value: NamedNode | Literal) -> Triple:
    return Triple(NamedNode(subject), term(predicate), value)


def _names(thing: str, name: str, english: str, other_names: Iterable[str] = ()) -> Iterator[Triple]:
    yield _fact(thing, "foaf:name", Literal(name, language="vi"))
    yield _fact(thing, "foaf:name", Literal(english, language="en"))
    for other in other_names:
        yield _fact(thing, "skos:altLabel", Literal(other, language="vi"))


def _province(province: Province) -> Iterator[Triple]:
    name, english, other_names = province.unit, province.english, _forms(province)
    if province.has_a_successor_of_its_name:
        # The plain name means today's unit; a lookup by it has one answer.
        name, english, other_names = f"{name} (trước 01/7/2025)", f"{english} (before 2025-07-01)", []
    yield _fact(province.id, "rdf:type", term("tochuc:Territory"))
    yield from _names(province.id, name, english, other_names)
    yield _fact(province.id, "tochuc:within", NamedNode(COUNTRY))
    if province.state == "merged":
        yield _fact(province.id, "tochuc:from", _day(MERGED_ON))
        for former in _formed_from(province):
            yield _fact(province.id, "tochuc:formedFrom", NamedNode(former.id))
    if province.state == "former":
        yield _fact(province.id, "tochuc:until", _day(MERGED_ON))
    yield _fact(province.id, "prov:hadPrimarySource", NamedNode(_RESOLUTION))


def _forms(province: Province) -> list[str]:
    city = [f"TP. {province.name}"] if province.kind == CITY else []
    return [province.name, *city, *province.other_names]


def _merger(province: Province) -> Iterator[Triple]:
    event = _merger_id(province)
    parts = [former.unit for former in _formed_from(province)]
    english = [former.english for former in _formed_from(province)]
    yield _fact(event, "rdf:type", term("org:ChangeEvent"))
    yield from _names(
        event,
        f"Sáp nhập {', '.join(parts[:-1])} và {parts[-1]} thành {province.unit}",
        f"Merger of {', '.join(english[:-1])} and {english[-1]} into {province.english}",
    )
    yield _fact(event, "tochuc:eventKind", term("event:merger"))
    yield _fact(event, "tochuc:from", _day(MERGED_ON))
    yield _fact(event, "prov:hadPrimarySource", NamedNode(_RESOLUTION))


def _merger_id(province: Province) -> str:
    return reference_id(f"Sáp nhập thành {province.unit}")


def _formed_from(province: Province) -> list[Province]:
    return [former for former in provinces() if former.became == province.name]


def _day(day: date) -> Literal:
    return Literal(day.isoformat(), datatype=term("xsd:date"))
