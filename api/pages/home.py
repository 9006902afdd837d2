"""`/`: what this is, a search, and where to go on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse

from api.answers.listing import by_day
from api.answers.searching import search, search_key
from api.answers.sources import source_item
from api.links import LinksOf
from api.models.changes import SearchItem
from api.models.sources import SourceItem
from api.pages.frame import FrameOf
from api.pages.rendering import Page, respond
from api.parameters import GraphOf
from tochuc.messages import text

router = APIRouter(tags=["pages"])
_ROUTES = ("/api/vacancies", "/api/organizations", "/api/people", "/api/queries", "/docs", "/openapi.json")
_MOST_FOUND = 50
_MOST_LATEST = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage(Page):
    """The front page, or what a search found.

    Args:
        asked: what was searched for, if anything.
        found: what was found, the best first.
        latest: the sources published last.
        routes: where to go on in the API.
    """

    template: ClassVar[str] = "home"

    asked: str = ""
    found: tuple[SearchItem, ...] = ()
    latest: tuple[SourceItem, ...] = ()
    routes: tuple[str, ...] = _ROUTES


@router.get("/", response_class=HTMLResponse, summary="What this is, a search, and where to go on")
async def home(
    graph: GraphOf,
    links: LinksOf,
    frame: FrameOf,
    q: Annotated[str, Query(max_length=200, description="Words of a name.")] = "",
) -> HTMLResponse:
    """Show what this is; with `q`, what is found by that name."""
    about = text("page.home.about", frame.lang)
    if q.strip():
        found = sorted(await search(graph, links, q, None, frame.lang), key=search_key)[:_MOST_FOUND]
        title = text("page.home.title-found", frame.lang, asked=q)
        return respond(HomePage(title=title, description=about, asked=q, found=tuple(found)), frame)
    latest = await by_day(graph, "sources", lambda row: source_item(row, links), _MOST_LATEST, None)
    title = text("page.home.title", frame.lang)
    return respond(HomePage(title=title, description=about, latest=tuple(latest.items)), frame)
