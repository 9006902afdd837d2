"""Seats by both readings, from the named query `vacancies`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from api.answers.named import run
from api.answers.naming import column
from api.answers.quoting import quoted, words_of
from api.answers.vacant import Vacant
from api.dates import written
from api.graph import Graph
from api.links import Links
from api.models.base import Page, Reference
from api.models.seats import SeatsItem
from api.paging import Key, keys_page
from api.statements import statement
from tochuc.queries import bind, query_named, result

READINGS = ("additional", "included")


async def vacancies(
    graph: Graph, links: Links, on: date, known: date, reading: str, organization: str | None
) -> list[SeatsItem]:
    """Give the bodies with vacant seats, an item a body and reading."""
    given = {"on": on, "known": known, "reading": reading, "organization": organization}
    return await _items(graph, links, (await run(graph, "vacancies", given)).rows)


async def vacancies_of(
    graph: Graph, links: Links, on: date, known: date, reading: str, bodies: Sequence[str]
) -> list[SeatsItem]:
    """Give the seats of some bodies with vacant ones, in the order of their ids given here."""
    bound = bind(query_named("vacancies"), {"on": on, "known": known, "reading": reading})
    given = {**bound.values, "organization": [*bodies]}
    asked = await graph.read_together(bound.query.text, bound.query.column_names, given)
    rows = result(bound.query, asked).rows
    places = {iri: place for place, iri in enumerate(bodies)}
    items = await _items(graph, links, [row for row in rows if row["organization_id"] in places])
    return sorted(items, key=lambda item: (places[item.id], item.reading))


async def vacancies_page(
    graph: Graph,
    links: Links,
    on: date,
    known: date,
    reading: str,
    bodies: Sequence[Vacant],
    limit: int,
    after: str | None,
) -> Page[SeatsItem]:
    """Give one page of the seats of bodies with vacant ones; only the seats that it shows are worked out.

    Args:
        graph: where from.
        links: makes addresses.
        on: the day asked about.
        known: as the sources had it by this day.
        reading: additional, included or both.
        bodies: all of them, by name.
        limit: at most so many items.
        after: the cursor.
    """
    readings = READINGS if reading == "both" else (reading,)
    keys: list[Key] = [(body.name, body.id, one) for body in bodies for one in readings]
    shown, following = keys_page(keys, limit, after)
    ids = list(dict.fromkeys(iri for _, iri, _ in shown))
    found = {seats_key(one): one for one in await vacancies_of(graph, links, on, known, reading, ids)}
    return Page[SeatsItem](
        items=[found[key] for key in shown if key in found], next=following, total=len(keys)
    )


async def seats(graph: Graph, links: Links, iri: str, on: date, known: date, reading: str) -> list[SeatsItem]:
    """Give the seats of a body, or of a Party organisation's committees, those without vacancies too.

    Args:
        graph: where from.
        links: makes addresses.
        iri: the body's id.
        on: the day asked about.
        known: as the sources had it by this day.
        reading: additional, included or both.
    """
    rows = await graph.read(statement("full_seats"), {"id": iri, "on": on, "known": known})
    readings = READINGS if reading == "both" else (reading,)
    full = [_full(row, one, links) for row in rows for one in readings]
    return full + await vacancies(graph, links, on, known, reading, iri)


def seats_key(item: SeatsItem) -> tuple[str, ...]:
    """Order by the body's name."""
    return item.name or "", item.id, item.reading


async def _items(graph: Graph, links: Links, rows: Sequence[Mapping[str, Any]]) -> list[SeatsItem]:
    said = await words_of(graph, {row["statement_id"] for row in rows})
    return [_item(row, said[row["statement_id"]], links) for row in rows]


def _item(row: Mapping[str, Any], said: dict[str, Any], links: Links) -> SeatsItem:
    body = row["organization_id"]
    url = links.of("Organization", body)
    return SeatsItem(
        id=body,
        name=row["organization"],
        url=url,
        organization=Reference(id=body, name=row["organization"], url=url),
        **{name: row[name] for name in _SAME},
        rule=column(row, "rule", "Rule", links),
        source=row["source_id"],
        source_name=row["source"],
        statements=[quoted(said, links)],
    )


def _full(row: dict[str, Any], reading: str, links: Links) -> SeatsItem:
    """Give a body without vacant seats: both readings say the same, and no rule has to choose."""
    values = {
        **dict.fromkeys(_SAME),
        **dict.fromkeys(("seats", "members", "seated"), row["members"]),
        "vacant": 0,
        "vacant_now": 0,
        "reading": reading,
        "in_force": reading == READINGS[0],
        "chosen_by": "default",
        "stated_on": written(row["stated_on"]),
        **dict.fromkeys(("rule", "rule_id")),
        **{name: row[name] for name in ("organization", "organization_id")},
        "source": row["said"]["source_name"],
        "source_id": row["said"]["source"],
    }
    return _item(values, row["said"], links)


_SAME = (
    "reading",
    "seats",
    "members",
    "seated",
    "vacant",
    "allowed_by_rules",
    "in_force",
    "chosen_by",
    "chosen_by_name",
    "stated_on",
    "named_holders",
    "filled_since",
    "vacant_now",
)
