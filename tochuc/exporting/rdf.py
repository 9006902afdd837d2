"""The graph's other face: RDF in the four common forms, which lose nothing."""

from __future__ import annotations

from collections.abc import Iterator

from tochuc.exporting.exporter import FileExporter
from tochuc.graph.describe import serialize
from tochuc.mapping import PropertyGraph, to_triples


def _exporter(form: str) -> FileExporter:
    def write(graph: PropertyGraph) -> Iterator[bytes]:
        yield serialize(to_triples(graph), form)

    return FileExporter(write)


TURTLE = _exporter("ttl")
N_TRIPLES = _exporter("nt")
JSON_LD = _exporter("jsonld")
RDF_XML = _exporter("rdfxml")
