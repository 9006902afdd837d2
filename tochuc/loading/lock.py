"""One load at a time: what a load folds must not change under it."""

from __future__ import annotations

from datetime import date
from typing import LiteralString

import neo4j

# Stands in neither face of the graph; writing to it holds everyone else until the commit.
_LOCK: LiteralString = """
MERGE (lock:Operational {name: 'loading'})
SET lock.turn = coalesce(lock.turn, 0) + 1"""
_CONSTRAINT: LiteralString = """
CREATE CONSTRAINT operational_name IF NOT EXISTS FOR (n:Operational) REQUIRE n.name IS UNIQUE"""

_CHANGED: LiteralString = "MATCH (lock:Operational {name: 'loading'}) SET lock.changed = $day"


def take_turn(tx: neo4j.ManagedTransaction) -> None:
    """Wait until no other load is under way, and keep others waiting until this one ends."""
    tx.run(_LOCK).consume()


def note_change(tx: neo4j.ManagedTransaction) -> None:
    """Remember that the graph changed today; whoever looks at a page is told."""
    tx.run(_CHANGED, day=date.today()).consume()


def prepare_lock(tx: neo4j.ManagedTransaction) -> None:
    """Make sure that there can be one lock only."""
    tx.run(_CONSTRAINT).consume()
