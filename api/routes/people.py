"""`/api/people`."""

from __future__ import annotations

from fastapi import Request

from api.answers.absent import absent
from api.answers.listing import by_id
from api.answers.people import person, person_item
from api.links import LinksOf
from api.models.base import Page
from api.models.people import PersonDocument, PersonItem
from api.parameters import USUAL_ITEMS, After, GraphOf, Known, Limit, On, OnlyId, ThingId, iri_of
from api.problems import ABSENT
from api.routes import described

router = described.router("/api/people", "people")


@router.get("")
async def people(
    request: Request,
    graph: GraphOf,
    links: LinksOf,
    on: On,
    known: Known,
    id: OnlyId = None,
    limit: Limit = USUAL_ITEMS,
    after: After = None,
) -> Page[PersonItem] | PersonDocument:
    """People, by id; or one person by the full IRI."""
    if id:
        return await one_person(request, graph, links, iri_of(id), on, known)
    return await by_id(graph, "people", lambda row: person_item(row, links), limit, after)


@router.get("/{id}", responses=ABSENT)
async def one_person(
    request: Request, graph: GraphOf, links: LinksOf, iri: ThingId, on: On, known: Known
) -> PersonDocument:
    """A person: all tenures with their statements, and the posts held on a day."""
    found = await person(graph, links, iri, on, known)
    return found or await absent(graph, iri, request.url.path, request.url.query)
