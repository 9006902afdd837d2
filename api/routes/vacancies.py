"""`/api/vacancies`."""

from __future__ import annotations

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
    limit: Limit = USUAL_ITEMS,
    after: After = None,
) -> Page[SeatsItem]:
    """Bodies with vacant seats under each reading, with the statements that say so."""
    items = await vacancies(graph, links, on, known, reading, organization)
    return page_of(items, seats_key, limit, after)
