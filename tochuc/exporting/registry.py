"""Which formats there are, and where each is written; a format is imported when it is asked for."""

from __future__ import annotations

import importlib

from tochuc.errors import BadInput
from tochuc.exporting.exporter import Exporter, FileExporter, FolderExporter

# By name: `module:attribute` of its exporter. Add a line to add a format.
_PLACES = {
    "ttl": "tochuc.exporting.rdf:TURTLE",
    "nt": "tochuc.exporting.rdf:N_TRIPLES",
    "jsonld": "tochuc.exporting.rdf:JSON_LD",
    "rdfxml": "tochuc.exporting.rdf:RDF_XML",
    "graphml": "tochuc.exporting.graphml:GRAPHML",
    "csv": "tochuc.exporting.csv_folder:CSV",
    "popolo": "tochuc.exporting.popolo:POPOLO",
    "ftm": "tochuc.exporting.ftm:FTM",
    "neo4j-admin": "tochuc.exporting.neo4j_admin:NEO4J_ADMIN",
}
FORMATS = tuple(_PLACES)


def exporter_for(form: str) -> Exporter:
    """Give the exporter of a format.

    Raises: BadInput `export.format` for one that is not known.
    """
    if form not in _PLACES:
        raise BadInput("export.format", found=form, expected=", ".join(FORMATS))
    module, _, attribute = _PLACES[form].partition(":")
    found = getattr(importlib.import_module(module), attribute)
    assert isinstance(found, FileExporter | FolderExporter)
    return found
