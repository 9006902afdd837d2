"""`/api/sources` and `/api/statements`."""

from __future__ import annotations

from fastapi import Request

from api.answers import sources as answers
from api.answers.absent import absent
from api.answers.listing import by_day
from api.links import LinksOf
from api.models.base import Page
from api.models.sources import SourceDocument, SourceItem, StatementDocument
from api.parameters import USUAL_ITEMS, After, GraphOf, Limit, OnlyId, ThingId, ThisId, iri_of
from api.problems import ABSENT
from api.routes import described

router = described.router("/api", "sources")


@router.get("/sources")
async def sources(
    request: Request,
    graph: GraphOf,
    links: LinksOf,
    id: OnlyId = None,
    limit: Limit = USUAL_ITEMS,
    after: After = None,
) -> Page[SourceItem] | SourceDocument:
    """Sources, the last published first; or one source by the full IRI."""
    if id:
        return await one_source(request, graph, links, iri_of(id))
    return await by_day(graph, "sources", lambda row: answers.source_item(row, links), limit, after)


@router.get("/sources/{id}", responses=ABSENT)
async def one_source(request: Request, graph: GraphOf, links: LinksOf, iri: ThingId) -> SourceDocument:
    """A source: its text, what it states, what was not understood."""
    found = await answers.source(graph, links, iri)
    return found or await absent(graph, iri, request.url.path, request.url.query)


@router.get("/statements")
async def statement_by_iri(request: Request, graph: GraphOf, links: LinksOf, id: ThisId) -> StatementDocument:
    """One statement, by the full IRI."""
    return await one_statement(request, graph, links, iri_of(id))


@router.get("/statements/{id}", responses=ABSENT)
async def one_statement(request: Request, graph: GraphOf, links: LinksOf, iri: ThingId) -> StatementDocument:
    """A statement: its exact words, where they stand, what it says of whom."""
    found = await answers.one_statement(graph, links, iri)
    return found or await absent(graph, iri, request.url.path, request.url.query)
