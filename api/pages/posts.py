"""`/posts/{id}`: who holds and held a post, on a line of time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from fastapi import Request
from fastapi.responses import Response

from api.answers.absent import absent
from api.answers.posts import post
from api.links import LinksOf
from api.models.posts import Holder, PostDocument
from api.pages.charts.timeline import Line, Segment, Timeline, timeline
from api.pages.frame import Frame, FrameOf
from api.pages.negotiated import page_or_json, pages
from api.pages.rendering import Page
from api.parameters import GraphOf, Known, On, ThingId
from tochuc.ids import segment
from tochuc.messages import text

router = pages()


@dataclass(frozen=True, slots=True, kw_only=True)
class PostPage(Page):
    """A post.

    Args:
        post: what the API answers.
        chart: the scale of the bars; None where no day is known.
        lines: those of the chart, one a holder, the last first.
    """

    template: ClassVar[str] = "post"

    post: PostDocument
    chart: Timeline | None
    lines: tuple[Line, ...]


@router.get("/posts/{id}")
@router.get("/posts/{id}.json")
async def post_page(
    request: Request, graph: GraphOf, links: LinksOf, iri: ThingId, on: On, known: Known, frame: FrameOf
) -> Response:
    """A post: who holds it, who held it, and the sentences that say so."""
    found = await post(graph, links, iri, known) or await absent(
        graph, iri, request.url.path, request.url.query
    )
    return page_or_json(request, frame, found, lambda: _page(found, on, frame))


def _page(found: PostDocument, on: date, frame: Frame) -> PostPage:
    body = found.organization.name if found.organization else None
    title = found.full_name or ", ".join(filter(None, (found.name, body))) or segment(found.id)
    chart = timeline(found.holders, on)
    return PostPage(
        title=title,
        description=text("page.post.description", frame.lang, title=title),
        data=f"/posts/{segment(found.id)}",
        linked_data=_linked_data(found, title),
        post=found,
        chart=chart,
        lines=tuple(map(_line, found.holders, chart.bars)) if chart else (),
    )


def _line(holder: Holder, bar: tuple[Segment, ...]) -> Line:
    return Line(holder.id, holder.person.name, None, bar)


def _linked_data(found: PostDocument, title: str) -> Mapping[str, Any] | None:
    """Say it as roles in the body: schema.org has no term for a post apart from its holders."""
    body = found.organization
    if body is None:
        return None
    roles = [
        {
            "@type": "OrganizationRole",
            "roleName": title,
            "startDate": one.from_,
            "endDate": one.until,
            "member": {"@type": "Person", "@id": one.person.id, "name": one.person.name},
        }
        for one in found.holders
    ]
    named = {"@context": "https://schema.org", "@type": "Organization", "@id": body.id, "name": body.name}
    return {**named, "member": [{key: value for key, value in role.items() if value} for role in roles]}
