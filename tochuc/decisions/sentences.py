"""From what a steward types to the statement that a decision is about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import LiteralString

from tochuc.decisions.earlier import Read
from tochuc.errors import BadInput, NotFound
from tochuc.ids import segment, thing
from tochuc.loading.corrections import allowed

_FOUND: LiteralString = """
MATCH (found:Statement {id: $id})
OPTIONAL MATCH (found)-[:WAS_REVISION_OF]->(origin)
WITH coalesce(origin, found) AS s
MATCH (s)-[:WAS_QUOTED_FROM]->(source:Source)
OPTIONAL MATCH (s)-[:STATES_POST]->(post:Post)-[:POST_IN]->(body:Organization)
RETURN s.id AS id, labels(s) AS labels, s.quote AS quote, s.published AS published, source.id AS source,
       s.postName AS title, s.placeName AS place, body.id AS body, body.name AS body_name"""
_NEAR: LiteralString = """
MATCH (s:Statement) WHERE s.id STARTS WITH $start RETURN s.id AS id ORDER BY id LIMIT 5"""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A statement as its source has it, as far as a decision needs it."""

    id: str
    labels: frozenset[str]
    quote: str
    published: date
    source: str
    title: str | None
    place: str | None
    body: str | None
    body_name: str | None

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields of it that can be corrected."""
        return allowed(self.labels)


def sentence(read: Read, given: str) -> Sentence:
    """Find a statement; a corrected version stands for the statement that it is a version of.

    Raises: NotFound `decide.no-statement` with those that begin alike; BadInput `decide.of-steward` for a
        steward's own statement, which is taken back with its source.
    """
    found = read(_FOUND, id=thing(given))
    if not found:
        near = read(_NEAR, start=thing(given).rpartition("-")[0] or thing(given))
        raise NotFound(
            "decide.no-statement", found=given, near="; ".join(segment(row["id"]) for row in near) or "–"
        )
    row = found[0]
    if "StewardStatement" in row["labels"]:
        raise BadInput("decide.of-steward", found=segment(row["id"]), source=segment(row["source"]))
    return Sentence(**{**row, "labels": frozenset(row["labels"])})
