"""RDF as a property graph and back, losing nothing, as the ontology says each term stands in it.

A term that is not declared, and a value that has no place, is refused by name.
"""

from tochuc.mapping.graph import Node, PropertyGraph, Relationship, Value
from tochuc.mapping.into_graph import to_property_graph
from tochuc.mapping.into_rdf import sorted_triples, to_triples, unsorted_triples
from tochuc.mapping.skolem import skolemize

__all__ = [
    "Node",
    "PropertyGraph",
    "Relationship",
    "Value",
    "skolemize",
    "sorted_triples",
    "to_property_graph",
    "to_triples",
    "unsorted_triples",
]
