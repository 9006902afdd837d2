"""The properties of Wikidata that are read, as `properties.toml` has them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Properties:
    """The table: property ids by meaning, for claims, qualifiers and references."""

    claims: Mapping[str, tuple[str, ...]]
    qualifiers: Mapping[str, tuple[str, ...]]
    references: Mapping[str, tuple[str, ...]]
    human: frozenset[str]
    left_out: frozenset[str]


@cache
def properties() -> Properties:
    """Give the table."""
    table = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
    found = {
        part: {meaning: tuple(ids) for meaning, ids in table[part].items()}
        for part in ("claims", "qualifiers", "references")
    }
    left_out, human = frozenset(table["left_out"]["properties"]), frozenset(table["kinds"]["human"])
    return Properties(found["claims"], found["qualifiers"], found["references"], human, left_out)
