"""Literals that the store does not keep as they are written: `"01"^^xsd:integer`, `"5"^^xsd:byte`.

It keeps numbers, truths and times by their value, and the kinds of integers as xsd:integer. Nothing that
tochuc writes is changed by that; foreign RDF may be.
"""

from __future__ import annotations

import re
from functools import lru_cache

from pyoxigraph import Literal, NamedNode, Quad, Store

_XSD = "http://www.w3.org/2001/XMLSchema#"
_KEPT = frozenset(
    NamedNode(iri)
    for iri in (
        _XSD + "string",
        _XSD + "anyURI",
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString",
    )
)
_INTEGER, _DATE = NamedNode(_XSD + "integer"), NamedNode(_XSD + "date")
_CANONICAL = {
    _INTEGER: re.compile(r"(?:0|-?[1-9][0-9]{0,17})\Z"),
    _DATE: re.compile(r"[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}\Z"),
}
_ANY = NamedNode("urn:x-tochuc:any")


def kept_as_written(literal: Literal) -> bool:
    """Whether the store gives a literal back as it was."""
    datatype = literal.datatype
    if datatype in _KEPT:
        return True
    plain = _CANONICAL.get(datatype)
    return (plain is not None and plain.match(literal.value) is not None) or _returns(literal)


@lru_cache(maxsize=65536)
def _returns(literal: Literal) -> bool:
    store = Store()
    store.add(Quad(_ANY, _ANY, literal))
    return any(quad.object == literal for quad in store)
