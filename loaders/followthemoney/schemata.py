"""Which schemata and properties of FollowTheMoney are read, as `schemata.toml` has them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Joined:
    """The properties of a schema that join a person to a body, and the title that it gives by itself."""

    person: str
    body: str
    title: str


@dataclass(frozen=True, slots=True)
class Schemata:
    """The table, as the comments in it say."""

    persons: frozenset[str]
    bodies: frozenset[str]
    left_out: frozenset[str]
    passed_over: frozenset[str]
    memberships: Mapping[str, Joined]
    entities: frozenset[str]
    _common: frozenset[str]
    _read: Mapping[str, frozenset[str]]

    def read(self, schema: str) -> frozenset[str]:
        """Give the properties that are read of a schema."""
        kind = "Organization" if schema in self.bodies else schema
        kind = "Interest" if schema in self.memberships else kind
        joined = self.memberships.get(schema)
        ends = frozenset((joined.person, joined.body)) if joined else frozenset[str]()
        own = self._read.get(kind, frozenset())
        return self._common | own | ends | (self._read["Person"] if schema == "LegalEntity" else frozenset())

    def knows(self, schema: str) -> bool:
        """Whether anything is read of a schema."""
        return schema in self.bodies | self.persons or schema in self.memberships or schema in self._read


@cache
def schemata() -> Schemata:
    """Give the table."""
    table = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
    return Schemata(
        persons=frozenset(table["persons"]),
        bodies=frozenset(table["bodies"]),
        left_out=frozenset(table["left_out"]),
        passed_over=frozenset(table["passed_over"]),
        memberships={schema: Joined(**row) for schema, row in table["memberships"].items()},
        entities=frozenset(table["entities"])
        | {row[end] for row in table["memberships"].values() for end in ("person", "body")},
        _common=frozenset(table["common"]),
        _read={schema: frozenset(row) for schema, row in table["read"].items()},
    )
