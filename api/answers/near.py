"""Things whose names are near to what was asked for in vain."""

from __future__ import annotations

import re
from collections.abc import Iterator
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
_MOST_WORDS = 8


async def near(
    graph: Graph, links: Links, asked: str, lang: Language, kind: str | None = None
) -> tuple[SearchItem, ...]:
    """Find things by an id's or a name's words; fewer of them where all find nothing, from either end.

    Args:
        graph: where.
        links: makes addresses.
        asked: an id, the last segment of one, or a name.
        lang: the language of the reasons.
        kind: what is looked for first: person, organization or post.

    Returns: the best first; none also where Neo4j does not answer, for this is a help, no more.
    """
    words = _PARTS.split(_HASH.sub("", unquote(asked).rstrip("/").rpartition("/")[2]).strip())[:_MOST_WORDS]
    with suppress(TochucError):
        for one in dict.fromkeys((kind, None)):
            for part in _parts(words):
                if found := await search(graph, links, " ".join(part), one, lang):
                    return tuple(found[:_MOST])
    return ()


def _parts(words: list[str]) -> Iterator[list[str]]:
    """Give all of the words, then fewer and fewer of the first ones and of the last ones."""
    yield words
    for length in range(len(words) - 1, _FEWEST_WORDS - 1, -1):
        yield words[:length]
        yield words[-length:]
