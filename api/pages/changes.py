"""`/changes`: what changed between two days, for people."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import ClassVar

from fastapi import Request
from fastapi.responses import Response

from api.answers import changes as answers
from api.links import LinksOf
from api.models.base import Page as Items
from api.models.changes import ChangeItem
from api.pages.frame import Frame, FrameOf
from api.pages.negotiated import page_or_json, pages
from api.pages.rendering import Page
from api.pages.writing import written_day
from api.paging import page_of
from api.parameters import After, From, GraphOf, Known, Limit, Organization, Until
from tochuc.messages import text

router = pages()
_USUAL = 200
_MONTH = len("2025-08")


@dataclass(frozen=True, slots=True)
class Month:
    """The changes of a month; `name` is YYYY-MM, or a year where no more is known."""

    name: str
    items: tuple[ChangeItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesPage(Page):
    """What changed.

    Args:
        span: between which days, and of which body.
        months: the changes, in order.
        total: how many there are in all.
        following: the cursor of the next page, if there is one.
        earlier: from when on there would be more, if sources ended long before today.
    """

    template: ClassVar[str] = "changes"

    span: answers.Span
    months: tuple[Month, ...]
    total: int
    following: str | None
    earlier: date | None


@router.get("/changes")
@router.get("/changes.json")
async def changes_page(
    request: Request,
    graph: GraphOf,
    links: LinksOf,
    frame: FrameOf,
    since: From,
    until: Until,
    known: Known,
    organization: Organization = None,
    limit: Limit = _USUAL,
    after: After = None,
) -> Response:
    """What changed between two days."""
    span = answers.Span.of(since, until, organization)
    items = await answers.changes(graph, links, span, known)
    found = page_of(items, answers.change_key, limit, after)
    return page_or_json(request, frame, found, lambda: _page(found, span, frame))


def _page(found: Items[ChangeItem], span: answers.Span, frame: Frame) -> ChangesPage:
    days = {
        name: written_day(day.isoformat(), frame.lang)
        for name, day in (("since", span.since), ("until", span.until))
    }
    latest = frame.holds.latest if frame.holds else None
    earlier = answers.Span.of(None, date.fromisoformat(latest), None).since if latest else None
    return ChangesPage(
        title=text("page.changes.title", frame.lang),
        description=text("page.changes.description", frame.lang, count=found.total, **days),
        data="/changes",
        span=span,
        months=tuple(
            Month(name, tuple(items))
            for name, items in groupby(found.items, key=lambda item: (item.date or "")[:_MONTH])
        ),
        total=found.total,
        following=found.next,
        earlier=earlier if earlier and earlier < span.since else None,
    )
