"""Node properties by name: `name` is Vietnamese text, `name_en` English, `from` a value without language."""

from __future__ import annotations

from functools import cache

import pyoxigraph as ox

from tochuc.mapping.literals import LANG_STRING
from tochuc.schema.terms import CodedProperty, DataProperty, Schema

DEFAULT_LANGUAGE = "vi"


def key_of(term: DataProperty, tag: str) -> str:
    """Give the node property that holds a property's values in one language."""
    return term.name if tag in ("", DEFAULT_LANGUAGE) else f"{term.name}_{tag}"


def property_of(key: str, schema: Schema) -> tuple[DataProperty | CodedProperty, str] | None:
    """Give the term and language tag that a node property stands for; None when nothing declares it."""
    return schema.once("key", key, lambda key: _property_of(key, schema))


def _property_of(key: str, schema: Schema) -> tuple[DataProperty | CodedProperty, str] | None:
    if key in schema.coded:
        return schema.coded[key], ""
    name, _, tag = key.partition("_")
    term = schema.data.get(name)
    if term is None or (tag and (term.datatype != LANG_STRING or not _is_tag(tag))):
        return None
    tag = tag or (DEFAULT_LANGUAGE if term.datatype == LANG_STRING else "")
    return (term, tag) if key_of(term, tag) == key else None


@cache
def _is_tag(tag: str) -> bool:
    try:
        return ox.Literal("", language=tag).language == tag
    except ValueError:
        return False
