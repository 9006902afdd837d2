"""`/api/organizations`."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query, Request

from api.answers import organizations as bodies
from api.answers import seats as seating
from api.answers.absent import absent
from api.answers.listing import by_id
from api.graph import Graph
from api.links import LinksOf
from api.models.base import Page
from api.models.organizations import BodyHolder, Branch, ChainItem, OrganizationDocument, OrganizationItem
from api.models.seats import SeatsItem
from api.paging import page_of
from api.parameters import (
    USUAL_ITEMS,
    After,
    GraphOf,
    Known,
    Limit,
    On,
    OnlyId,
    Reading,
    ThingId,
    iri_of,
)
from api.problems import ABSENT
from api.routes import described

router = described.router("/api/organizations", "organizations")
Depth = Annotated[int, Query(ge=0, le=10, description="How many levels below.")]


async def _there(request: Request, graph: Graph, iri: str) -> None:
    """Make sure that there is such a body."""
    if await bodies.exists(graph, iri) is None:
        await absent(graph, iri, request.url.path, request.url.query)


@router.get("")
async def organizations(
    request: Request,
    graph: GraphOf,
    links: LinksOf,
    known: Known,
    id: OnlyId = None,
    limit: Limit = USUAL_ITEMS,
    after: After = None,
) -> Page[OrganizationItem] | OrganizationDocument:
    """Bodies, by id; or one body by the full IRI."""
    if id:
        return await one_organization(request, graph, links, iri_of(id), known)
    return await by_id(graph, "organizations", lambda row: bodies.organization_item(row, links), limit, after)


@router.get("/{id}", responses=ABSENT)
async def one_organization(
    request: Request, graph: GraphOf, links: LinksOf, iri: ThingId, known: Known
) -> OrganizationDocument:
    """A body: where it stands, what it consists of, what is said of it."""
    found = await bodies.organization(graph, links, iri, known)
    return found or await absent(graph, iri, request.url.path, request.url.query)


@router.get("/{id}/tree", responses=ABSENT)
async def tree(request: Request, graph: GraphOf, links: LinksOf, iri: ThingId, depth: Depth = 2) -> Branch:
    """What is below a body, as a tree."""
    found = await bodies.tree(graph, links, iri, depth)
    return found or await absent(graph, iri, request.url.path, request.url.query)


@router.get("/{id}/chain", responses=ABSENT)
async def chain(
    request: Request,
    graph: GraphOf,
    links: LinksOf,
    iri: ThingId,
    known: Known,
    limit: Limit = USUAL_ITEMS,
    after: After = None,
) -> Page[ChainItem]:
    """The bodies from this one up to the Centre, with the units that sources count below each."""
    await _there(request, graph, iri)
    items = await bodies.chain(graph, links, iri, known)
    return page_of(items, lambda item: (f"{item.level:03}", item.id), limit, after)


@router.get("/{id}/seats", responses=ABSENT)
async def seats(
    request: Request,
    graph: GraphOf,
    links: LinksOf,
    iri: ThingId,
    on: On,
    known: Known,
    reading: Reading = "both",
    limit: Limit = USUAL_ITEMS,
    after: After = None,
) -> Page[SeatsItem]:
    """Seats, members and vacancies of a body, or of a Party organisation's committees."""
    await _there(request, graph, iri)
    items = await seating.seats(graph, links, iri, on, known, reading)
    return page_of(items, seating.seats_key, limit, after)


@router.get("/{id}/people", responses=ABSENT)
async def people(
    request: Request,
    graph: GraphOf,
    links: LinksOf,
    iri: ThingId,
    on: On,
    known: Known,
    limit: Limit = USUAL_ITEMS,
    after: After = None,
) -> Page[BodyHolder]:
    """Who holds a post of the body, or of its committees, on a day."""
    await _there(request, graph, iri)
    items = await bodies.holders(graph, links, iri, on, known)
    return page_of(items, _by_post, limit, after)


def _by_post(item: BodyHolder) -> tuple[str, ...]:
    return item.organization.name or "", item.post.name or "", item.name or "", item.tenure
