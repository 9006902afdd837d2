"""`/api/changes`, also as a feed, `/api/diff` and `/api/paths`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import Depends, Query, Request
from fastapi.responses import Response

from api.answers import changes as answers
from api.answers.differences import difference, difference_page
from api.feeds import MEDIA_TYPE as ATOM
from api.feeds import Feed, entries, written
from api.graph import Graph
from api.links import Links, LinksOf
from api.models.base import Page
from api.models.changes import ChangeItem, DifferenceItem, PathStep
from api.negotiation import choose
from api.paging import page_of
from api.parameters import USUAL_ITEMS, After, Before, From, GraphOf, Known, Lang, Limit, Organization, Until
from api.routes import described
from tochuc.messages import Language

router = described.router("/api", "changes")
_END = "A person or body: id, last segment or unambiguous name."


@dataclass(frozen=True, slots=True)
class Asked:
    """Which changes are asked for, and which part of their list."""

    span: answers.Span
    known: date
    limit: int
    after: str | None


def _asked(
    since: From,
    until: Until,
    known: Known,
    organization: Organization = None,
    limit: Limit = USUAL_ITEMS,
    after: After = None,
) -> Asked:
    return Asked(answers.Span.of(since, until, organization), known, limit, after)


AskedOf = Annotated[Asked, Depends(_asked)]
_FEED: dict[int | str, dict[str, Any]] = {200: {"content": {ATOM: {"schema": {"type": "string"}}}}}


@router.get("/changes", response_model=Page[ChangeItem], responses=_FEED)
async def changes(
    request: Request, graph: GraphOf, links: LinksOf, lang: Lang, asked: AskedOf
) -> Page[ChangeItem] | Response:
    """What changed between two days: tenures, declared seats, events.

    Without `from`, the year before `until`. By day; as an Atom feed (`Accept`, or `.atom`) the newest first.
    """
    if choose(request.headers.get("accept", ""), {"application/json": "json", ATOM: "atom"}) == "atom":
        return await _feed(request, graph, links, lang, asked)
    items = await answers.changes(graph, links, asked.span, asked.known)
    return page_of(items, answers.change_key, asked.limit, asked.after)


@router.get("/changes.atom", response_class=Response, responses=_FEED)
async def changes_feed(
    request: Request, graph: GraphOf, links: LinksOf, lang: Lang, asked: AskedOf
) -> Response:
    """What changed, as an Atom feed to subscribe to, the newest first.

    Each entry says what happened, who said so in which words, and leads to both. `lang` chooses the language.
    """
    return await _feed(request, graph, links, lang, asked)


async def _feed(request: Request, graph: Graph, links: Links, lang: Language, asked: Asked) -> Response:
    items = await answers.changes(graph, links, asked.span, asked.known)
    page = page_of(items, answers.newest_first, asked.limit, asked.after)
    chosen = {key: value for key, value in request.query_params.items() if key not in ("after", "limit")}
    feed = Feed(
        lang=lang,
        address=_address(links, chosen | {"lang": lang}),
        here=_address(links, {**request.query_params, "lang": lang}),
        following=_address(links, {**request.query_params, "lang": lang, "after": page.next})
        if page.next
        else None,
        page=links.to(f"/changes?{urlencode(chosen | {'lang': lang})}"),
        updated=asked.span.until,
        entries=await entries(graph, links, page.items, asked.known, lang),
    )
    return Response(written(feed), media_type=ATOM, headers={"Content-Language": lang, "Vary": "Accept"})


def _address(links: Links, chosen: Mapping[str, str]) -> str:
    return links.to(f"/api/changes.atom?{urlencode(chosen)}")


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
