"""What an engine is asked and what it answers, and which engine looks at which shape."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from pyoxigraph import BlankNode, NamedNode
from pyoxigraph import Literal as Text

from tochuc.validation.report import Severity

Engine = Literal["fast", "pyshacl"]
ENGINES: tuple[Engine, ...] = ("fast", "pyshacl")


@dataclass(frozen=True, slots=True)
class Row:
    """What the query of a `sh:sparql` found: its constraint, and its variables."""

    constraint: str
    bindings: dict[str, NamedNode | BlankNode | Text]


@dataclass(frozen=True, slots=True)
class Result:
    """One result as an engine reports it.

    `component` is the local name of the constraint component; `messages` only matter for shapes that have
    none of their own; `row` is what the query of a `sh:sparql` found, where the engine knows it;
    `value_type` is `type_of` the value.
    """

    severity: Severity
    shape: str
    focus: str
    path: str | None
    value: str | None
    component: str
    row: Row | None = field(default=None, compare=False)
    value_type: str | None = field(default=None, compare=False)
    messages: tuple[tuple[str, str], ...] = field(default=(), compare=False)


def type_of(term: NamedNode | BlankNode | Text | None) -> str | None:
    """Say what kind of term a value is: `iri`, `blank`, `@` and its language, or its datatype."""
    if isinstance(term, Text):
        return f"@{term.language}" if term.language else term.datatype.value
    return None if term is None else "iri" if isinstance(term, NamedNode) else "blank"
