"""`/organizations/{id}`: who leads a body, its seats, its place, its people now and then."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from fastapi import Request
from fastapi.responses import Response

from api.answers import organizations as bodies
from api.answers.absent import absent
from api.answers.named import run
from api.answers.naming import named
from api.answers.quoting import quoted, words_of
from api.answers.seats import seats
from api.graph import Graph
from api.links import Links, LinksOf
from api.models.base import Count, Quoted, Reference
from api.models.organizations import BodyHolder, Branch, ChainItem, OrganizationDocument
from api.pages.charts.tree import Tree, tree
from api.pages.coded import label
from api.pages.frame import Frame, FrameOf
from api.pages.negotiated import as_json, form_of, pages
from api.pages.rendering import Page, respond
from api.pages.seating import Seating, seatings
from api.parameters import GraphOf, Known, On, ThingId
from tochuc.ids import segment
from tochuc.messages import text

router = pages()
_DEPTH = 2


@dataclass(frozen=True, slots=True)
class Leader:
    """Someone who leads the body, with what else they hold."""

    person: Reference
    post: Reference
    row: Mapping[str, Any]
    also: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What sources say of the body, once, with the sentences of all that say it.

    Args:
        what: what is counted, or the kind of fact.
        amount: how many, or the words of the fact.
        at_least: whether the number is a lower bound.
        quotes: the sentences.
    """

    what: str
    amount: str
    at_least: bool
    quotes: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganizationPage(Page):
    """A body.

    Args:
        body: what the API answers.
        chain: those above it, the topmost first.
        chart: the body with two levels above and below.
        below, units: what is below it, with and without names, for the list beside the chart.
        leaders: who leads it, each once.
        seats: its seats, and those of its committees.
        members: all who hold a post in it on the day.
        others: those who held one before, or are announced.
        counted: what is counted in it.
        facts: what else is said of it.
    """

    template: ClassVar[str] = "organization"

    body: OrganizationDocument
    chain: tuple[ChainItem, ...]
    chart: Tree
    below: Branch
    units: tuple[Count, ...]
    leaders: tuple[Leader, ...]
    seats: tuple[Seating, ...]
    members: tuple[BodyHolder, ...]
    others: tuple[BodyHolder, ...]
    counted: tuple[Told, ...]
    facts: tuple[Told, ...]


@router.get("/organizations/{id}")
@router.get("/organizations/{id}.json")
async def organization_page(
    request: Request, graph: GraphOf, links: LinksOf, iri: ThingId, on: On, known: Known, frame: FrameOf
) -> Response:
    """A body: leaders, seats, chart, people now and then, events, statements."""
    found = await bodies.organization(graph, links, iri, known) or await absent(
        graph, iri, request.url.path, request.url.query
    )
    if form_of(request) == "json":  # the page asks the graph for much more
        return as_json(found)
    return respond(await _page(graph, links, found, on, known, frame), frame)


async def _page(
    graph: Graph, links: Links, body: OrganizationDocument, on: date, known: date, frame: Frame
) -> OrganizationPage:
    place = asyncio.gather(
        bodies.chain(graph, links, body.id, known),
        bodies.tree(graph, links, body.id, _DEPTH),
        seats(graph, links, body.id, on, known, "both"),
        words_of(graph, _statements(body)),
    )
    people = asyncio.gather(
        run(graph, "leaders", {"organization": body.id, "on": on, "known": known}),
        bodies.holders(graph, links, body.id, on, known),
        bodies.other_holders(graph, links, body.id, on, known),
    )
    (chain, below, seated, said), (leaders, members, others) = await asyncio.gather(place, people)
    quotes = {id: quoted(words, links) for id, words in said.items()}
    assert below is not None  # the body is there
    name = body.name or body.name_en or segment(body.id)
    kind = label(frame.lang, "class", body.kind)
    counts = chain[0].units_below if chain else []
    return OrganizationPage(
        title=name,
        description=text("page.organization.description", frame.lang, name=name, kind=kind),
        data=f"/organizations/{segment(body.id)}",
        linked_data=_linked_data(body, name, members),
        body=body,
        chain=tuple(reversed(chain[1:])),
        chart=tree(chain, below, counts),
        below=below,
        units=tuple(counts),
        leaders=tuple(_leader(row, links) for row in leaders.rows),
        seats=tuple(seatings(seated)),
        members=tuple(members),
        others=tuple(others),
        counted=_told(
            [(one.what, one.count, None, one.at_least, one.statement) for one in body.counts], quotes
        ),
        facts=_told(
            [(one.kind or "", one.count, one.value, False, one.statement) for one in body.facts], quotes
        ),
    )


def _statements(body: OrganizationDocument) -> set[str]:
    return {one.statement for one in body.counts} | {one.statement for one in body.facts}


def _told(
    said: Iterable[tuple[str, int | None, str | None, bool, str]], quotes: Mapping[str, Quoted]
) -> tuple[Told, ...]:
    """Say each thing once: what, how many, which words, whether at least so many, and the statement's id."""
    found: dict[tuple[str, str, bool], list[Quoted]] = {}
    for what, count, words, at_least, statement_id in said:
        amount = words or ("" if count is None else str(count))
        sentences = found.setdefault((what, amount, at_least), [])
        sentences += [quotes[statement_id]] if statement_id in quotes else []
    return tuple(Told(*key, tuple(sentences)) for key, sentences in found.items())


def _leader(row: Mapping[str, Any], links: Links) -> Leader:
    return Leader(
        named("Person", {"id": row["person_id"], "name": row["person"]}, links),
        named("Post", {"id": row["post_id"], "name": row["post"]}, links),
        row,
        tuple(named("Post", one, links) for one in row["also_holds"]),
    )


def _linked_data(body: OrganizationDocument, name: str, members: Sequence[BodyHolder]) -> Mapping[str, Any]:
    above = body.unit_of or (body.part_of[0] if body.part_of else None)
    said = {
        "@context": "https://schema.org",
        "@type": "Organization",
        "@id": body.id,
        "name": name,
        "alternateName": body.other_names or None,
        "parentOrganization": above and {"@type": "Organization", "@id": above.id, "name": above.name},
        "member": [
            {
                "@type": "OrganizationRole",
                "roleName": one.post.name,
                "startDate": one.from_,
                "member": {"@type": "Person", "@id": one.id, "name": one.name},
            }
            for one in members
        ],
    }
    return {key: value for key, value in said.items() if value}
