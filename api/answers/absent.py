"""What to say of an id that the graph does not have."""

from __future__ import annotations

from typing import NoReturn
from urllib.parse import quote

from api.graph import Graph
from api.problems import Gone, Moved
from api.statements import statement
from tochuc.errors import NotFound
from tochuc.ids import segment


async def absent(graph: Graph, iri: str, path: str, query: str = "") -> NoReturn:
    """Say where a thing went, or that there is none.

    Args:
        graph: where it was looked for.
        iri: its id.
        path: the path under which it was asked for.
        query: the query string of the request, kept on the way to a person's present id.

    Raises: Gone for what was taken out, Moved for a mention that is now a part of another person,
        NotFound otherwise.
    """
    rows = await graph.read(statement("absent"), {"id": iri, "segment": segment(iri)})
    found = rows[0] if rows else {"reason": None, "day": None, "now": None}
    if now := found["now"]:
        raise Moved(_moved(path, query, iri, now))
    if found["reason"] or found["day"]:
        raise Gone("api.gone", found=segment(iri), day=found["day"], reason=found["reason"] or "–")
    raise NotFound("api.no-thing", found=iri)


def _moved(path: str, query: str, old: str, new: str) -> str:
    """Put the new id where the old one stood, in the path or in `?id=`."""
    there = path.replace(quote(segment(old), safe=""), quote(segment(new), safe=""), 1)
    asked = query.replace(quote(old, safe=""), quote(new, safe="")).replace(old, new)
    return f"{there}?{asked}" if asked else there
