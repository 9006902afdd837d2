"""The entities of a file by id, those that stand within others taken out of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from loaders.followthemoney.schemata import schemata
from loaders.interchange.json_files import read_json_values
from loaders.interchange.values import words
from tochuc.errors import BadInput
from tochuc.ids import THING, segment


@dataclass(frozen=True, slots=True)
class Entity:
    """An entity: its schema, and its properties, each with all values as text."""

    id: str
    schema: str
    where: str
    properties: dict[str, list[str]] = field(default_factory=dict)

    def all(self, *names: str) -> tuple[str, ...]:
        """Give the values of some properties, each once."""
        return tuple(dict.fromkeys(one for name in names for one in self.properties.get(name, ())))

    def first(self, *names: str) -> str | None:
        """Give one value of some properties, of the first that has any."""
        return next(iter(self.all(*names)), None)


def entities_of(path: Path) -> dict[str, Entity]:
    """Read a file of entities; what several lines say of one is put together.

    Raises: BadInput for a file that can't be read, or a line that is no entity.
    """
    found: dict[str, Entity] = {}
    for where, value in read_json_values(path):
        for entity in _taken(value, where, path.name):
            known = found.setdefault(entity.id, entity)
            if known is not entity:
                for name, values in entity.properties.items():
                    known.properties[name] = [*dict.fromkeys([*known.properties.get(name, ()), *values])]
    return _by_our_ids(found)


def _by_our_ids(entities: dict[str, Entity]) -> dict[str, Entity]:
    """Give entities that we exported by our ids, of which an entity's own id is the last segment."""
    ours = {
        id: url
        for id, entity in entities.items()
        for url in entity.all("sourceUrl")
        if url.startswith(THING) and segment(url) == id
    }
    for entity in entities.values() if ours else ():
        for name in schemata().entities & entity.properties.keys():
            entity.properties[name] = [ours.get(id, id) for id in entity.properties[name]]
    return {ours.get(id, id): replace(entity, id=ours.get(id, id)) for id, entity in entities.items()}


def _taken(value: Any, where: str, file: str) -> Iterator[Entity]:
    """Give an entity, and before it those within it."""
    if not isinstance(value, dict) or not {"id", "schema"} <= value.keys():
        shown = ", ".join(value)[:60] if isinstance(value, dict) else repr(value)[:40]
        expected = "id, schema, properties"
        raise BadInput("interchange.form", file=file, where=where, expected=expected, found=shown or "{}")
    properties: dict[str, list[str]] = {}
    given = value.get("properties")
    for name, several in given.items() if isinstance(given, dict) else ():
        for one in several if isinstance(several, list) else [several]:
            if isinstance(one, dict):
                yield from _taken(one, f"{where}/{name}", file)
                one = one.get("id")
            if said := words(one):
                properties.setdefault(name, []).append(said)
    yield Entity(str(value["id"]), str(value["schema"]), where, properties)
