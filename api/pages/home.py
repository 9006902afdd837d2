"""`/`: a search and what it found, or an overview of what the graph holds."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Annotated, ClassVar, Literal

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse

from api.answers.differences import difference, difference_page
from api.answers.kept import Kept
from api.answers.listing import by_day
from api.answers.naming import named
from api.answers.near import near
from api.answers.organizations import tree as body_tree
from api.answers.places import LEVELS, Level
from api.answers.searching import search, search_key
from api.answers.sources import source_item
from api.answers.vacant import vacant_bodies
from api.graph import Graph
from api.links import Links, LinksOf
from api.models.base import Page as Items
from api.models.base import Reference
from api.models.changes import DifferenceItem, SearchItem
from api.models.organizations import Branch
from api.models.sources import SourceItem
from api.pages.charts.tree import Tree, tree
from api.pages.frame import Frame, FrameOf
from api.pages.rendering import Page, respond
from api.paging import page_of
from api.parameters import After, GraphOf, Known, On
from api.statements import statement
from tochuc.messages import text
from tochuc.names import fold

router = APIRouter(tags=["pages"])
_FOUND = 25
_FEW = 6
_DAYS_KEPT = 8
_LATELY = timedelta(days=120)
_LATE_KINDS = ("begun", "ended")
Kind = Literal["", "person", "organization", "post"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPage(Page):
    """What a search found.

    Args:
        asked: what was searched for.
        kind: of which kind things are shown; empty for all.
        found: the best first, each with what is to be said of why, if its name doesn't show it.
        near: things of near names, where nothing was found.
        following: the cursor of the next page, if there is one.
        total: how many were found.
    """

    template: ClassVar[str] = "found"

    asked: str
    kind: Kind
    found: tuple[tuple[SearchItem, str | None], ...]
    near: tuple[SearchItem, ...]
    following: str | None
    total: int


@dataclass(frozen=True, slots=True)
class Examples:
    """Things to begin with; None in an empty graph."""

    person: Reference | None
    body: Reference | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage(Page):
    """The overview.

    Args:
        latest: the sources published last.
        lately: who took or left an office lately.
        since: from when on that is.
        levels: how many seats are vacant on each level, by the readings in force.
        chart: the highest body with those directly below it; None in an empty graph.
        top: the same as a list.
        examples: whom and what to ask about.
    """

    template: ClassVar[str] = "home"

    latest: tuple[SourceItem, ...]
    lately: tuple[DifferenceItem, ...]
    since: date
    levels: tuple[tuple[Level, int], ...]
    chart: Tree | None
    top: Branch | None
    examples: Examples


@router.get("/", response_class=HTMLResponse, summary="An overview; with `q`, what is found by a name")
async def home(
    graph: GraphOf,
    links: LinksOf,
    frame: FrameOf,
    on: On,
    known: Known,
    q: Annotated[str, Query(max_length=200, description="Words of a name.")] = "",
    type: Annotated[Kind, Query(description="Only things of this kind.")] = "",
    after: After = None,
) -> HTMLResponse:
    """Show what the graph holds; with `q`, what is found by that name."""
    if q.strip():
        items = await search(graph, links, q, type or None, frame.lang)
        close = () if items else await near(graph, links, q, frame.lang)
        return respond(_found(page_of(items, search_key, _FOUND, after), q, type, close, frame), frame)
    return respond(await _overview(graph, links, on, known, frame), frame)


def _found(
    found: Items[SearchItem], asked: str, kind: Kind, close: tuple[SearchItem, ...], frame: Frame
) -> FoundPage:
    return FoundPage(
        title=text("page.home.title-found", frame.lang, asked=asked),
        description=text("page.home.about", frame.lang),
        data="/search",
        asked=asked,
        kind=kind,
        found=tuple((item, _telling(item)) for item in found.items),
        near=close,
        following=found.next,
        total=found.total,
    )


def _telling(item: SearchItem) -> str | None:
    """Give the first reason if it names another name than the one that is shown."""
    reason = item.reasons[0]
    return reason if ": " in reason and fold(item.name or "") not in reason else None


@dataclass(frozen=True, slots=True)
class _Shown:
    """What the overview shows of one state of the graph, whoever asks."""

    sources: tuple[SourceItem, ...]
    lately: tuple[DifferenceItem, ...]
    levels: tuple[tuple[Level, int], ...]
    top: Branch | None
    examples: Examples


_kept: Kept[_Shown] = Kept(_DAYS_KEPT)


async def _overview(graph: Graph, links: Links, on: date, known: date, frame: Frame) -> HomePage:
    latest = date.fromisoformat(frame.holds.latest) if frame.holds and frame.holds.latest else on
    until = min(on, known)
    since = min(latest, until) - _LATELY
    key = (frame.base, on, known)
    shown = await _kept.get(graph, key, partial(_gathered, graph, links, since, on, known))
    return HomePage(
        title=text("page.home.title", frame.lang),
        description=text("page.home.about", frame.lang),
        latest=shown.sources,
        lately=shown.lately,
        since=since,
        levels=shown.levels,
        chart=tree([], shown.top, []) if shown.top else None,
        top=shown.top,
        examples=shown.examples,
    )


async def _gathered(graph: Graph, links: Links, since: date, on: date, known: date) -> _Shown:
    sources, lately, levels, top, examples = await asyncio.gather(
        by_day(graph, "sources", lambda row: source_item(row, links), _FEW, None),
        _lately(graph, links, since, min(on, known), known),
        _levels(graph, on, known),
        _top(graph, links),
        _examples(graph, links),
    )
    return _Shown(tuple(sources.items), lately, levels, top, examples)


async def _lately(
    graph: Graph, links: Links, since: date, until: date, known: date
) -> tuple[DifferenceItem, ...]:
    found = await difference(graph, since, until, known, None, None)
    items = difference_page(found, links, 1000, None).items
    told = [item for item in items if item.kind in _LATE_KINDS and item.date]
    return tuple(sorted(told, key=lambda item: (item.date or "", item.id), reverse=True)[:_FEW])


async def _levels(graph: Graph, on: date, known: date) -> tuple[tuple[Level, int], ...]:
    counts: Counter[Level] = Counter()
    for body in await vacant_bodies(graph, on, known):
        counts[body.place.level] += body.vacant
    return tuple((level, counts[level]) for level in LEVELS if counts[level])


async def _top(graph: Graph, links: Links) -> Branch | None:
    rows: Sequence[dict[str, str]] = await graph.read(statement("top"))
    return await body_tree(graph, links, rows[0]["id"], 1) if rows else None


async def _examples(graph: Graph, links: Links) -> Examples:
    (row,) = await graph.read(statement("examples"))
    return Examples(
        named("Person", row["person"], links) if row["person"] else None,
        named("Organization", row["body"], links) if row["body"] else None,
    )
