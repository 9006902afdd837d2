"""`/api/events`."""

from __future__ import annotations

from fastapi import Request

from api.answers import sources as answers
from api.answers.absent import absent
from api.answers.listing import by_day
from api.links import LinksOf
from api.models.base import Page
from api.models.sources import EventDocument, EventItem
from api.parameters import USUAL_ITEMS, After, GraphOf, Limit, OnlyId, Organization, ThingId, iri_of
from api.problems import ABSENT
from api.routes import described

router = described.router("/api/events", "events")


@router.get("")
async def events(
    request: Request,
    graph: GraphOf,
    links: LinksOf,
    id: OnlyId = None,
    organization: Organization = None,
    limit: Limit = USUAL_ITEMS,
    after: After = None,
) -> Page[EventItem] | EventDocument:
    """Events, the latest first; or one event by the full IRI."""
    if id:
        return await one_event(request, graph, links, iri_of(id))
    body = iri_of(organization) if organization else None
    return await by_day(
        graph, "events", lambda row: answers.event_item(row, links), limit, after, organization=body
    )


@router.get("/{id}", responses=ABSENT)
async def one_event(request: Request, graph: GraphOf, links: LinksOf, iri: ThingId) -> EventDocument:
    """An event, with the statements that tell of it."""
    found = await answers.event(graph, links, iri)
    return found or await absent(graph, iri, request.url.path, request.url.query)
