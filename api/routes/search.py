"""`/api/search` and `/api/suggest`."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import Query

from api.answers.searching import search, search_key, suggest
from api.links import LinksOf
from api.models.base import Page
from api.models.changes import SearchItem, Suggestions
from api.paging import page_of
from api.parameters import USUAL_ITEMS, After, GraphOf, Lang, Limit
from api.routes import described

router = described.router("/api", "search")
_FEW = 8
Typed = Annotated[
    str,
    Query(min_length=1, max_length=200, description="Words of a name, with or without marks, in any order."),
]
Kind = Annotated[
    Literal["person", "organization", "post"] | None, Query(description="Only things of this kind.")
]


@router.get("/search")
async def found(
    graph: GraphOf,
    links: LinksOf,
    lang: Lang,
    q: Typed,
    type: Kind = None,
    limit: Limit = USUAL_ITEMS,
    after: After = None,
) -> Page[SearchItem]:
    """People, bodies and posts by name: "dong van thanh" finds "Đồng Văn Thanh".

    The last word may be unfinished; one typo is forgiven where nothing fits exactly.
    """
    items = await search(graph, links, q, type, lang)
    return page_of(items, search_key, limit, after)


@router.get("/suggest")
async def suggested(graph: GraphOf, links: LinksOf, q: Typed, type: Kind = None) -> Suggestions:
    """The eight best of what is being typed, for a list that opens under a field.

    Looks at few things, so that it is quick; `/api/search` looks at all and says why.
    """
    return Suggestions(items=await suggest(graph, links, q, type, _FEW))
