"""Items by their names, as far as the file has them; else by their ids, which is told."""

from __future__ import annotations

from collections.abc import Mapping

from loaders.interchange import BodyRecord, Records
from loaders.interchange.records import Unread
from loaders.wikidata.entities import Entity
from tochuc.messages import text

_MOST_NAMED = 20


def id_of(item: str) -> str:
    """Give the id of an item's record, which says whose id it is."""
    return f"wikidata:{item}"


class Names:
    """The names of items; `others` are those that stand for a position, a term, a district."""

    def __init__(self, entities: Mapping[str, Entity], records: Records) -> None:
        self.entities = entities
        self.records = records
        self.others: set[str] = set()
        self._missing: dict[str, None] = {}

    def known(self, item: str) -> str | None:
        """Give the name of an item that the file has."""
        entity = self.entities.get(item)
        return entity.label if entity else None

    def of(self, item: str) -> str:
        """Give the name of an item, or its id."""
        found = self.known(item)
        if found is None:
            self._missing[item] = None
        return found or item

    def other(self, item: str) -> str:
        """Give the name of an item that becomes no thing of its own."""
        self.others.add(item)
        return self.of(item)

    def body(self, item: str) -> str:
        """Give the record id of a body, which is there from now on."""
        id = id_of(item)
        if id not in self.records.bodies:
            self.records.bodies[id] = BodyRecord(where=item, id=id, name=self.of(item))
        return id

    def tell_missing(self) -> None:
        """Tell which items stand by their ids, for the file has no names of them."""
        if self._missing:
            shown = ", ".join(list(self._missing)[:_MOST_NAMED]) + (
                " …" if len(self._missing) > _MOST_NAMED else ""
            )
            why = text("wikidata.no-label", "vi", count=len(self._missing))
            self.records.unread.append(Unread("labels", shown, why))
