"""Literals as values of the property graph and back, in their canonical form."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pyoxigraph as ox

from tochuc.errors import BadInput
from tochuc.mapping.graph import Plain
from tochuc.schema.ontology import RDF, XSD
from tochuc.schema.terms import DataProperty

LANG_STRING = f"{RDF}langString"
_INTEGER = re.compile(r"[+-]?[0-9]+", re.ASCII)
_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", re.ASCII)
_DATE_WITH_TIMEZONE = re.compile(r"-?[0-9]{4,}-[0-9]{2}-[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2})", re.ASCII)
_BOOLEANS = {"true": True, "1": True, "false": False, "0": False}
_MOST_DIGITS = 4000  # Python refuses to read longer integers
_INT64 = range(-(2**63), 2**63)


class _IllTyped(Exception):
    """The text is none of the datatype's; the argument is the code of what is wrong."""


def value_of(literal: ox.Literal, term: DataProperty, subject: str) -> tuple[str, Plain]:
    """Give the language tag (empty for all but text in a language) and the value of a literal.

    Args:
        literal: what RDF says.
        term: of which property.
        subject: of which thing, for the message.

    Raises: BadInput for another datatype than declared, or a text that is none of the datatype's.
    """
    found = literal.datatype.value
    if found != term.datatype:
        code = "mapping.untagged" if term.datatype == LANG_STRING else "mapping.datatype"
        raise BadInput(
            code, subject=subject, property=term.iri, value=str(literal), found=found, expected=term.datatype
        )
    try:
        return literal.language or "", _READ[term.datatype](literal.value)
    except _IllTyped as wrong:
        code = str(wrong)
        raise BadInput(
            code, subject=subject, property=term.iri, value=literal.value, expected=term.datatype
        ) from None


def literal_of(value: object, term: DataProperty, tag: str, subject: str) -> ox.Literal:
    """Give the literal of a value of the property graph, in its canonical form.

    Raises: BadInput for a value of another type than the property's.
    """
    if term.datatype == LANG_STRING:
        if type(value) is str and tag:
            return ox.Literal(value, language=tag)
    elif not tag and type(value) is _TYPES[term.datatype]:
        return ox.Literal(_text(value), datatype=ox.NamedNode(term.datatype))
    raise BadInput(
        "mapping.graph-value", subject=subject, property=term.name, value=repr(value), expected=term.datatype
    )


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, date) else str(value)


def _integer(text: str) -> int:
    if not _INTEGER.fullmatch(text):
        raise _IllTyped("mapping.ill-typed")
    if len(text) > _MOST_DIGITS or (number := int(text)) not in _INT64:
        raise _IllTyped("mapping.integer-range")
    return number


def _boolean(text: str) -> bool:
    if text not in _BOOLEANS:
        raise _IllTyped("mapping.ill-typed")
    return _BOOLEANS[text]


def _date(text: str) -> date:
    if _DATE_WITH_TIMEZONE.fullmatch(text):
        raise _IllTyped("mapping.timezone")
    if not (found := _DATE.fullmatch(text)):
        raise _IllTyped("mapping.ill-typed")
    try:
        return date(*map(int, found.groups()))
    except ValueError:
        raise _IllTyped("mapping.ill-typed") from None


_READ: dict[str, Callable[[str], Plain]] = {
    LANG_STRING: str,
    f"{XSD}string": str,
    f"{XSD}anyURI": str,
    f"{XSD}integer": _integer,
    f"{XSD}boolean": _boolean,
    f"{XSD}date": _date,
}
_TYPES = {
    f"{XSD}string": str,
    f"{XSD}anyURI": str,
    f"{XSD}integer": int,
    f"{XSD}boolean": bool,
    f"{XSD}date": date,
}
