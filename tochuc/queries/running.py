"""Running a named query."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Protocol

from tochuc.errors import BadInput
from tochuc.ids import THING
from tochuc.places import data_root
from tochuc.queries.binding import Bound, bind
from tochuc.queries.definition import NamedQuery
from tochuc.queries.header import read_query
from tochuc.queries.lookup import Read, find


class Readable(Protocol):
    """What runs Cypher in a read transaction: `tochuc.graph.Store`."""

    def read(self, cypher: str, /, **parameters: Any) -> list[dict[str, Any]]:
        """Run a statement and give its rows."""
        ...


@dataclass(frozen=True, slots=True)
class Result:
    """The answer to a query; dates are text, `truncated` says that there was more."""

    columns: tuple[str, ...]
    rows: list[dict[str, Any]]
    truncated: bool = False

    def to_json(self) -> dict[str, Any]:
        """Give the form that command line and API answer in."""
        return {"columns": list(self.columns), "rows": self.rows, "truncated": self.truncated}


@cache
def named() -> dict[str, NamedQuery]:
    """Give all named queries, by name.

    Raises: BadInput with file and line for a query whose header can't be read.
    """
    return {file.stem: read_query(file) for file in sorted((data_root() / "queries").glob("*.cypher"))}


def query_named(name: str) -> NamedQuery:
    """Give one named query.

    Raises: BadInput listing those that there are.
    """
    found = named().get(name)
    if found is None:
        raise BadInput("queries.unknown", found=name, expected=", ".join(named()))
    return found


def prepare(name: str, given: Mapping[str, object], read: Read, *, today: date | None = None) -> Bound:
    """Bind a query's parameters and look up the things among them.

    Args:
        name: of the query.
        given: values of its parameters.
        read: runs Cypher, for the look-up.
        today: what `today` stands for.

    Raises: BadInput, NotFound, Ambiguous.
    """
    return _looked_up(bind(query_named(name), given, today=today), read)


def _looked_up(bound: Bound, read: Read) -> Bound:
    for sought in bound.sought:
        bound = bound.found(sought, find(read, sought))
    return bound


def run(
    store: Readable,
    name: str,
    given: Mapping[str, object],
    *,
    today: date | None = None,
    limit: int | None = None,
) -> Result:
    """Answer a named query.

    Args:
        store: the graph.
        name: of the query.
        given: values of its parameters, as text or in their types.
        today: what `today` stands for.
        limit: at most so many rows.

    Raises: BadInput, NotFound, Ambiguous; Unavailable when the graph does not answer.
    """
    bound = bind(query_named(name), given, today=today)
    # A full id needs no look-up, unless nothing is found and it has to be told why.
    direct = bound.sought and all(sought.text.startswith(THING) for sought in bound.sought)
    if direct and (rows := store.read(bound.query.text, **bound.values)):
        return result(bound.query, rows, limit)
    bound = _looked_up(bound, store.read)
    return result(bound.query, store.read(bound.query.text, **bound.values), limit)


def result(query: NamedQuery, rows: list[dict[str, Any]], limit: int | None = None) -> Result:
    """Make the answer from the rows that the Cypher gave."""
    shown = rows if limit is None else rows[:limit]
    return Result(query.column_names, [plain_row(row) for row in shown], len(shown) < len(rows))


def plain_row(row: Mapping[str, Any]) -> dict[str, Any]:
    """Give a row with its dates as text."""
    return {key: value.isoformat() if isinstance(value, date) else value for key, value in row.items()}
