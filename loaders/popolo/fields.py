"""The fields of Popolo: which are read, which are left out on purpose, as `fields.toml` has them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

COLLECTIONS = ("persons", "organizations", "posts", "memberships", "areas", "events")


@dataclass(frozen=True, slots=True)
class Fields:
    """The table: `read` by collection, `events` by our kind, as the comments in it say."""

    published: tuple[str, ...]
    left_out: frozenset[str]
    contact_schemes: frozenset[str]
    read: Mapping[str, frozenset[str]]
    events: Mapping[str, tuple[str, ...]]


@cache
def fields() -> Fields:
    """Give the table."""
    table = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
    return Fields(
        published=tuple(table["published"]),
        left_out=frozenset(table["left_out"]),
        contact_schemes=frozenset(table["contact_schemes"]),
        read={collection: frozenset(table["read"][collection]) for collection in COLLECTIONS},
        events={kind: tuple(said) for kind, said in table["events"].items()},
    )
