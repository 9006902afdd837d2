"""`/api/posts`."""

from __future__ import annotations

from fastapi import Request

from api.answers.absent import absent
from api.answers.listing import by_id
from api.answers.posts import post, post_item
from api.links import LinksOf
from api.models.base import Page
from api.models.posts import PostDocument, PostItem
from api.parameters import USUAL_ITEMS, After, GraphOf, Known, Limit, OnlyId, ThingId, iri_of
from api.problems import ABSENT
from api.routes import described

router = described.router("/api/posts", "posts")


@router.get("")
async def posts(
    request: Request,
    graph: GraphOf,
    links: LinksOf,
    known: Known,
    id: OnlyId = None,
    limit: Limit = USUAL_ITEMS,
    after: After = None,
) -> Page[PostItem] | PostDocument:
    """Posts, by id; or one post by the full IRI."""
    if id:
        return await one_post(request, graph, links, iri_of(id), known)
    return await by_id(graph, "posts", lambda row: post_item(row, links), limit, after)


@router.get("/{id}", responses=ABSENT)
async def one_post(
    request: Request, graph: GraphOf, links: LinksOf, iri: ThingId, known: Known
) -> PostDocument:
    """A post, with holders past and present."""
    found = await post(graph, links, iri, known)
    return found or await absent(graph, iri, request.url.path, request.url.query)
