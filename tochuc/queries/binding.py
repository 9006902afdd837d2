"""Values for a query's parameters: typed, complete, with the defaults filled in. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from tochuc.dates import day
from tochuc.errors import BadInput
from tochuc.queries.definition import NamedQuery, Parameter

Value = str | int | date | None
_NOTHING = ("all", "none")


@dataclass(frozen=True, slots=True)
class Sought:
    """A thing that was named, and is yet to be looked up."""

    parameter: str
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Bound:
    """The values of a query's parameters, and the things among them as they were named."""

    query: NamedQuery
    values: Mapping[str, Value]
    sought: tuple[Sought, ...] = ()

    def found(self, sought: Sought, iri: str) -> Bound:
        """Give the same with one thing looked up."""
        left = tuple(other for other in self.sought if other != sought)
        return replace(self, values={**self.values, sought.parameter: iri}, sought=left)


def bind(query: NamedQuery, given: Mapping[str, object], *, today: date | None = None) -> Bound:
    """Give every parameter its value.

    Args:
        query: whose parameters they are.
        given: values by name, as text or already of the parameter's type.
        today: what the default `today` stands for.

    Raises: BadInput for a parameter that the query does not have, lacks, or that has another form.
    """
    names = {parameter.name for parameter in query.parameters}
    if unknown := sorted(given.keys() - names):
        raise BadInput(
            "queries.unknown-parameter", query=query.name, found=unknown[0], expected=", ".join(sorted(names))
        )
    now = today or date.today()
    values = {parameter.name: _value(query, parameter, given, now) for parameter in query.parameters}
    _check(query, values)
    sought = tuple(
        Sought(parameter.name, parameter.label or "Thing", str(values[parameter.name]))
        for parameter in query.parameters
        if parameter.type == "thing" and values[parameter.name] is not None
    )
    return Bound(query, values, sought)


def _value(query: NamedQuery, parameter: Parameter, given: Mapping[str, object], today: date) -> Value:
    said = given.get(parameter.name, parameter.default)
    if said is None:
        if parameter.required:
            raise BadInput(
                "queries.missing-parameter", query=query.name, parameter=parameter.name, form=parameter.form
            )
        return None
    if said == parameter.default and said in _NOTHING:
        return None
    typed = _typed(parameter, said, today)
    if typed is None:
        raise BadInput(
            "queries.value", query=query.name, parameter=parameter.name, found=said, expected=parameter.form
        )
    return typed


def _typed(parameter: Parameter, said: object, today: date) -> Value:
    """Give the value in the parameter's type, or None if it is none of its values."""
    if parameter.type == "date":
        return _date(said, today)
    if parameter.type == "integer":
        return _integer(parameter, said)
    text = said.strip() if isinstance(said, str) else ""
    if parameter.type == "string":
        return text if text in parameter.choices else None
    return text or None


def _date(said: object, today: date) -> date | None:
    if isinstance(said, datetime):
        return None
    if isinstance(said, date):
        return said
    if said == "today":
        return today
    return day(said) if isinstance(said, str) else None


def _integer(parameter: Parameter, said: object) -> int | None:
    text = str(said).strip()
    if isinstance(said, bool) or not (text.isascii() and text.isdigit() and len(text) < 10):
        return None
    number = int(text)
    inside = (parameter.least or 0) <= number <= (parameter.most or number)
    return number if inside else None


def _check(query: NamedQuery, values: Mapping[str, Value]) -> None:
    if query.one_of and all(values[name] is None for name in query.one_of):
        raise BadInput("queries.one-of", query=query.name, expected=", ".join(query.one_of))
    for earlier, later in query.ordered:
        first, last = values[earlier], values[later]
        if isinstance(first, date) and isinstance(last, date) and first > last:
            raise BadInput("queries.order", earlier=earlier, later=later, first=first, last=last)
