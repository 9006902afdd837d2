"""`/changes`: what changed between two days, or between two days of knowledge, for people."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from fastapi import Request
from fastapi.responses import Response

from api.answers.differences import difference, difference_page
from api.links import LinksOf
from api.models.base import Page as Items
from api.models.changes import DifferenceItem
from api.pages.frame import Frame, FrameOf
from api.pages.negotiated import page_or_json, pages
from api.pages.rendering import Page
from api.pages.writing import written_day
from api.parameters import After, Before, From, GraphOf, Known, Limit, Organization, Until
from tochuc.changes import KINDS, Difference
from tochuc.messages import text

router = pages()
_USUAL = 500


@dataclass(frozen=True, slots=True)
class Kind:
    """The changes of one kind, by day."""

    name: str
    items: tuple[DifferenceItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesPage(Page):
    """What changed.

    Args:
        asked: between which days.
        organization: the body it is about, as it was typed.
        kinds: the changes, each kind by itself.
        following: the cursor of the next page, if there is one.
        earlier: from when on there would be more, if sources ended long before today.
    """

    template: ClassVar[str] = "changes"

    asked: Difference
    organization: str
    kinds: tuple[Kind, ...]
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
    before: Before,
    organization: Organization = None,
    limit: Limit = _USUAL,
    after: After = None,
) -> Response:
    """What changed between two days."""
    asked = await difference(graph, since, until, known, before, organization)
    found = difference_page(asked, links, limit, after)
    return page_or_json(request, frame, found, lambda: _page(found, asked, organization or "", frame))


def _page(found: Items[DifferenceItem], asked: Difference, organization: str, frame: Frame) -> ChangesPage:
    chosen = {name: getattr(asked, name) for name in ("since", "until", "known", "before")}
    days = {name: written_day(day.isoformat(), frame.lang) for name, day in chosen.items() if day}
    code = "page.changes.compared" if asked.before else "page.changes.description"
    by_kind = {kind: tuple(item for item in found.items if item.kind == kind) for kind in KINDS}
    return ChangesPage(
        title=text("page.changes.title", frame.lang),
        description=text(code, frame.lang, count=found.total, **days),
        data="/diff",
        asked=asked,
        organization=organization,
        kinds=tuple(Kind(kind, items) for kind, items in by_kind.items() if items),
        following=found.next,
        earlier=None if found.total else _earlier(asked, frame),
    )


def _earlier(asked: Difference, frame: Frame) -> date | None:
    """Give the beginning of the year in which the last source was published, if that is before the span."""
    latest = frame.holds.latest if frame.holds else None
    year = date(date.fromisoformat(latest).year, 1, 1) if latest else None
    return year if year and year < asked.since else None
