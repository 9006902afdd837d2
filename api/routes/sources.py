"""`/api/sources` and `/api/statements`."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query, Request

from api.answers import sources as answers
from api.answers.absent import absent
from api.answers.listing import by_day
from api.answers.loading import load_received, loaded
from api.answers.things import labels_of
from api.keys import MayWrite
from api.links import LinksOf
from api.models.base import Page
from api.models.sources import SourceDocument, SourceItem, StatementDocument
from api.models.writing import Loaded, LoadedSources
from api.parameters import (
    USUAL_ITEMS,
    After,
    GraphOf,
    Limit,
    OnlyId,
    Published,
    ThingId,
    ThisId,
    WritingOf,
    iri_of,
)
from api.problems import ABSENT, NO_KEY, REFUSED
from api.received import ENDINGS, RECORDS, TABLES
from api.routes import described
from tochuc.loading.files import Options
from tochuc.loading.source import unload

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


_TEXTS = {"text/plain": {"schema": {"type": "string"}}} | {
    media_type: {"schema": {"type": "string"}} for media_type in ENDINGS
}
_TABLES = {media_type: {"schema": {"type": "string", "format": "binary"}} for media_type in TABLES}
_RECORDS = {
    media_type: {"schema": {"description": "Popolo, FollowTheMoney, Wikidata."}} for media_type in RECORDS
}


@router.post(
    "/sources",
    dependencies=[MayWrite],
    responses=REFUSED | NO_KEY,
    openapi_extra={"requestBody": {"required": True, "content": _TEXTS | _TABLES | _RECORDS}},
)
async def load_source(
    request: Request,
    writing: WritingOf,
    links: LinksOf,
    published: Published,
    name: Annotated[
        str | None,
        Query(description="The file's name; ids are made from its stem and the bytes.", max_length=100),
    ] = None,
    publisher: Annotated[str | None, Query(description="Who published it.", max_length=500)] = None,
    url: Annotated[str | None, Query(description="Where it can be read.", max_length=2000)] = None,
    allow_violations: Annotated[bool, Query(description="Store what breaks a shape, too.")] = False,
    dry_run: Annotated[bool, Query(description="Only say what it would do.")] = False,
) -> LoadedSources:
    """Load a text, a table, records (Popolo, FollowTheMoney, Wikidata) or RDF: whole or not at all."""
    options = Options(None, published, publisher, url, allow_violations, dry_run)
    body, kind = await request.body(), request.headers.get("content-type", "")
    outcomes = await writing.do(lambda store: load_received(store, body, kind, name, options))
    return LoadedSources(sources=[loaded(outcome, links) for outcome in outcomes])


@router.delete("/sources/{id}", dependencies=[MayWrite], responses=ABSENT | NO_KEY)
async def unload_source(
    request: Request,
    graph: GraphOf,
    writing: WritingOf,
    links: LinksOf,
    iri: ThingId,
    why: Annotated[
        str | None, Query(description="The reason; who asks for it later is told.", max_length=2000)
    ] = None,
) -> Loaded:
    """Take one source's statements out again, and what follows from them."""
    if "Source" not in await labels_of(graph, iri):
        await absent(graph, iri, request.url.path, request.url.query)
    return loaded(await writing.do(lambda store: unload(store, iri, why)), links)


@router.get("/statements")
async def statement_by_iri(request: Request, graph: GraphOf, links: LinksOf, id: ThisId) -> StatementDocument:
    """One statement, by the full IRI."""
    return await one_statement(request, graph, links, iri_of(id))


@router.get("/statements/{id}", responses=ABSENT)
async def one_statement(request: Request, graph: GraphOf, links: LinksOf, iri: ThingId) -> StatementDocument:
    """A statement: its exact words, where they stand, what it says of whom."""
    found = await answers.one_statement(graph, links, iri)
    return found or await absent(graph, iri, request.url.path, request.url.query)
