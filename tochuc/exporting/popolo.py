"""Popolo JSON: people, organisations, posts, memberships, areas and events by our ids, a record a line."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain
from typing import Any

from tochuc import facts
from tochuc.exporting import personnel as of
from tochuc.exporting.delimited import batches
from tochuc.exporting.exporter import FileExporter, Lost
from tochuc.exporting.personnel import Personnel
from tochuc.exporting.personnel_lost import USUALLY_KEPT, ended_by, lost_anyhow, second_parents
from tochuc.mapping import Node, PropertyGraph

Record = dict[str, Any]
_TERM = "term/"


def write(graph: PropertyGraph) -> Iterator[bytes]:
    """Write a graph; absent fields are left out."""
    return batches(_lines(Personnel(graph)))


def lost(graph: PropertyGraph) -> Lost:
    """Count what Popolo has no place for."""
    personnel = Personnel(graph)
    found = Counter(lost_anyhow(personnel, USUALLY_KEPT))
    found["export.lost.ended-by"] += ended_by(personnel)
    found["export.lost.parents"] += second_parents(personnel)
    return found


POPOLO = FileExporter(write, lost)


def _lines(personnel: Personnel) -> Iterator[str]:
    things = personnel.things
    collections = {
        "persons": map(partial(_person, personnel), things("Person")),
        "organizations": map(partial(_organization, personnel), things("Organization")),
        "posts": map(partial(_post, personnel), things("Post")),
        "memberships": map(partial(_membership, personnel), things("Tenure")),
        "areas": map(partial(_area, personnel), things("Territory")),
        "events": chain(map(partial(_event, personnel), things("Event")), map(_term, _terms(personnel))),
    }
    published = personnel.published
    meta = {"published": published.isoformat()} if published else {}
    yield f'{{\n"meta": {_json(meta)}'
    for name, records in collections.items():
        yield f',\n"{name}": ['
        for number, record in enumerate(records):
            yield f"{',' if number else ''}\n{_json(_without_empty(record))}"
        yield "\n]"
    yield "\n}\n"


def _person(personnel: Personnel, node: Node) -> Record:
    told = node.properties.get("identifier")
    identifiers = [one for one in told if one != node.id] if isinstance(told, list) else []
    return {
        "id": node.id,
        "name": node.properties["name"],
        "other_names": _other_names(node, personnel.other_names(node.id)),
        "identifiers": _identifiers(map(str, identifiers)),
    }


def _organization(personnel: Personnel, node: Node) -> Record:
    identifiers = [one for one in personnel.facts(facts.IDENTIFIER, node.id) if one != node.id]
    kinds = personnel.facts(facts.CLASSIFICATION, node.id)
    return {
        "id": node.id,
        "name": node.properties["name"],
        "other_names": _other_names(node, personnel.facts(facts.OTHER_NAME, node.id)),
        "identifiers": _identifiers(identifiers),
        "classification": node.properties.get("classification") or next(iter(kinds), None),
        "parent_id": personnel.end(node.id, "UNIT_OF", "SUB_ORGANIZATION_OF"),
        "area_id": personnel.end(node.id, "IN_TERRITORY"),
        "founding_date": _text(personnel.founded(node)),
        "dissolution_date": _text(personnel.dissolved(node)),
    }


def _post(personnel: Personnel, node: Node) -> Record:
    return {
        "id": node.id,
        "label": node.properties.get("fullName") or node.properties["name"],
        "role": node.properties["name"],
        "other_label": [node.properties["name_en"]] if "name_en" in node.properties else [],
        "organization_id": personnel.end(node.id, "POST_IN"),
    }


def _membership(personnel: Personnel, node: Node) -> Record:
    """Give a tenure.

    An end that is presumed only is none: Popolo can't say that nobody stated it. One on a day that nobody
    states is the day on which a source said that it is over: without one the tenure would go on.
    """
    post = personnel.node(personnel.end(node.id, "POST"))
    party, area = personnel.beside(node.id, facts.ON_BEHALF), personnel.beside(node.id, facts.AREA)
    return {
        "id": node.id,
        "person_id": personnel.end(node.id, "MEMBER"),
        "organization_id": personnel.end(post.id, "POST_IN") if post else None,
        "post_id": post.id if post else None,
        "role": post.properties.get("name") if post else None,
        "on_behalf_of_id": personnel.end(party.id, "ABOUT") if party else None,
        "area": {"name": area.properties["value"]} if area else None,
        "start_date": _text(of.began(node)),
        "end_date": _text(of.ended(node) or personnel.over_by(node)),
        "legislative_period_id": f"{_TERM}{node.properties['term']}" if "term" in node.properties else None,
        "sources": _sources(personnel, node),
    }


def _area(personnel: Personnel, node: Node) -> Record:
    return {
        "id": node.id,
        "name": node.properties["name"],
        "parent_id": personnel.end(node.id, "WITHIN"),
    }


def _event(personnel: Personnel, node: Node) -> Record:
    return {
        "id": node.id,
        "name": node.properties["name"],
        "classification": node.properties.get("eventKind"),
        "start_date": _text(of.began(node)),
        "end_date": _text(of.last_day(node)),
        "organization_id": personnel.end(node.id, "OF"),
        "sources": _sources(personnel, node),
    }


def _terms(personnel: Personnel) -> list[str]:
    return sorted({str(t.properties["term"]) for t in personnel.things("Tenure") if "term" in t.properties})


def _term(name: str) -> Record:
    """Give a term of office as EveryPolitician has it; it has no days, for bodies differ in theirs."""
    return {"id": f"{_TERM}{name}", "name": name, "classification": "legislative period"}


def _sources(personnel: Personnel, node: Node) -> list[Record]:
    return [{"url": said.url, "note": said.quote} for said in personnel.words(node.id)]


def _other_names(node: Node, told: Iterable[str]) -> list[Record]:
    english, others = node.properties.get("name_en"), node.properties.get("altLabel")
    found = [{"name": english, "note": "en"}] if english else []
    names = [*(map(str, others) if isinstance(others, list) else ()), *told]
    return found + [{"name": name} for name in dict.fromkeys(names)]


def _identifiers(told: Iterable[str]) -> list[Record]:
    parts = map(of.identifier_parts, told)
    return [
        {"scheme": scheme, "identifier": value} if scheme else {"identifier": value}
        for scheme, value in parts
    ]


def _text(day: object) -> str | None:
    return str(day) if day else None


def _without_empty(record: Record) -> Record:
    return {key: value for key, value in record.items() if value not in (None, [], "")}


def _json(value: Record) -> str:
    return json.dumps(value, ensure_ascii=False)
