"""A person with all tenures."""

from __future__ import annotations

from datetime import date
from typing import Any

from api.answers.naming import column
from api.answers.quoting import quoted
from api.dates import written
from api.graph import Graph
from api.links import Links
from api.models.people import Concurrent, Namesake, PersonDocument, PersonItem, PersonTenure
from api.statements import statement


def person_item(row: dict[str, Any], links: Links) -> PersonItem:
    """Make the item of a list."""
    return PersonItem(**row, url=links.of("Person", row["id"]))


async def person(graph: Graph, links: Links, iri: str, on: date, known: date) -> PersonDocument | None:
    """Give a person.

    Args:
        graph: where from.
        links: makes addresses.
        iri: the person's id.
        on: the day whose posts are `concurrent`.
        known: as the sources had it by this day.

    Returns: None if the graph has no such person.
    """
    asked = {"id": iri, "on": on, "known": known}
    found = await graph.read(statement("person"), asked)
    if not found:
        return None
    rows = await graph.read(statement("person_tenures"), asked)
    whole = found[0]
    return PersonDocument(
        id=iri,
        name=whole["name"],
        name_en=whole["name_en"],
        url=links.of("Person", iri),
        other_names=whole["other_names"],
        on=on.isoformat(),
        known=known.isoformat(),
        concurrent=[_concurrent(row, links) for row in rows if row["state_on"]],
        tenures=[_tenure(row, links) for row in rows],
        namesakes=[Namesake(**one, url=links.of("Person", one["id"])) for one in whole["namesakes"]],
    )


def spell(values: dict[str, Any]) -> dict[str, Any]:
    """Give the days of a tenure by the names that answers use."""
    return {
        "from": written(values["from"], values["fromPrecision"]),
        "from_precision": values["fromPrecision"],
        "until": written(values["until"], values["untilPrecision"]),
        "until_precision": values["untilPrecision"],
        "witnessed_from": written(values["witnessedFrom"]),
        "witnessed_until": written(values["witnessedUntil"]),
        "succeeded_on": written(values["succeededOn"]),
        "expected_until": written(values["expectedUntil"], "year"),
        "state": values["state"],
        "manner": values["manner"],
        "term": values["term"],
    }


def _post(row: dict[str, Any], links: Links) -> dict[str, Any]:
    return {
        "post": column(row, "post", "Post", links),
        "organization": column(row, "organization", "Organization", links),
    }


def _tenure(row: dict[str, Any], links: Links) -> PersonTenure:
    return PersonTenure(
        id=row["id"],
        url=links.of("Tenure", row["id"]),
        **_post(row, links),
        **spell(row["tenure"]),
        statements=[quoted(said, links) for said in row["statements"]],
    )


def _concurrent(row: dict[str, Any], links: Links) -> Concurrent:
    return Concurrent(tenure=row["id"], **_post(row, links), state=row["state_on"])
