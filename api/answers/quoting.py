"""Statements by their words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from api.dates import written
from api.graph import Graph
from api.links import Links
from api.models.base import Quoted
from api.statements import statement


async def words_of(graph: Graph, ids: Iterable[str]) -> dict[str, dict[str, Any]]:
    """Give some statements as the maps that `quoted` takes, by id."""
    (told,) = await graph.read(statement("quotes"), {"ids": sorted(ids)})
    return {one["id"]: one for one in told["quotes"]}


def quoted(said: dict[str, Any], links: Links) -> Quoted:
    """Give a statement by its words, from the map that the Cypher makes of it."""
    url = links.of("Statement", said["id"])
    return Quoted(**{**said, "published": written(said["published"])}, url=url)
