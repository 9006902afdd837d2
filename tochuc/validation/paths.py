"""Property paths, written the way SPARQL writes them."""

from __future__ import annotations

import rdflib
from rdflib.collection import Collection
from rdflib.namespace import RDF
from rdflib.term import Node, URIRef

from tochuc.validation.vocabulary import SH

_SH = rdflib.Namespace(SH)
_SUFFIXES = {_SH.zeroOrMorePath: "*", _SH.oneOrMorePath: "+", _SH.zeroOrOnePath: "?"}


def path_text(path: Node, graph: rdflib.Graph) -> str:
    """Write a SHACL path.

    Args:
        path: the value of `sh:path`.
        graph: where the parts of a path that is no plain property are described.

    Returns: the property's IRI for a plain path, else `<a>/<b>`, `^<a>`, `<a>|<b>` and so on.
    """
    return str(path) if isinstance(path, URIRef) else _part(path, graph)


def _part(path: Node, graph: rdflib.Graph) -> str:
    if isinstance(path, URIRef):
        return f"<{path}>"
    if (path, RDF.first, None) in graph:
        return "/".join(_part(step, graph) for step in Collection(graph, path))
    if (either := graph.value(path, _SH.alternativePath)) is not None:
        return "|".join(_part(step, graph) for step in Collection(graph, either))
    if (inverse := graph.value(path, _SH.inversePath)) is not None:
        return f"^{_part(inverse, graph)}"
    for predicate, suffix in _SUFFIXES.items():
        if (inner := graph.value(path, predicate)) is not None:
            return f"({_part(inner, graph)}){suffix}"
    return str(path)
