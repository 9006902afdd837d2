"""The RDF of things in the graph, written in any of the formats that are offered."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any, LiteralString

import neo4j
import pyoxigraph as ox

from tochuc.errors import BadInput
from tochuc.graph.fetching import node_of
from tochuc.graph.store import rows
from tochuc.mapping import PropertyGraph, Relationship, to_triples
from tochuc.mapping.jsonld import document
from tochuc.schema.ontology import OWL, RDF, RDFS, SKOS, TOCHUC, XSD

PREFIXES = {
    "foaf": "http://xmlns.com/foaf/0.1/",
    "id": "https://w3id.org/tochuc/id/",
    "org": "http://www.w3.org/ns/org#",
    "owl": OWL,
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": RDF,
    "rdfs": RDFS,
    "skos": SKOS,
    "tochuc": TOCHUC,
    "xsd": XSD,
}
MEDIA_TYPES = {
    "ttl": "text/turtle",
    "nt": "application/n-triples",
    "jsonld": "application/ld+json",
    "rdfxml": "application/rdf+xml",
}
"""The formats that `serialize` writes, with their media types."""

# A thing whole; of what it points at and what points at it, the classes and names that a reader needs.
DESCRIPTION: LiteralString = """
MATCH (n:Thing) WHERE n.id IN $ids AND NOT n:Operational
RETURN labels(n) AS labels, properties(n) AS properties, null AS start, null AS type, null AS end
UNION ALL
MATCH (n:Thing)-[r]->(m:Thing) WHERE n.id IN $ids AND NOT n:Operational AND NOT m:Operational
WITH n, r, m ORDER BY type(r), m.id LIMIT $limit
RETURN labels(m) AS labels, m {.id, .name, .name_en, .assertedTypes} AS properties,
       n.id AS start, type(r) AS type, m.id AS end
UNION ALL
MATCH (n:Thing)<-[r]-(m:Thing) WHERE n.id IN $ids AND NOT n:Operational AND NOT m:Operational
WITH n, r, m ORDER BY type(r), m.id LIMIT $limit
RETURN labels(m) AS labels, m {.id, .name, .name_en, .assertedTypes} AS properties,
       m.id AS start, type(r) AS type, n.id AS end"""

NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def rdf_of(tx: neo4j.ManagedTransaction, ids: Iterable[str], *, limit: int = 1000) -> list[ox.Triple]:
    """Describe some things in RDF: all that is said of them, and their neighbours by class and name.

    Args:
        tx: the transaction to read in.
        ids: full IRIs; nothing is said of those that the graph does not have.
        limit: the most relationships that are followed in each direction.
    """
    return triples_of(rows(tx, DESCRIPTION, ids=sorted(set(ids)), limit=limit))


def triples_of(described: Iterable[Mapping[str, Any]]) -> list[ox.Triple]:
    """Give the RDF of what `DESCRIPTION` answers (with `ids` and `limit`), whichever driver ran it."""
    graph = PropertyGraph()
    for row in described:
        properties = {key: value for key, value in row["properties"].items() if value is not None}
        node = node_of(row["labels"], properties)
        if row["type"] is None:
            graph.nodes[node.id] = node
        else:
            graph.nodes.setdefault(node.id, node)
            graph.relationships.add(Relationship(row["start"], row["type"], row["end"]))
    return to_triples(graph)


def serialize(triples: Iterable[ox.Triple], form: str) -> bytes:
    """Write RDF in one of `MEDIA_TYPES`; the same triples in the same order give the same bytes.

    Raises: BadInput for another format, or for a character that RDF/XML can't hold.
    """
    if form == "jsonld":
        return (json.dumps(document(triples), ensure_ascii=False, indent=1) + "\n").encode()
    if form == "rdfxml":
        return _xml(list(triples))
    if form not in MEDIA_TYPES:
        raise BadInput("export.format", found=form, expected=", ".join(MEDIA_TYPES))
    written = ox.RdfFormat.TURTLE if form == "ttl" else ox.RdfFormat.N_TRIPLES
    return _written(triples, written)


def _written(triples: Iterable[ox.Triple], form: ox.RdfFormat) -> bytes:
    prefixes = None if form == ox.RdfFormat.N_TRIPLES else PREFIXES
    found = ox.serialize(triples, format=form, prefixes=prefixes)
    assert found is not None  # it is None when an output is given
    return found


def _xml(triples: list[ox.Triple]) -> bytes:
    for triple in triples:
        if isinstance(triple.object, ox.Literal) and (bad := NOT_IN_XML.search(triple.object.value)):
            raise BadInput(
                "export.not-in-xml",
                subject=str(triple.subject),
                property=triple.predicate.value,
                found=f"U+{ord(bad[0]):04X}",
            )
    # A reader of XML makes a bare carriage return a line feed.
    return _written(triples, ox.RdfFormat.RDF_XML).replace(b"\r", b"&#13;")
