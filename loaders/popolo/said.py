"""What single fields of a record of Popolo say."""

from __future__ import annotations

from typing import Any

from loaders.interchange.values import words
from loaders.popolo.document import Found
from loaders.popolo.fields import fields
from tochuc.dates import PartialDate
from tochuc.schema import schema


def objects(found: Found, field: str) -> list[dict[str, Any]]:
    """Give the objects in a list; anything else in it is passed over."""
    value = found.fields.get(field)
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def other_names(found: Found, name: str) -> tuple[str, ...]:
    """Give the names of a record beside one."""
    others = (words(one.get("name")) for one in objects(found, "other_names"))
    return tuple(dict.fromkeys(other for other in others if other and other != name))


def name_of(found: Found) -> str | None:
    """Give the name of a record, or else what its parts make, or the first of its other names."""
    parts = (words(found.fields.get(part)) for part in ("given_name", "family_name"))
    others = (words(one.get("name")) for one in objects(found, "other_names"))
    names = (words(found.fields.get("name")), " ".join(part for part in parts if part), *others)
    return next((name for name in names if name), None)


def named(found: Found, field: str) -> str | None:
    """Give the id by which a field names another record."""
    return words(found.fields.get(field))


def own_id(found: Found) -> str | None:
    """Give the id that a record has in the file; its place there is none."""
    return words(found.fields.get("id"))


def urls(found: Found) -> tuple[str, ...]:
    """Give where the file found a record."""
    told = (words(one.get("url")) for one in objects(found, "sources"))
    return tuple(dict.fromkeys(url for url in told if url))


def notes(found: Found) -> tuple[str, ...]:
    """Give the words of the sources of a record."""
    told = (words(one.get("note")) for one in objects(found, "sources"))
    return tuple(note for note in told if note)


def event_kind(classification: str) -> str | None:
    """Give our kind of an event of a classification, if there is one."""
    said = " ".join(classification.casefold().replace("-", " ").replace("_", " ").split())
    if said in schema().coded["eventKind"].codes:
        return said
    told = ((kind, word) for kind, known in fields().events.items() for word in known)
    return next((kind for kind, word in told if word == said or word in said.split()), None)


def years(first: PartialDate | None, last: PartialDate | None) -> str | None:
    """Give the years of a term: `2016-2020`."""
    return f"{first.first.year}-{last.first.year}" if first and last else None
