"""The namespaces that shapes are written in."""

from __future__ import annotations

from pyoxigraph import NamedNode

SH = "http://www.w3.org/ns/shacl#"
SHAPE = "https://w3id.org/tochuc/shapes#"
TOCHUC = "https://w3id.org/tochuc/ontology#"
FOAF_NAME = NamedNode("http://xmlns.com/foaf/0.1/name")
PREF_LABEL = NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")
RDF_TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
SUB_CLASS_OF = NamedNode("http://www.w3.org/2000/01/rdf-schema#subClassOf")
EVIDENCE = NamedNode(SHAPE + "evidence")
TRANSLATION = NamedNode(SHAPE + "translation")


def sh(name: str) -> NamedNode:
    """Give a term of the Shapes Constraint Language."""
    return NamedNode(SH + name)


def tochuc(name: str) -> NamedNode:
    """Give a term of our ontology."""
    return NamedNode(TOCHUC + name)
