"""The property graph as plain objects."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from tochuc.schema.terms import THING

Plain = str | int | bool | date
Value = Plain | list[str] | list[int] | list[bool] | list[date]

ASSERTED_TYPES = "assertedTypes"
NAME_FOLDED = "nameFolded"
NAMES_FOLDED = "namesFolded"


@dataclass(frozen=True, slots=True)
class Node:
    """A thing: its IRI, its labels (superclasses and `Thing` included), its properties without `id`."""

    id: str
    labels: frozenset[str]
    properties: Mapping[str, Value] = field(default_factory=dict)

    @property
    def bare(self) -> bool:
        """Whether nothing is said of it: it only stands at the end of relationships."""
        return not self.properties and self.labels == {THING}


def bare_node(iri: str) -> Node:
    """Give the node of a thing of which nothing is said."""
    return Node(iri, frozenset({THING}))


class Relationship(NamedTuple):
    """A relationship between two things, named by their ids; there is at most one of a type."""

    start: str
    type: str
    end: str


@dataclass
class PropertyGraph:
    """Nodes by id, and relationships; the end of a relationship need not be among the nodes."""

    nodes: dict[str, Node] = field(default_factory=dict)
    relationships: set[Relationship] = field(default_factory=set)
