"""The graph as formats of records see it: people, bodies, posts, tenures, events, and the words behind."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from tochuc.dates import PartialDate, Precision
from tochuc.facts import OTHER_NAME
from tochuc.mapping import Node, PropertyGraph

BY = "by"
"""The precision of an end of which only a day is known by which it had come."""
_OVER = frozenset({"held", "ends"})


@dataclass(frozen=True, slots=True)
class Words:
    """What a source says, word by word, and where the source stands."""

    quote: str
    url: str


class Personnel:
    """A graph by what a record of such a format is about; everything in the order of ids."""

    def __init__(self, graph: PropertyGraph) -> None:
        self.graph = graph
        self._ends: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        self._starts: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        for start, type, end in sorted(graph.relationships):
            self._ends[start, type].append(end)
            self._starts[end, type].append(start)

    def things(self, label: str) -> list[Node]:
        """Give the things of a class that have a name, or are tenures."""
        found = (node for _, node in sorted(self.graph.nodes.items()) if label in node.labels)
        return [node for node in found if label == "Tenure" or "name" in node.properties]

    def end(self, start: str, *types: str) -> str | None:
        """Give where a relationship leads, of the first of some types that there is."""
        return next((end for type in types for end in self._ends[start, type]), None)

    def ends(self, start: str, *types: str) -> list[str]:
        """Give all that relationships of some types lead to."""
        return [end for type in types for end in self._ends[start, type]]

    def node(self, id: str | None) -> Node | None:
        """Give a thing, if the graph says anything of it."""
        return self.graph.nodes.get(id) if id else None

    def statements(self, thing: str) -> list[Node]:
        """Give what is said of a tenure or event, the earliest first; a corrected version is its own."""
        found = (self.graph.nodes[id] for id in self._starts[thing, "ABOUT"])
        return sorted(found, key=lambda node: (str(node.properties.get("published")), node.id))

    def words(self, thing: str) -> list[Words]:
        """Give the words of the sources that speak of a thing, each once."""
        said = (Words(str(s.properties["quote"]), self._url(s)) for s in self.statements(thing))
        return list(dict.fromkeys(said))

    def facts(self, kind: str, thing: str) -> list[str]:
        """Give the values of the facts of a kind that are stated of a body."""
        told = (s.properties.get("value") for s in self.statements(thing) if s.properties.get("what") == kind)
        return sorted({str(value) for value in told if value is not None})

    def other_names(self, person: str) -> list[str]:
        """Give the other names that are stated of a person."""
        told = (self.graph.nodes[id].properties for id in self._starts[person, "STATES_PERSON"])
        return sorted({str(said["value"]) for said in told if said.get("what") == OTHER_NAME})

    def beside(self, tenure: str, kind: str) -> Node | None:
        """Give the fact of a kind that the same words say of a tenure's person."""
        places = (self._place(statement) for statement in self.statements(tenure))
        return next((fact for place in places for fact in self._facts.get((kind, *place), ())), None)

    def over_by(self, tenure: Node) -> PartialDate | None:
        """Give, of a tenure that is over since nobody says when, the first day on which that was said."""
        told = tenure.properties
        if told.get("state") != "ended" or told.get("untilPrecision", BY) != BY:
            return None
        over = (s.properties for s in self.statements(tenure.id) if s.properties.get("change") in _OVER)
        days = (said.get("published") for said in over)
        return min((PartialDate(day) for day in days if isinstance(day, date)), default=None)

    def founded(self, body: Node) -> PartialDate | None:
        """Give when a body began, by the event that made it or by itself."""
        return self._event_day(body.id, "RESULTED_FROM", "establishment") or began(body)

    def dissolved(self, body: Node) -> PartialDate | None:
        """Give when a body ended, by the event that ended it or by itself."""
        return self._event_day(body.id, "CHANGED_BY", "abolition") or ended(body)

    @cached_property
    def published(self) -> date | None:
        """The newest day on which a source said any of it."""
        days = (s.properties.get("published") for s in self.graph.nodes.values() if "Statement" in s.labels)
        return max((day for day in days if isinstance(day, date)), default=None)

    def _event_day(self, body: str, relation: str, kind: str) -> PartialDate | None:
        events = (self.graph.nodes[id] for id in self._ends[body, relation] if id in self.graph.nodes)
        days = (began(event) for event in events if event.properties.get("eventKind") == kind)
        return next((day for day in days if day), None)

    def _url(self, statement: Node) -> str:
        source = self.end(statement.id, "WAS_QUOTED_FROM") or statement.id
        node = self.node(source)
        said = statement.properties.get("url") or (node and node.properties.get("url"))
        return str(said or source)

    def _place(self, statement: Node) -> tuple[Any, ...]:
        said = statement.properties
        return self.end(statement.id, "WAS_QUOTED_FROM"), said.get("start"), said.get("end")

    @cached_property
    def _facts(self) -> dict[tuple[Any, ...], list[Node]]:
        found: defaultdict[tuple[Any, ...], list[Node]] = defaultdict(list)
        for node in self.things_said("FactStatement"):
            found[(node.properties.get("what"), *self._place(node))].append(node)
        return found

    def things_said(self, label: str) -> list[Node]:
        """Give the statements of a class."""
        return [node for _, node in sorted(self.graph.nodes.items()) if label in node.labels]


def began(node: Node) -> PartialDate | None:
    """Give the first day of a tenure or event, as precise as it is known."""
    return _day(node, "from")


def ended(node: Node) -> PartialDate | None:
    """Give the first day after a tenure, as precise as it is known."""
    return None if node.properties.get("untilPrecision") == BY else _day(node, "until")


def last_day(node: Node) -> PartialDate | None:
    """Give the last day of an event."""
    after = _day(node, "until")
    return PartialDate(after.first - timedelta(days=1), after.precision) if after else None


def identifier_parts(identifier: str) -> tuple[str | None, str]:
    """Part an identifier from its scheme, where it has one: `wikidata:Q42`."""
    scheme, colon, value = identifier.partition(":")
    known = colon and scheme.isalnum() and not value.startswith("//")
    return (scheme, value) if known else (None, identifier)


def _day(node: Node, key: str) -> PartialDate | None:
    day, precision = node.properties.get(key), node.properties.get(f"{key}Precision")
    if not isinstance(day, date):
        return None
    known: dict[object, Precision] = {"month": "month", "year": "year"}
    return PartialDate(day, known.get(precision, "day"))
