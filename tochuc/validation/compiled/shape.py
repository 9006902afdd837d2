"""A shape as the fast engine sees it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode

from tochuc.validation.paths import Path
from tochuc.validation.report import Severity

Term: TypeAlias = NamedNode | BlankNode | Literal


@dataclass(frozen=True, slots=True)
class Query:
    """A `sh:sparql` constraint, with its prefixes."""

    node: Term
    select: str


@dataclass(frozen=True, slots=True)
class Shape:
    """A node shape, or with a path a property shape.

    `parameters` are the values of its constraints by the local name of their property; `lists` the
    members of those that are lists.
    """

    node: Term
    path: Path | None
    severity: Severity
    deactivated: bool
    parameters: dict[str, tuple[Term, ...]] = field(default_factory=dict)
    lists: dict[Term, tuple[Term, ...]] = field(default_factory=dict)
    queries: tuple[Query, ...] = ()

    @property
    def id(self) -> str:
        """Its IRI, or the label of its blank node."""
        return self.node.value

    def one(self, name: str) -> Term | None:
        """The value of a parameter that has at most one."""
        return next(iter(self.parameters.get(name, ())), None)

    def number(self, name: str) -> int | None:
        """The value of a parameter that is a count."""
        term = self.one(name)
        return None if term is None else int(term.value)

    def is_true(self, name: str) -> bool:
        """Whether a parameter is `true`."""
        term = self.one(name)
        return term is not None and term.value in ("true", "1")
