"""The records of a Popolo file, wherever they stand: in collections of their own, or within others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from loaders.interchange.records import NAMELESS
from loaders.interchange.values import words
from loaders.popolo.fields import COLLECTIONS
from tochuc.errors import BadInput

# What may stand within a record: a field with a list, the collection of its items, the field by which
# an item names the record in return.
_WITHIN = {
    "persons": (("memberships", "memberships", "person_id"),),
    "organizations": (
        ("memberships", "memberships", "organization_id"),
        ("posts", "posts", "organization_id"),
        ("children", "organizations", "parent_id"),
    ),
    "posts": (("memberships", "memberships", "post_id"),),
    "areas": (("children", "areas", "parent_id"),),
}
# Fields with one record, and its collection; the same with `_id` names it.
_EMBEDDED = {
    "person": "persons",
    "organization": "organizations",
    "on_behalf_of": "organizations",
    "parent": "organizations",
    "post": "posts",
    "area": "areas",
}


@dataclass(frozen=True, slots=True)
class Found:
    """A record as it stands in the file; `fields` name others by id, whether or not they are within it."""

    id: str
    where: str
    fields: dict[str, Any]


class Document:
    """All records of a file by collection; one that stands in several places is put together.

    Args:
        file: the file's name, for messages.
    """

    def __init__(self, file: str) -> None:
        self.file = file
        self.records: dict[str, dict[str, Found]] = {collection: {} for collection in COLLECTIONS}
        self.again: list[tuple[str, Found]] = []

    def take_file(self, data: Any) -> None:
        """Take all of a file: an object with collections, one person or organisation, or a list of such.

        Raises: BadInput `interchange.form` for anything else.
        """
        if isinstance(data, dict) and not {"name", "id"} & data.keys() and {*COLLECTIONS} & data.keys():
            self._take_collections(data)
            return
        for where, item in self._items(data if isinstance(data, list) else [data], ""):
            self._take(_collection_of(item), item, where)

    def _take_collections(self, data: dict[str, Any]) -> None:
        for collection in COLLECTIONS:
            for where, item in self._items(data.get(collection) or [], f"/{collection}"):
                self._take(collection, item, where)

    def _items(self, value: Any, where: str) -> Iterator[tuple[str, dict[str, Any]]]:
        if not isinstance(value, list):
            self._refuse(where, "a list", value)
        for number, item in enumerate(value):
            if not isinstance(item, dict):
                self._refuse(f"{where}/{number}", "an object", item)
            yield f"{where}/{number}", item

    def _refuse(self, where: str, expected: str, found: Any) -> None:
        shown = type(found).__name__ if isinstance(found, dict | list) else repr(found)[:40]
        raise BadInput("interchange.form", file=self.file, where=where or "/", expected=expected, found=shown)

    def _take(self, collection: str, item: dict[str, Any], where: str, **named: str) -> str:
        """Take a record with all that stands within it, and give its id."""
        id = words(item.get("id")) or f"{NAMELESS}{where}"
        fields = {**named, **item}
        for field, of in _EMBEDDED.items():
            within = item.get(field)
            if isinstance(within, dict):
                of = "areas" if field == "parent" and collection == "areas" else of
                fields[f"{field}_id"] = self._take(of, within, f"{where}/{field}")
        self._enter(collection, Found(id, where, fields))
        for field, of, back in _WITHIN.get(collection, ()):
            for at, one in self._items(item.get(field) or [], f"{where}/{field}"):
                self._take(of, one, at, **{back: id})
        return id

    def _enter(self, collection: str, found: Found) -> None:
        known = self.records[collection].setdefault(found.id, found)
        if known is found:
            return
        self.again.append((collection, found))
        if collection != "memberships":
            known.fields.update(
                {key: value for key, value in found.fields.items() if key not in known.fields}
            )


def _collection_of(item: dict[str, Any]) -> str:
    """Tell what a record is that stands by itself."""
    if "person_id" in item or "on_behalf_of_id" in item:
        return "memberships"
    if {"classification", "founding_date", "posts", "parent_id", "children"} & item.keys():
        return "organizations"
    return "posts" if "organization_id" in item else "persons"
