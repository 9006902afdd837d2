"""`/api/review`: what a steward has to decide."""

from __future__ import annotations

from api.answers.review import open_items
from api.links import LinksOf
from api.models.base import Page
from api.models.review import OpenItem
from api.paging import in_order
from api.parameters import USUAL_ITEMS, After, GraphOf, Limit, ReviewingOf
from api.routes import described

router = described.router("/api/review", "review")


@router.get("")
async def review(
    graph: GraphOf, reviewing: ReviewingOf, links: LinksOf, limit: Limit = USUAL_ITEMS, after: After = None
) -> Page[OpenItem]:
    """What is open, the most consequential first, with its sentences and what would settle it."""
    items = await open_items(graph, links, (await reviewing.now()).review)
    return in_order(items, lambda item: item.id, limit, after)
