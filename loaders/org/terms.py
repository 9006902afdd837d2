"""The terms that are read, by what they mean, as `terms.toml` has them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Terms:
    """The table: full IRIs by class and field, and the prefixes by which they are shown."""

    prefixes: Mapping[str, str]
    classes: Mapping[str, frozenset[str]]
    fields: Mapping[str, tuple[str, ...]]
    left_out: frozenset[str]

    def shown(self, iri: str) -> str:
        """Give an IRI by its prefix, where it has one."""
        for prefix, base in self.prefixes.items():
            if iri.startswith(base) and iri != base:
                return f"{prefix}:{iri.removeprefix(base)}"
        return iri


@cache
def terms() -> Terms:
    """Give the table."""
    table = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
    prefixes: dict[str, str] = table["prefixes"]

    def full(name: str) -> str:
        prefix, _, local = name.partition(":")
        return prefixes[prefix] + local

    return Terms(
        prefixes,
        {kind: frozenset(map(full, names)) for kind, names in table["classes"].items()},
        {field: tuple(map(full, names)) for field, names in table["fields"].items()},
        frozenset(map(full, table["left_out"]["terms"])),
    )
