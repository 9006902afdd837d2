"""RDF into the property graph."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import cast

import pyoxigraph as ox

from tochuc.errors import BadInput
from tochuc.mapping.folded import folded_names
from tochuc.mapping.graph import ASSERTED_TYPES, Node, Plain, PropertyGraph, Relationship, Value, bare_node
from tochuc.mapping.keys import key_of
from tochuc.mapping.literals import value_of
from tochuc.mapping.skolem import skolemize
from tochuc.schema import schema as own_schema
from tochuc.schema.ontology import RDF
from tochuc.schema.terms import CodedProperty, DataProperty, ObjectProperty, Schema

TYPE = f"{RDF}type"
_LONGEST_IRI = 4000
"""In bytes: an entry of Neo4j's uniqueness index holds some 8 kB."""


def to_property_graph(triples: Iterable[ox.Triple], schema: Schema | None = None) -> PropertyGraph:
    """Map RDF into the property graph; blank nodes are given IRIs first.

    Args:
        triples: of declared terms, with values of their declared datatypes.
        schema: by default the project's own.

    Returns: the graph, in which an object that nothing is said of is a node labelled `Thing` alone.

    Raises: BadInput naming thing and term, for an undeclared class or property, another datatype,
        text without a language, a second value where one has its place, and the like.
    """
    schema = schema or own_schema()
    said: defaultdict[str, _Said] = defaultdict(_Said)
    graph = PropertyGraph()
    for triple in skolemize(triples):
        _collect(triple, schema, said, graph)
    for iri, what in said.items():
        graph.nodes[iri] = _node(iri, what, schema)
    for relationship in graph.relationships:
        if relationship.end not in graph.nodes:
            graph.nodes[relationship.end] = bare_node(relationship.end)
    return graph


@dataclass(slots=True)
class _Said:
    """What the triples say of one subject."""

    types: set[str] = field(default_factory=set)
    values: dict[str, set[Plain]] = field(default_factory=dict)
    terms: dict[str, DataProperty | CodedProperty] = field(default_factory=dict)

    def add(self, key: str, term: DataProperty | CodedProperty, value: Plain) -> None:
        self.values.setdefault(key, set()).add(value)
        self.terms[key] = term


def _collect(triple: ox.Triple, schema: Schema, said: defaultdict[str, _Said], graph: PropertyGraph) -> None:
    subject, predicate, value = _iri(triple.subject), triple.predicate.value, triple.object
    if predicate == TYPE:
        said[subject].types.add(_class(subject, value, schema))
        return
    term = schema.property_by_iri.get(predicate)
    if term is None:
        raise BadInput("mapping.undeclared-property", subject=subject, property=predicate, value=str(value))
    if isinstance(term, DataProperty):
        if not isinstance(value, ox.Literal):
            raise _wrong("mapping.not-a-literal", subject, predicate, value)
        tag, plain = value_of(value, term, subject)
        said[subject].add(key_of(term, tag), term, plain)
        return
    if not isinstance(value, ox.NamedNode):
        raise _wrong("mapping.not-an-iri", subject, predicate, value)
    if isinstance(term, CodedProperty):
        said[subject].add(term.name, term, _code(subject, value, term))
    else:
        graph.relationships.add(_relationship(subject, term, value, said))


def _relationship(
    subject: str, term: ObjectProperty, value: ox.NamedNode, said: defaultdict[str, _Said]
) -> Relationship:
    said[subject]  # a subject is a node even when it has nothing but relationships
    return Relationship(subject, term.relationship, _iri(value))


def _iri(term: object) -> str:
    if not isinstance(term, ox.NamedNode):
        raise BadInput("mapping.unsupported-term", value=str(term))
    iri = term.value
    if len(iri) > _LONGEST_IRI // 4 and len(iri.encode()) > _LONGEST_IRI:
        raise BadInput("mapping.iri-too-long", iri=f"{iri[:80]}…", most=_LONGEST_IRI)
    return iri


def _wrong(code: str, subject: str, predicate: str, value: object) -> BadInput:
    return BadInput(code, subject=subject, property=predicate, value=str(value))


def _class(subject: str, value: object, schema: Schema) -> str:
    found = schema.class_by_iri.get(value.value) if isinstance(value, ox.NamedNode) else None
    if found is None:
        raise BadInput("mapping.undeclared-class", subject=subject, found=str(value))
    return found.name


def _code(subject: str, value: ox.NamedNode, term: CodedProperty) -> str:
    code = value.value.removeprefix(term.base)
    if code == value.value or not code:
        raise BadInput(
            "mapping.code", subject=subject, property=term.iri, value=value.value, expected=term.base
        )
    return code


def _node(iri: str, said: _Said, schema: Schema) -> Node:
    properties: dict[str, Value] = {}
    for key, values in said.values.items():
        term = said.terms[key]
        plain = isinstance(term, CodedProperty) or term.plain
        properties[key] = _only(iri, term, values) if plain else cast(Value, sorted(cast(set[str], values)))
    properties.update(folded_names(properties, schema))
    asserted = frozenset(said.types)
    labels = schema.labels_of(asserted)
    if asserted != schema.most_specific(labels):
        properties[ASSERTED_TYPES] = sorted(asserted)
    return Node(iri, labels, properties)


def _only(iri: str, term: DataProperty | CodedProperty, values: set[Plain]) -> Plain:
    if len(values) > 1:
        one, other = sorted(str(value) for value in values)[:2]
        raise BadInput("mapping.two-values", subject=iri, property=term.iri, one=one, other=other)
    return next(iter(values))
