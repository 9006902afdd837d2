"""A graph of one tenure, with its statement, for what a format makes of its days and state."""

import pyoxigraph as ox

from tochuc.mapping import PropertyGraph, to_property_graph

_AROUND = """
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix t: <https://w3id.org/tochuc/ontology#> .
@prefix state: <https://w3id.org/tochuc/ontology/state/> .
@prefix change: <https://w3id.org/tochuc/ontology/change/> .
@prefix precision: <https://w3id.org/tochuc/ontology/precision/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix : <https://w3id.org/tochuc/id/> .

:an a foaf:Person ; foaf:name "Trần Mẫu An"@vi .
:ban a org:Organization ; foaf:name "Ban Mẫu"@vi .
:truong-ban a org:Post ; foaf:name "Trưởng ban"@vi ; org:postIn :ban .
:nguon a t:Source ; t:published "2025-09-01"^^xsd:date .
:cau a t:Statement, t:TenureStatement ; t:quote "Ông An thôi giữ chức." ; t:change change:ends ;
    t:published "2025-09-01"^^xsd:date ; prov:wasQuotedFrom :nguon ; t:about :nhiem-ky .
:nhiem-ky a org:Membership, t:Tenure ; org:member :an ; t:post :truong-ban ;
"""


def graph_of(tenure: str) -> PropertyGraph:
    """Give the graph; the text ends the description of the tenure, as Turtle."""
    said = ox.parse(f"{_AROUND} {tenure} .", format=ox.RdfFormat.TURTLE)
    return to_property_graph(quad.triple for quad in said)
