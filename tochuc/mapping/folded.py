"""The folded names that search and look-up go by: derived from a node's names, absent from RDF."""

from __future__ import annotations

from collections.abc import Mapping

from tochuc.mapping.graph import NAME_FOLDED, NAMES_FOLDED, Value
from tochuc.mapping.keys import property_of
from tochuc.names import fold
from tochuc.schema.terms import DataProperty, Schema

_LONGEST = 1000
"""An index entry of Neo4j holds some 8 kB; a longer name is still found by its beginning."""


def folded_names(properties: Mapping[str, Value], schema: Schema) -> dict[str, Value]:
    """Give `nameFolded` and `namesFolded` for a node's properties, as far as it has names."""
    found: dict[str, Value] = {}
    if name := fold(_name(properties))[:_LONGEST].strip():
        found[NAME_FOLDED] = name
    if names := sorted({fold(text) for text in _searched(properties, schema)} - {""}):
        found[NAMES_FOLDED] = names
    return found


def _name(properties: Mapping[str, Value]) -> str:
    first = properties.get("name")
    if isinstance(first, str):
        return first
    keys = ["name_en", *sorted(key for key in properties if key.startswith("name_"))]
    return next((value for key in keys if isinstance(value := properties.get(key), str)), "")


def _searched(properties: Mapping[str, Value], schema: Schema) -> list[str]:
    texts: list[str] = []
    for key, value in properties.items():
        found = property_of(key, schema)
        if found and isinstance(found[0], DataProperty) and found[0].searched:
            values = value if isinstance(value, list) else [value]
            texts.extend(text for text in values if isinstance(text, str))
    return texts
