"""What changed between two days, or between two days of knowledge, as `tochuc diff` tells it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from api.answers.named import thing_named
from api.graph import Graph
from api.links import Links
from api.models.base import Page, Reference
from api.models.changes import DifferenceItem
from api.paging import page_of
from tochuc.changes import KINDS, Asked, Change, Difference, Named, answered, statements
from tochuc.queries import Sought

_USUAL_DAYS = timedelta(days=365)
_BODY = "organization"


async def difference(
    graph: Graph,
    since: date | None,
    until: date,
    known: date,
    before: date | None,
    organization: str | None,
) -> Difference:
    """Read the changes.

    Args:
        graph: where from.
        since: what is true on this day is no change; by default a year before `until`.
        until: the last day.
        known: as the sources had it that were published by this day.
        before: compare with what was known on this day; None to tell what happened.
        organization: one body alone: id, last segment or name; None for all.

    Raises: BadInput for days in the wrong order, NotFound or Ambiguous for the body.
    """
    body = await thing_named(graph, Sought(_BODY, "Organization", organization)) if organization else None
    asked = Asked(since or until - _USUAL_DAYS, until, known, before, body)
    rows = {name: await graph.read(text, values) for name, (text, values) in statements(asked).items()}
    return answered(asked, rows)


def difference_page(found: Difference, links: Links, limit: int, after: str | None) -> Page[DifferenceItem]:
    """Give one page of the changes, by day."""
    return page_of([_item(change, links) for change in found.changes], _key, limit, after)


def _item(change: Change, links: Links) -> DifferenceItem:
    named = (change.person, change.post, change.organization)
    name = ", ".join(each.name for each in named if each and each.name)
    return DifferenceItem(
        id=change.subject,
        name=name or change.detail,
        url=links.of("Thing", change.subject),
        kind=change.kind,
        date=change.day,
        date_precision=change.date_precision,
        certainty=change.certainty,
        person=_reference("Person", change.person, links),
        post=_reference("Post", change.post, links),
        organization=_reference("Organization", change.organization, links),
        detail=change.detail,
        before=change.before,
        after=change.after,
        former=_references("Organization", change.former, links),
        formed=_references("Organization", change.formed, links),
        sources=_references("Source", change.sources, links),
    )


def _reference(kind: str, one: Named | None, links: Links) -> Reference | None:
    return Reference(id=one.id, name=one.name, url=links.of(kind, one.id)) if one else None


def _references(kind: str, some: Iterable[Named], links: Links) -> list[Reference]:
    return [Reference(id=one.id, name=one.name, url=links.of(kind, one.id)) for one in some]


def _key(item: DifferenceItem) -> tuple[str, ...]:
    place = next(place for place, kind in enumerate(KINDS) if kind == item.kind)
    return item.date or "", f"{place:02}", item.name or "", item.id
