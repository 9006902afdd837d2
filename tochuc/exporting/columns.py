"""The properties of nodes as columns: their order, their types, and each value as text and back.

All of it follows from the ontology, and from the few properties that the mapping derives.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

from tochuc.errors import BadInput
from tochuc.mapping.graph import ASSERTED_TYPES, NAME_FOLDED, NAMES_FOLDED, Plain, Value
from tochuc.mapping.keys import property_of
from tochuc.schema import CodedProperty, DataProperty, schema
from tochuc.schema.ontology import XSD

_KINDS: dict[str, type[Plain]] = {f"{XSD}integer": int, f"{XSD}boolean": bool, f"{XSD}date": date}
_BOOLEANS = {"true": True, "false": False}


@dataclass(frozen=True, slots=True)
class Column:
    """A node property: the type of its values, and whether it has several.

    `term` is what the ontology says of it (None if the mapping derives it), `language` that of a text.
    """

    key: str
    kind: type[Plain]
    many: bool
    term: DataProperty | CodedProperty | None = None
    language: str = ""

    @property
    def place(self) -> tuple[int, str]:
        """Where it stands among others: as the ontology declares them, what is derived at the end."""
        return (_order().get(self.term.name, 0), self.key) if self.term else (len(_order()), self.key)


class Unreadable(Exception):
    """A text is none of a column's."""


_DERIVED = {
    NAME_FOLDED: Column(NAME_FOLDED, str, many=False),
    NAMES_FOLDED: Column(NAMES_FOLDED, str, many=True),
    ASSERTED_TYPES: Column(ASSERTED_TYPES, str, many=True),
}


@cache
def column_of(key: str) -> Column | None:
    """Give the column of a node property; None for one that nothing declares."""
    if key in _DERIVED:
        return _DERIVED[key]
    found = property_of(key, schema())
    if found is None:
        return None
    term, language = found
    if isinstance(term, CodedProperty):
        return Column(key, str, many=False, term=term)
    return Column(key, _KINDS.get(term.datatype, str), not term.plain, term, language)


def declared(labels: Iterable[str]) -> list[Column]:
    """Give the columns that the ontology declares for some labels, in its order."""
    wanted = frozenset(labels)
    terms: list[DataProperty | CodedProperty] = [*schema().data.values(), *schema().coded.values()]
    keys = [term.name for term in terms if term.domain in wanted]
    return [column for key in keys if (column := column_of(key))]


def columns_for(node: str, keys: Iterable[str]) -> list[Column]:
    """Give the columns of a node's properties.

    Raises: BadInput for a property that the ontology does not declare (somebody wrote it by hand).
    """
    found = []
    for key in keys:
        column = column_of(key)
        if column is None:
            raise BadInput("mapping.graph-key", subject=node, found=key)
        found.append(column)
    return found


def texts_of(node: str, column: Column, value: Value) -> list[str]:
    """Give the values of a property as text: numbers in digits, days as YYYY-MM-DD, `true` and `false`.

    Raises: BadInput for a value of another type than the property's.
    """
    several: list[Plain] = [*value] if isinstance(value, list) else [value]
    for one in several:
        if type(one) is not column.kind or isinstance(value, list) != column.many:
            expected = f"{column.kind.__name__}{'[]' if column.many else ''}"
            told = {"subject": node, "property": column.key, "value": repr(value), "expected": expected}
            raise BadInput("mapping.graph-value", **told)
    return [_text(one) for one in several]


def cell_of(node: str, column: Column, value: Value) -> str:
    """Give a property as one text: a list is a JSON array."""
    texts = texts_of(node, column, value)
    if not column.many:
        return texts[0]
    return json.dumps(texts if column.kind in (str, date) else value, ensure_ascii=False)


def value_in(column: Column, cell: str) -> Value:
    """Give the property that a text of `cell_of` stands for.

    Raises: Unreadable.
    """
    if not column.many:
        return _read(column.kind, cell)
    try:
        several = json.loads(cell)
    except ValueError:
        raise Unreadable from None
    if not isinstance(several, list) or not several:
        raise Unreadable
    found = [_read(column.kind, one if isinstance(one, str) else json.dumps(one)) for one in several]
    return sorted(found)  # type: ignore[return-value]  # all are of one type


def _read(kind: type[Plain], text: str) -> Plain:
    try:
        if kind is bool:
            return _BOOLEANS[text.lower()]
        return date.fromisoformat(text) if kind is date else kind(text)  # type: ignore[call-arg, arg-type]
    except (KeyError, ValueError):
        raise Unreadable from None


def _text(value: Plain) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, date) else str(value)


@cache
def _order() -> dict[str, int]:
    terms = schema()
    return {name: number for number, name in enumerate([*terms.data, *terms.coded])}
