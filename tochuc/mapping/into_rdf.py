"""The property graph into RDF."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from tochuc.errors import BadInput
from tochuc.mapping.graph import ASSERTED_TYPES, NAME_FOLDED, NAMES_FOLDED, Node, PropertyGraph, Relationship
from tochuc.mapping.into_graph import TYPE
from tochuc.mapping.keys import property_of
from tochuc.mapping.literals import literal_of
from tochuc.schema import schema as own_schema
from tochuc.schema.terms import CodedProperty, DataProperty, Schema

_WITHOUT_RDF = frozenset({ASSERTED_TYPES, NAME_FOLDED, NAMES_FOLDED, "id"})
_TYPE = ox.NamedNode(TYPE)


def to_triples(graph: PropertyGraph, schema: Schema | None = None) -> list[ox.Triple]:
    """Map the property graph into RDF: what `to_property_graph` was given, in one order.

    Raises: BadInput naming node and label, key or type that the ontology does not declare, or a value
        of another type (somebody wrote it into the graph by hand).
    """
    return sorted_triples(unsorted_triples(graph, schema))


def unsorted_triples(graph: PropertyGraph, schema: Schema | None = None) -> list[ox.Triple]:
    """Map the property graph into RDF as `to_triples` does, in any order."""
    schema = schema or own_schema()
    found = [triple for node in graph.nodes.values() for triple in _of_node(node, schema)]
    found += [_of_relationship(relationship, schema) for relationship in graph.relationships]
    return found


def sorted_triples(triples: Iterable[ox.Triple]) -> list[ox.Triple]:
    """Give triples in the one order in which they are written: by subject, its types first."""
    return sorted(triples, key=_place)


def _place(triple: ox.Triple) -> tuple[str, bool, str, str]:
    return str(triple.subject), triple.predicate != _TYPE, triple.predicate.value, str(triple.object)


def _of_node(node: Node, schema: Schema) -> Iterator[ox.Triple]:
    subject = _named(node.id)
    for name in _types(node, schema):
        yield ox.Triple(subject, _TYPE, ox.NamedNode(schema.classes[name].iri))
    for key, value in node.properties.items():
        if key in _WITHOUT_RDF:
            continue
        found = property_of(key, schema)
        if found is None:
            raise BadInput("mapping.graph-key", subject=node.id, found=key)
        term, tag = found
        predicate = ox.NamedNode(term.iri)
        for plain in value if isinstance(value, list) else [value]:
            yield ox.Triple(subject, predicate, _object(node.id, term, tag, plain))


def _types(node: Node, schema: Schema) -> list[str]:
    asserted = node.properties.get(ASSERTED_TYPES)
    if unknown := sorted(node.labels - schema.classes.keys()):
        raise BadInput("mapping.graph-label", subject=node.id, found=unknown[0])
    names = asserted if isinstance(asserted, list) else sorted(schema.most_specific(node.labels))
    return [str(name) for name in names]


def _object(
    subject: str, term: DataProperty | CodedProperty, tag: str, value: object
) -> ox.NamedNode | ox.Literal:
    if isinstance(term, CodedProperty):
        return _named(f"{term.base}{value}")
    return literal_of(value, term, tag, subject)


def _of_relationship(relationship: Relationship, schema: Schema) -> ox.Triple:
    term = schema.by_relationship.get(relationship.type)
    if term is None:
        raise BadInput("mapping.graph-relationship", subject=relationship.start, found=relationship.type)
    return ox.Triple(_named(relationship.start), ox.NamedNode(term.iri), _named(relationship.end))


def _named(iri: str) -> ox.NamedNode:
    try:
        return ox.NamedNode(iri)
    except ValueError as error:
        raise BadInput("mapping.graph-iri", found=iri, reason=error) from error
