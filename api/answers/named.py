"""The named queries, read without blocking."""

from __future__ import annotations

from collections.abc import Mapping

from api.graph import Graph
from tochuc.errors import NotFound
from tochuc.queries import Result, Sought, bind, query_named, result, steps


async def run(graph: Graph, name: str, given: Mapping[str, object], limit: int | None = None) -> Result:
    """Answer a named query.

    Args:
        graph: where from.
        name: of the query.
        given: its parameters by name, as text or in their types; None leaves one to its default.
        limit: at most so many rows.

    Raises: BadInput, NotFound, Ambiguous as `tochuc.queries` says.
    """
    bound = bind(query_named(name), {key: value for key, value in given.items() if value is not None})
    for sought in bound.sought:
        bound = bound.found(sought, await thing_named(graph, sought))
    return result(bound.query, await graph.read(bound.query.text, bound.values), limit)


async def thing_named(graph: Graph, sought: Sought) -> str:
    """Give the id of a thing that was named by id, last segment or name.

    Raises: NotFound or Ambiguous.
    """
    for text, parameters, choose in steps(sought):
        if iri := choose(await graph.read(text, parameters)):
            return iri
    raise NotFound("queries.unknown-thing", parameter=sought.parameter, found=sought.text, kind=sought.label)
