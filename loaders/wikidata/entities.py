"""Entities as Wikidata's JSON has them, whichever way a file wraps them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from loaders.interchange.json_files import read_json_values
from loaders.wikidata.properties import properties
from tochuc.errors import BadInput

_LANGUAGES = ("vi", "en", "mul")
"""A label is taken in the first of these languages that it has, else in the first by its code."""


@dataclass(frozen=True, slots=True)
class Snak:
    """A value, or that there is some (`known` false), or none (`absent`)."""

    value: Any
    absent: bool = False
    known: bool = True

    @property
    def item(self) -> str | None:
        """The id of the item that it names."""
        if not isinstance(self.value, dict):
            return None
        number = self.value.get("numeric-id")
        id = self.value.get("id") or (f"Q{number}" if number else None)
        return str(id) if id else None


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement of an entity, with its qualifiers and references by meaning."""

    id: str
    rank: str
    snak: Snak
    qualifiers: Mapping[str, tuple[Snak, ...]]
    references: tuple[Mapping[str, tuple[Snak, ...]], ...]

    def qualified(self, meaning: str) -> tuple[Snak, ...]:
        """Give the qualifiers of a meaning."""
        return _of(self.qualifiers, properties().qualifiers[meaning])

    def referred(self, meaning: str) -> tuple[Snak, ...]:
        """Give what the references say of a meaning."""
        wanted = properties().references[meaning]
        return tuple(snak for reference in self.references for snak in _of(reference, wanted))


@dataclass(frozen=True, slots=True)
class Entity:
    """An item."""

    id: str
    labels: Mapping[str, str]
    aliases: Mapping[str, tuple[str, ...]]
    claims: Mapping[str, tuple[Claim, ...]]

    @property
    def label(self) -> str | None:
        """Its name, the Vietnamese first."""
        order = [*_LANGUAGES, *sorted(self.labels)]
        return next((self.labels[language] for language in order if language in self.labels), None)

    def of(self, meaning: str) -> tuple[Claim, ...]:
        """Give the claims of a meaning that are not deprecated: the preferred ones first."""
        found = [claim for one in properties().claims[meaning] for claim in self.claims.get(one, ())]
        counted = [claim for claim in found if claim.rank != "deprecated"]
        return tuple(sorted(counted, key=lambda claim: claim.rank != "preferred"))

    def items(self, meaning: str) -> list[str]:
        """Give the ids of the items that claims of a meaning name."""
        return list(dict.fromkeys(item for claim in self.of(meaning) if (item := claim.snak.item)))


def read_entities(path: Path) -> dict[str, Entity]:
    """Read the entities of a file: a whole answer of the API, one entity, a list, or one a line as in dumps.

    Raises: BadInput for a file that can't be read, or holds anything else.
    """
    found: dict[str, Entity] = {}
    for where, raw in _raw(path):
        if not isinstance(raw, dict) or not isinstance(raw.get("id"), str):
            raise BadInput(
                "interchange.form", file=str(path), where=where, expected="an entity", found=_kind(raw)
            )
        if "missing" not in raw and raw["id"].startswith("Q"):
            found[raw["id"]] = _entity(raw)
    return found


def _raw(path: Path) -> Iterator[tuple[str, Any]]:
    for where, value in read_json_values(path):
        wrapped = value.get("entities") if isinstance(value, dict) else None
        if isinstance(wrapped, dict | list):
            inner = list(wrapped.values()) if isinstance(wrapped, dict) else wrapped
            yield from ((f"{where}/entities/{number}", one) for number, one in enumerate(inner))
        else:
            yield where, value


def _entity(raw: dict[str, Any]) -> Entity:
    labels = {code: str(one["value"]) for code, one in _mapping(raw.get("labels")).items() if _has_value(one)}
    aliases = {
        code: tuple(str(one["value"]) for one in several if _has_value(one))
        for code, several in _mapping(raw.get("aliases")).items()
        if isinstance(several, list)
    }
    claims = {
        name: tuple(_claim(one) for one in several if isinstance(one, dict))
        for name, several in _mapping(raw.get("claims")).items()
        if isinstance(several, list)
    }
    return Entity(raw["id"], labels, aliases, claims)


def _claim(raw: dict[str, Any]) -> Claim:
    references = [one for one in raw.get("references") or () if isinstance(one, dict)]
    return Claim(
        id=str(raw.get("id", "")),
        rank=str(raw.get("rank", "normal")),
        snak=_snak(raw.get("mainsnak")),
        qualifiers=_snaks(raw.get("qualifiers")),
        references=tuple(_snaks(one.get("snaks")) for one in references),
    )


def _snaks(raw: Any) -> dict[str, tuple[Snak, ...]]:
    return {
        name: tuple(map(_snak, several))
        for name, several in _mapping(raw).items()
        if isinstance(several, list)
    }


def _snak(raw: Any) -> Snak:
    kind = raw.get("snaktype") if isinstance(raw, dict) else None
    if kind == "novalue":
        return Snak(None, absent=True)
    if kind != "value":
        return Snak(None, known=False)
    return Snak(_mapping(raw.get("datavalue")).get("value"))


def _of(snaks: Mapping[str, tuple[Snak, ...]], wanted: tuple[str, ...]) -> tuple[Snak, ...]:
    return tuple(snak for one in wanted for snak in snaks.get(one, ()))


def _mapping(raw: Any) -> dict[str, Any]:
    return raw if isinstance(raw, dict) else {}  # PHP writes an empty one as a list


def _has_value(one: Any) -> bool:
    return isinstance(one, dict) and bool(str(one.get("value") or "").strip())


def _kind(raw: Any) -> str:
    return type(raw).__name__ if not isinstance(raw, dict) else ", ".join(list(raw)[:5])
