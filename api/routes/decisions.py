"""`/api/decisions`: what stewards decide."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from fastapi import Response

from api.answers.deciding import decide, decided_item, recorded_item
from api.keys import MayWrite
from api.links import LinksOf
from api.models.base import Page
from api.models.decisions import DecidedItem, Decision, RecordedItem
from api.paging import descending, page_of
from api.parameters import USUAL_ITEMS, After, Limit, ReviewingOf, WritingOf
from api.problems import NO_KEY, REFUSED
from api.routes import described

router = described.router("/api/decisions", "review")


@router.get("")
async def decisions(
    reviewing: ReviewingOf, links: LinksOf, limit: Limit = USUAL_ITEMS, after: After = None
) -> Page[RecordedItem]:
    """What stewards decided, the latest first."""
    items = [recorded_item(one, links) for one in (await reviewing.now()).decided]
    return page_of(items, _latest, limit, after)


_ALREADY: dict[int | str, dict[str, Any]] = {
    200: {"model": DecidedItem, "description": "It was decided so already."}
}


@router.post(
    "", dependencies=[MayWrite], responses=REFUSED | NO_KEY | _ALREADY, status_code=HTTPStatus.CREATED
)
async def record(decision: Decision, writing: WritingOf, links: LinksOf, response: Response) -> DecidedItem:
    """Record a decision; 200 if it was decided so already."""
    decided = await writing.do(lambda store: decide(store, decision))
    if not decided.outcome.changed:
        response.status_code = HTTPStatus.OK
    return decided_item(decided, links)


def _latest(item: RecordedItem) -> tuple[str, ...]:
    return descending(item.on), item.id
