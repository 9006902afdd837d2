"""Things whose names are near to what was asked for in vain."""

from __future__ import annotations

import re
from contextlib import suppress
from urllib.parse import unquote

from api.answers.searching import search
from api.graph import Graph
from api.links import Links
from api.models.changes import SearchItem
from tochuc.errors import TochucError
from tochuc.messages import Language

_HASH = re.compile(r"-(?=[0-9a-f]*\d)[0-9a-f]{6,10}$")
_PARTS = re.compile(r"[-\s]+")
_MOST = 8
_FEWEST_WORDS = 2
_MOST_WORDS = 12


async def near(
    graph: Graph, links: Links, asked: str, lang: Language, most: int = _MOST
) -> tuple[SearchItem, ...]:
    """Find things by an id's or a name's words, the last ones left out where all of them find none.

    Args:
        graph: where.
        links: makes addresses.
        asked: an id, the last segment of one, or a name.
        lang: the language of the reasons.
        most: at most so many.

    Returns: the best first; none also where Neo4j does not answer, for this is a help, no more.
    """
    words = _PARTS.split(_HASH.sub("", unquote(asked).rstrip("/").rpartition("/")[2]).strip())[:_MOST_WORDS]
    with suppress(TochucError):
        for length in range(len(words), min(len(words), _FEWEST_WORDS) - 1, -1):
            if found := await search(graph, links, " ".join(words[:length]), None, lang):
                return tuple(found[:most])
    return ()
