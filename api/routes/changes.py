"""`/api/changes`, `/api/diff` and `/api/paths`."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query

from api.answers import changes as answers
from api.answers.differences import difference, difference_page
from api.links import LinksOf
from api.models.base import Page
from api.models.changes import ChangeItem, DifferenceItem, PathStep
from api.paging import page_of
from api.parameters import USUAL_ITEMS, After, Before, From, GraphOf, Known, Limit, Organization, Until
from api.routes import described

router = described.router("/api", "changes")
_END = "A person or body: id, last segment or unambiguous name."


@router.get("/changes")
async def changes(
    graph: GraphOf,
    links: LinksOf,
    since: From,
    until: Until,
    known: Known,
    organization: Organization = None,
    limit: Limit = USUAL_ITEMS,
    after: After = None,
) -> Page[ChangeItem]:
    """What changed between two days: tenures, declared seats, events.

    Without `from`, the year before `until`.
    """
    span = answers.Span.of(since, until, organization)
    items = await answers.changes(graph, links, span, known)
    return page_of(items, answers.change_key, limit, after)


@router.get("/diff")
async def differences(
    graph: GraphOf,
    links: LinksOf,
    since: From,
    until: Until,
    known: Known,
    before: Before,
    organization: Organization = None,
    limit: Limit = USUAL_ITEMS,
    after: After = None,
) -> Page[DifferenceItem]:
    """What `tochuc diff` tells: what changed after one day up to another; tenures, seats, bodies.

    With `known_before`: how what was known of that time on the day `known` differs from what was known
    on that earlier day. Without `from`, the year before `until`.
    """
    found = await difference(graph, since, until, known, before, organization)
    return difference_page(found, links, limit, after)


@router.get("/paths")
async def paths(
    graph: GraphOf,
    links: LinksOf,
    start: Annotated[str, Query(alias="from", description=_END, max_length=1000)],
    goal: Annotated[str, Query(alias="to", description=_END, max_length=1000)],
    most: Annotated[int, Query(alias="max", ge=1, le=12, description="At most so many steps.")] = 6,
) -> Page[PathStep]:
    """How two people or bodies are connected: the steps of a shortest path, none if there is none."""
    steps = await answers.path(graph, links, start, goal, most)
    return Page[PathStep](items=steps, next=None, total=len(steps))
