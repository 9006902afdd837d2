"""The decisions of stewards on single statements, read from the graph."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any, LiteralString

import neo4j

from tochuc.graph.store import rows
from tochuc.loading.amendments import Amendment, Place

_AROUND: LiteralString = """
OPTIONAL MATCH (body)-[:UNIT_OF]->(whole:Organization)
OPTIONAL MATCH (body)-[:IN_TERRITORY]->(territory:Territory)
RETURN post.id AS post, body.id AS body, whole.id AS whole, territory.id AS territory,
       coalesce(post.singleSeat, false) AS single_seat,
       [(body)-[:SUB_ORGANIZATION_OF]->(up) | up.id] AS above,
       [(whole)-[:SUB_ORGANIZATION_OF]->(up) | up.id] AS above_whole"""
_AMENDMENT: LiteralString = (
    "OPTIONAL MATCH (d)-[:CORRECTED_POST]->(post:Post)-[:POST_IN]->(body:Organization)"
    + _AROUND
    + """,
       d.id AS id, d.published AS published, d.decidedStatement AS statement,
       coalesce(d.ordinal, 1) AS ordinal, d.correction AS correction"""
)
_POST: LiteralString = "MATCH (post:Post {id: $post})-[:POST_IN]->(body:Organization)" + _AROUND
_ON: LiteralString = "MATCH (d:StewardStatement) WHERE d.decidedStatement IN $statements WITH d " + _AMENDMENT
_OF_SOURCE: LiteralString = (
    """
MATCH (:Source {id: $source})<-[:WAS_QUOTED_FROM]-(d:StewardStatement)
WHERE d.decidedStatement IS NOT NULL WITH d """
    + _AMENDMENT
)


def amendments_on(tx: neo4j.ManagedTransaction, statements: Collection[str]) -> tuple[Amendment, ...]:
    """Give what stewards decided of some statements, whether the graph has these or not."""
    return tuple(_amendment(row) for row in rows(tx, _ON, statements=sorted(statements)))


def amendments_of_source(tx: neo4j.ManagedTransaction, source: str) -> tuple[Amendment, ...]:
    """Give what one source, a steward's decision, says of statements."""
    return tuple(_amendment(row) for row in rows(tx, _OF_SOURCE, source=source))


def read_fields(corrections: Iterable[str]) -> dict[str, str]:
    """Read fields and values from the form in which a correction keeps them: `field=value`."""
    split = (one.partition("=") for one in sorted(corrections))
    return {name: value for name, _, value in split}


def _amendment(row: dict[str, Any]) -> Amendment:
    corrections = row["correction"]
    return Amendment(
        id=row["id"],
        published=row["published"],
        statement=row["statement"],
        ordinal=row["ordinal"],
        fields=None if corrections is None else read_fields(corrections),
        place=_place(row) if row["post"] else None,
    )


def _place(row: dict[str, Any]) -> Place:
    return Place(
        post=row["post"],
        bodies=tuple(dict.fromkeys(body for body in (row["body"], row["whole"]) if body)),
        territory=row["territory"],
        single_seat=row["single_seat"],
        above=tuple(sorted({*(row["above"] or ()), *(row["above_whole"] or ())})),
    )


def place_of(tx: neo4j.ManagedTransaction, post: str) -> Place | None:
    """Give a post that the graph has, with what tells its holders from namesakes."""
    found = rows(tx, _POST, post=post)
    return _place(found[0]) if found else None
