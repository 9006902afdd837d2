"""`/api/vacancies`."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query

from api.answers.places import Filter
from api.answers.seats import seats_key, vacancies, vacancies_page
from api.answers.vacant import vacant_bodies
from api.links import LinksOf
from api.models.base import Page
from api.models.seats import SeatsItem
from api.paging import page_of
from api.parameters import USUAL_ITEMS, After, GraphOf, Known, Limit, On, Organization, Reading
from api.routes import described

router = described.router("/api/vacancies", "vacancies")


@router.get("")
async def with_vacant_seats(
    graph: GraphOf,
    links: LinksOf,
    on: On,
    known: Known,
    reading: Reading = "both",
    organization: Organization = None,
    level: Annotated[Filter, Query(description="Bodies of one level alone.")] = "",
    territory: Annotated[
        str, Query(max_length=200, description="Bodies of one territory alone, by name.")
    ] = "",
    limit: Limit = USUAL_ITEMS,
    after: After = None,
) -> Page[SeatsItem]:
    """Bodies with vacant seats under each reading, with the statements that say so."""
    bodies = [body for body in await vacant_bodies(graph, on, known) if body.stands(level, territory)]
    if organization is None:
        return await vacancies_page(graph, links, on, known, reading, bodies, limit, after)
    ids = {body.id for body in bodies}
    items = await vacancies(graph, links, on, known, reading, organization)
    return page_of([item for item in items if item.id in ids], seats_key, limit, after)
