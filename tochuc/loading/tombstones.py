"""What is remembered of a source that was taken out: that it was here, until when, and why it went.

A tombstone stands in neither face of the graph (D5); the service answers 410 from it.
"""

from __future__ import annotations

from datetime import date
from typing import LiteralString

import neo4j

from tochuc.graph import Store
from tochuc.ids import segment

_RAISE: LiteralString = """
MERGE (t:Tombstone {segment: $segment}) SET t:Operational, t.reason = $reason, t.day = $day"""
_LIFT: LiteralString = "MATCH (t:Tombstone {segment: $segment}) DELETE t"
_STANDS: LiteralString = "MATCH (t:Tombstone {segment: $segment}) RETURN t.day AS day"
_CONSTRAINT: LiteralString = """
CREATE CONSTRAINT tombstone_segment IF NOT EXISTS FOR (t:Tombstone) REQUIRE t.segment IS UNIQUE"""


def prepare_tombstones(tx: neo4j.ManagedTransaction) -> None:
    """Make sure that a source has one tombstone at most, and that it is found by an index."""
    tx.run(_CONSTRAINT).consume()


def raise_tombstone(tx: neo4j.ManagedTransaction, source: str, reason: str) -> None:
    """Remember that a source is taken out today."""
    tx.run(_RAISE, segment=segment(source), reason=reason, day=date.today()).consume()


def lift_tombstone(tx: neo4j.ManagedTransaction, source: str) -> None:
    """Forget that a source was taken out, for it is there again."""
    tx.run(_LIFT, segment=segment(source)).consume()


def was_taken_out(store: Store, source: str) -> bool:
    """Whether a source was taken out and not loaded again."""
    return bool(store.read(_STANDS, segment=segment(source)))
