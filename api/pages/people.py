"""`/people/{id}`: what somebody holds now, and everything they held, on a line of time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from fastapi import Request
from fastapi.responses import Response

from api.answers.absent import absent
from api.answers.people import person
from api.links import LinksOf
from api.models.people import PersonDocument, PersonTenure
from api.pages.charts.timeline import Line, Segment, Timeline, timeline
from api.pages.frame import Frame, FrameOf
from api.pages.negotiated import page_or_json, pages
from api.pages.rendering import Page
from api.parameters import GraphOf, Known, On, ThingId
from tochuc.ids import segment
from tochuc.messages import text

router = pages()


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonPage(Page):
    """A person.

    Args:
        person: what the API answers.
        chart: the scale of the bars; None where no day is known.
        lines: those of the chart, one a tenure.
    """

    template: ClassVar[str] = "person"

    person: PersonDocument
    chart: Timeline | None
    lines: tuple[Line, ...]


@router.get("/people/{id}")
@router.get("/people/{id}.json")
async def person_page(
    request: Request, graph: GraphOf, links: LinksOf, iri: ThingId, on: On, known: Known, frame: FrameOf
) -> Response:
    """A person: posts held on the day, and all tenures with their sentences."""
    found = await person(graph, links, iri, on, known) or await absent(
        graph, iri, request.url.path, request.url.query
    )
    return page_or_json(request, frame, found, lambda: _page(found, on, frame))


def _page(found: PersonDocument, on: date, frame: Frame) -> PersonPage:
    name = found.name or found.name_en or segment(found.id)
    chart = timeline(found.tenures, on)
    held = "; ".join(
        _held(one.post.name, one.organization.name if one.organization else None) for one in found.concurrent
    )
    code = "page.person.description" if held else "page.person.description-none"
    return PersonPage(
        title=name,
        description=text(code, frame.lang, name=name, held=held),
        data=f"/people/{segment(found.id)}",
        linked_data=_linked_data(found, name),
        person=found,
        chart=chart,
        lines=tuple(map(_line, found.tenures, chart.bars)) if chart else (),
    )


def _line(tenure: PersonTenure, bar: tuple[Segment, ...]) -> Line:
    return Line(tenure.id, tenure.post.name, tenure.organization.name if tenure.organization else None, bar)


def _held(post: str | None, body: str | None) -> str:
    return ", ".join(filter(None, (post, body)))


def _linked_data(found: PersonDocument, name: str) -> Mapping[str, Any]:
    """Say it in schema.org's terms: a role stands between a person and a body."""
    return {
        "@context": "https://schema.org",
        "@type": "Person",
        "@id": found.id,
        "name": name,
        "alternateName": found.other_names,
        "memberOf": [
            {
                "@type": "OrganizationRole",
                "roleName": tenure.post.name,
                "startDate": tenure.from_,
                "endDate": tenure.until,
                "memberOf": {
                    "@type": "Organization",
                    "@id": tenure.organization.id,
                    "name": tenure.organization.name,
                },
            }
            for tenure in found.tenures
            if tenure.organization
        ],
    }
