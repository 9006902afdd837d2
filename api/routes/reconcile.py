"""`/reconcile`: the Reconciliation Service API 0.2, for OpenRefine and its like."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, Response

from api.answers.absent import absent
from api.links import LinksOf
from api.models.reconciliation import Candidates, Extended, Flyout, Manifest, Proposal, Suggested
from api.parameters import GraphOf, Lang, iri_of
from api.problems import ABSENT
from api.reconciliation.batches import batch_of, extension_of, parts_of
from api.reconciliation.extending import extend, propose
from api.reconciliation.manifest import manifest
from api.reconciliation.matching import match
from api.reconciliation.previewing import preview, thing_flyout, type_flyout
from api.reconciliation.properties import property_of
from api.reconciliation.suggesting import suggest_properties, suggest_things, suggest_types
from api.reconciliation.types import named_type, type_of
from api.routes.described import DescribedRoute

_ANYONE = {"Access-Control-Allow-Origin": "*"}
_FRAMED = {"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'"}


class OpenRoute(DescribedRoute):
    """A route that pages of any site may read: all of this is public and nothing is changed by it."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Let any origin read what the route answers."""
        answering: Callable[[Request], Awaitable[Response]] = super().get_route_handler()

        async def answer(request: Request) -> Response:
            response = await answering(request)
            response.headers.update(_ANYONE)
            return response

        return answer


router = APIRouter(prefix="/reconcile", tags=["reconciliation"], route_class=OpenRoute)
Answer = Manifest | Extended | dict[str, Candidates]
Sent = Annotated[str | None, Query(description="JSON, as the protocol has it.", max_length=100_000)]
Id = Annotated[str, Query(description="An id, as in candidates.", min_length=1, max_length=1000)]
Prefix = Annotated[str, Query(description="What was typed so far.", max_length=200)]
Cursor = Annotated[int, Query(description="Leave out so many.", ge=0, le=10_000)]
_BODY = {
    "requestBody": {
        "required": True,
        "content": {
            kind: {
                "schema": {
                    "type": "object",
                    "properties": {"queries": {"type": form}, "extend": {"type": form}},
                }
            }
            for kind, form in (
                ("application/x-www-form-urlencoded", "string"),
                ("application/json", "object"),
            )
        },
    }
}


@router.get("", response_model_exclude_none=True)
async def service(
    request: Request, graph: GraphOf, links: LinksOf, lang: Lang, queries: Sent = None, extend: Sent = None
) -> Answer:
    """The manifest; with `queries` or `extend`, what a POST with these answers."""
    return await _answer(request, graph, links, lang)


@router.post("", response_model_exclude_none=True, openapi_extra=_BODY)
async def reconciled(request: Request, graph: GraphOf, links: LinksOf, lang: Lang) -> Answer:
    """A batch of queries with their candidates, or values of things.

    Send `queries` or `extend` as the protocol has it, in a form or as JSON.
    """
    return await _answer(request, graph, links, lang)


async def _answer(request: Request, graph: GraphOf, links: LinksOf, lang: Lang) -> Answer:
    sent = await parts_of(request)
    if queries := sent.get("queries"):
        return await match(graph, batch_of(queries), lang)
    if extension := sent.get("extend"):
        return await extend(graph, extension_of(extension), lang)
    return manifest(links, lang)


@router.options("", include_in_schema=False)
async def preflight() -> Response:
    """What a browser asks before it sends JSON."""
    headers = {"Access-Control-Allow-Methods": "GET, POST", "Access-Control-Allow-Headers": "Content-Type"}
    return Response(status_code=204, headers=headers)


@router.get("/extend/propose", response_model_exclude_none=True)
async def proposed(
    lang: Lang,
    type: Annotated[str | None, Query(description="The id of a type.", max_length=200)] = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
) -> Proposal:
    """The properties whose values can be fetched for things of a type."""
    return propose(type, limit, lang)


@router.get("/suggest/entity", response_model_exclude_none=True)
async def suggested_things(graph: GraphOf, lang: Lang, prefix: Prefix, cursor: Cursor = 0) -> Suggested:
    """Things by what was typed of their names so far."""
    return await suggest_things(graph, prefix, cursor, lang)


@router.get("/suggest/type", response_model_exclude_none=True)
async def suggested_types(lang: Lang, prefix: Prefix, cursor: Cursor = 0) -> Suggested:
    """Types by what was typed of their names so far."""
    return suggest_types(prefix, cursor, lang)


@router.get("/suggest/property", response_model_exclude_none=True)
async def suggested_properties(lang: Lang, prefix: Prefix, cursor: Cursor = 0) -> Suggested:
    """Properties by what was typed of their names so far."""
    return suggest_properties(prefix, cursor, lang)


@router.get("/flyout/{kind}")
async def flyout(
    graph: GraphOf, links: LinksOf, lang: Lang, kind: Literal["entity", "type", "property"], id: Id
) -> Flyout:
    """A few words on a thing, type or property, as HTML."""
    if kind == "type":
        return type_flyout(id, named_type(type_of(id), lang))
    if kind == "property":
        return type_flyout(id, property_of(id).named(lang))
    return await thing_flyout(graph, links, id, lang)


@router.get("/preview", response_class=HTMLResponse, responses=ABSENT)
async def previewed(request: Request, graph: GraphOf, links: LinksOf, lang: Lang, id: Id) -> HTMLResponse:
    """A small page of a thing, to be shown in a frame."""
    page = await preview(graph, links, id, lang)
    if page is None:
        return await absent(graph, iri_of(id), request.url.path, request.url.query)
    return HTMLResponse(page, headers=_FRAMED)
