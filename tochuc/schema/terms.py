"""The terms that the ontology declares, and how each stands in the property graph."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

_G = TypeVar("_G", bound=Hashable)
_R = TypeVar("_R")

THING = "Thing"


@dataclass(frozen=True, slots=True)
class Term:
    """What every declared term has; `name` is its local name, unique over all vocabularies."""

    iri: str
    name: str
    label_vi: str
    label_en: str
    comment_vi: str
    comment_en: str


@dataclass(frozen=True, slots=True)
class ClassTerm(Term):
    """A class: `name` is its node label, `labels` adds those of all superclasses and `Thing`."""

    parent: str | None
    labels: frozenset[str]


@dataclass(frozen=True, slots=True)
class DataProperty(Term):
    """A property with a literal value, a node property of the same name."""

    datatype: str
    domain: str
    functional: bool
    unique_language: bool
    searched: bool
    indexed_on: tuple[str, ...]

    @property
    def plain(self) -> bool:
        """Whether its value in the graph is one value (a language, for text) and not a list."""
        return self.functional or self.unique_language


@dataclass(frozen=True, slots=True)
class ObjectProperty(Term):
    """A property between things, a relationship whose type is the name in UPPER_SNAKE."""

    relationship: str
    domain: str
    range: str
    functional: bool


@dataclass(frozen=True, slots=True)
class CodedProperty(Term):
    """A property whose value is a concept of a code list; the node property holds the code alone."""

    domain: str
    scheme: str
    base: str
    codes: tuple[str, ...]


Property = DataProperty | ObjectProperty | CodedProperty


@dataclass(frozen=True)
class Schema:
    """All terms, by name; `by_iri` finds the same ones from the RDF side.

    Classes and domains are named by their labels, so `classes[p.domain]` is a property's domain.
    """

    version: str
    classes: Mapping[str, ClassTerm]
    data: Mapping[str, DataProperty]
    objects: Mapping[str, ObjectProperty]
    coded: Mapping[str, CodedProperty]
    class_by_iri: Mapping[str, ClassTerm] = field(init=False, repr=False)
    property_by_iri: Mapping[str, Property] = field(init=False, repr=False)
    by_relationship: Mapping[str, ObjectProperty] = field(init=False, repr=False)
    remembered: dict[tuple[str, object], Any] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    """What was worked out of labels and keys: there are few, and every node asks again."""

    def __post_init__(self) -> None:
        properties: list[Property] = [*self.data.values(), *self.objects.values(), *self.coded.values()]
        found: dict[str, object] = {
            "class_by_iri": {term.iri: term for term in self.classes.values()},
            "property_by_iri": {term.iri: term for term in properties},
            "by_relationship": {term.relationship: term for term in self.objects.values()},
        }
        for name, value in found.items():
            object.__setattr__(self, name, value)

    def labels_of(self, classes: frozenset[str]) -> frozenset[str]:
        """The node labels of a thing of these classes, those of superclasses and `Thing` included."""
        return self.once("labels", classes, self._labels_of)

    def _labels_of(self, classes: frozenset[str]) -> frozenset[str]:
        return frozenset({THING}).union(*(self.classes[name].labels for name in classes))

    def most_specific(self, labels: frozenset[str]) -> frozenset[str]:
        """The classes among some labels that are no superclass of another; none for `Thing` alone."""
        return self.once("most specific", labels, self._most_specific)

    def _most_specific(self, labels: frozenset[str]) -> frozenset[str]:
        above = {upper for name in labels for upper in self.classes[name].labels - {name}}
        return labels - above - {THING}

    def once(self, what: str, given: _G, work: Callable[[_G], _R]) -> _R:
        """Give what follows from something hashable, worked out the first time."""
        key = (what, given)
        if key not in self.remembered:
            self.remembered[key] = work(given)
        found: _R = self.remembered[key]
        return found
