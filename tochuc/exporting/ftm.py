"""FollowTheMoney: an entity a line, by the last segments of our ids, for its own ids have no slashes."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

import pyoxigraph as ox

from tochuc import facts
from tochuc.exporting import personnel as of
from tochuc.exporting.delimited import batches
from tochuc.exporting.exporter import FileExporter, Lost
from tochuc.exporting.personnel import Personnel
from tochuc.exporting.personnel_lost import USUALLY_KEPT, identifiers_but, lost_anyhow
from tochuc.ids import segment
from tochuc.mapping import Node, PropertyGraph
from tochuc.places import data_root
from tochuc.schema import schema

Properties = dict[str, Iterable[object]]
_STATUS = {"certain": "current", "expected": "current", "ended": "ended", "presumed-ended": "unknown"}
_YEARS = re.compile(r"(\d{4})-(\d{4})")
_HOME = "vn"
_WIKIDATA = "wikidata"
_BROADER = ox.NamedNode("http://www.w3.org/2004/02/skos/core#broadMatch")
_SCHEMA = "https://schema.followthemoney.tech/#"


def write(graph: PropertyGraph) -> Iterator[bytes]:
    """Write a graph; absent properties are left out."""
    return batches(_lines(Personnel(graph)))


def lost(graph: PropertyGraph) -> Lost:
    """Count what FollowTheMoney has no place for."""
    personnel = Personnel(graph)
    found = Counter(lost_anyhow(personnel, {*USUALLY_KEPT, facts.COUNTRY}))
    tenures = personnel.things("Tenure")
    found["export.lost.terms"] += sum("term" in t.properties and not _term(t) for t in tenures)
    found["export.lost.identifiers"] += identifiers_but(_WIKIDATA, personnel)
    found["export.lost.events"] += len(personnel.things("Event"))
    found["export.lost.territories"] += len(personnel.things("Territory"))
    return found


FTM = FileExporter(write, lost)


def _lines(personnel: Personnel) -> Iterator[str]:
    for node in personnel.things("Person"):
        yield _entity(node, "Person", _person(personnel, node))
    for node in personnel.things("Organization"):
        yield _entity(node, _schema_of(node), _body(personnel, node))
    for node in personnel.things("Post"):
        yield _entity(node, "Position", _position(personnel, node))
    for node in personnel.things("Tenure"):
        yield _entity(node, "Occupancy", _occupancy(personnel, node))


def _entity(node: Node, kind: str, properties: Properties) -> str:
    told = {name: [str(value) for value in values if value] for name, values in properties.items()}
    entity = {
        "id": segment(node.id),
        "schema": kind,
        "properties": {name: list(dict.fromkeys(values)) for name, values in told.items() if values},
    }
    return f"{json.dumps(entity, ensure_ascii=False)}\n"


def _person(personnel: Personnel, node: Node) -> Properties:
    told = node.properties.get("identifier")
    return {
        "name": [node.properties["name"]],
        "alias": _aliases(node, personnel.other_names(node.id)),
        "wikidataId": _wikidata(map(str, told) if isinstance(told, list) else ()),
        "sourceUrl": [node.id],
    }


def _body(personnel: Personnel, node: Node) -> Properties:
    kind = node.properties.get("classification")
    return {
        "name": [node.properties["name"]],
        "alias": _aliases(node, personnel.facts(facts.OTHER_NAME, node.id)),
        "country": [_HOME] if kind else personnel.facts(facts.COUNTRY, node.id),
        "classification": [kind] if kind else personnel.facts(facts.CLASSIFICATION, node.id),
        "parent": map(segment, personnel.ends(node.id, "UNIT_OF", "SUB_ORGANIZATION_OF")),
        "incorporationDate": [personnel.founded(node)],
        "dissolutionDate": [personnel.dissolved(node)],
        "wikidataId": _wikidata(personnel.facts(facts.IDENTIFIER, node.id)),
        "sourceUrl": [node.id],
    }


def _position(personnel: Personnel, node: Node) -> Properties:
    body = personnel.node(personnel.end(node.id, "POST_IN"))
    return {
        "name": [node.properties.get("fullName") or node.properties["name"]],
        "organization": [segment(body.id)] if body else [],
        "country": [_HOME] if body and "classification" in body.properties else [],
        "sourceUrl": [node.id],
    }


def _occupancy(personnel: Personnel, node: Node) -> Properties:
    words = personnel.words(node.id)
    party, area = personnel.beside(node.id, facts.ON_BEHALF), personnel.beside(node.id, facts.AREA)
    group = personnel.node(personnel.end(party.id, "ABOUT")) if party else None
    term = _term(node)
    return {
        "holder": map(segment, personnel.ends(node.id, "MEMBER")),
        "post": map(segment, personnel.ends(node.id, "POST")),
        "startDate": [of.began(node)],
        "endDate": [of.ended(node)],
        "periodStart": [term[1]] if term else [],
        "periodEnd": [term[2]] if term else [],
        "status": [_STATUS[str(node.properties["state"])]],
        "politicalGroup": [group.properties["name"]] if group else [],
        "constituency": [area.properties["value"]] if area else [],
        "description": [said.quote for said in words],
        "sourceUrl": [said.url for said in words],
    }


def _term(tenure: Node) -> re.Match[str] | None:
    return _YEARS.fullmatch(str(tenure.properties.get("term", "")))


def _aliases(node: Node, told: Iterable[str]) -> list[object]:
    others = node.properties.get("altLabel")
    return [node.properties.get("name_en"), *(others if isinstance(others, list) else ()), *told]


def _wikidata(identifiers: Iterable[str]) -> list[str]:
    parts = map(of.identifier_parts, identifiers)
    return [value for scheme, value in parts if scheme == _WIKIDATA]


def _schema_of(body: Node) -> str:
    """Give the schema of a body by its class, or Organization."""
    return next((schemata for label, schemata in _schemata().items() if label in body.labels), "Organization")


@cache
def _schemata() -> dict[str, str]:
    """Read which classes of bodies are which schema: `ontology/align/followthemoney.ttl`."""
    names = {term.iri: name for name, term in schema().classes.items()}
    file = data_root() / "ontology" / "align" / "followthemoney.ttl"
    pairs = (
        (quad.subject.value, quad.object.value)
        for quad in ox.parse(path=str(file))
        if quad.predicate == _BROADER
        and isinstance(quad.subject, ox.NamedNode)
        and isinstance(quad.object, ox.NamedNode)
    )
    return {names[ours]: theirs.removeprefix(_SCHEMA) for ours, theirs in pairs}
