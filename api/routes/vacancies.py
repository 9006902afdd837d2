"""`/api/vacancies`."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query

from api.answers.places import Filter, standing
from api.answers.seats import seats_key, vacancies
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
    items = await vacancies(graph, links, on, known, reading, organization)
    if level or territory:
        items, _ = await standing(graph, items, level, territory)
    return page_of(items, seats_key, limit, after)
