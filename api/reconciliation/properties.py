"""The properties of the service: told to clients, compared with hints, fetched as values.

One list and one reading for all three: the values of a property are what `api/cypher/property_<id>.cypher`
gives for some things on a day.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from api.graph import Graph
from api.models.reconciliation import Column, Named
from api.reconciliation.types import named_type
from api.statements import statement
from tochuc.errors import BadInput
from tochuc.messages import Language, text
from tochuc.schema import schema

Values = dict[str, list[dict[str, Any]]]
"""By a thing's id: maps with `id` and `name` of another thing, or with `str` or `int`."""

ON = "on"
"""The hint that is no property: the day on which the others are to hold."""


@dataclass(frozen=True, slots=True)
class Property:
    """A property.

    Args:
        id: its name in the protocol and of its file.
        types: which things have it, by their general types.
        gives: the type of the things that it leads to; None for texts and numbers.
    """

    id: str
    types: tuple[str, ...]
    gives: str | None = None

    def named(self, lang: Language) -> Named:
        """Name it, with what it means."""
        return Named(
            id=self.id,
            name=text(f"reconcile.property.{self.id}", lang),
            description=text(f"reconcile.property.{self.id}.about", lang),
        )

    def column(self, lang: Language) -> Column:
        """Name it as the column of fetched values."""
        gives = named_type(self.gives, lang) if self.gives else None
        return Column(id=self.id, name=self.named(lang).name, type=gives)


PROPERTIES = {
    one.id: one
    for one in (
        Property("organization", ("Person", "Post"), "Organization"),
        Property("post", ("Person", "Organization"), "Post"),
        Property("person", ("Organization", "Post"), "Person"),
        Property("territory", ("Person", "Organization", "Post")),
        Property("parent", ("Organization",), "Organization"),
        Property("members", ("Organization",)),
        Property("vacant", ("Organization",)),
        Property("other_name", ("Person", "Organization", "Post")),
    )
}


def property_of(asked: str) -> Property:
    """Give a property by its id.

    Raises: BadInput for an id that no property has.
    """
    if asked not in PROPERTIES:
        raise BadInput("reconcile.property", found=asked, known=", ".join([*PROPERTIES, ON]))
    return PROPERTIES[asked]


def properties_of(type_name: str | None) -> list[Property]:
    """Give the properties that things of a type have; all of them without one."""
    labels = schema().classes[type_name].labels if type_name else None
    return [one for one in PROPERTIES.values() if labels is None or labels & set(one.types)]


async def values_of(graph: Graph, asked: Property, ids: Sequence[str], on: date | None) -> Values:
    """Read a property of some things.

    Args:
        graph: where.
        asked: the property.
        ids: of the things.
        on: the day on which it is to hold; None takes what ever held.
    """
    found: Values = defaultdict(list)
    for row in await graph.read(statement(f"property_{asked.id}"), {"ids": list(ids), "on": on}):
        found[row["id"]].append(row["value"])
    return found
