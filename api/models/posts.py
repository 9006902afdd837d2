"""Posts and who held them."""

from __future__ import annotations

from api.models.base import Model, Quoted, Reference
from api.models.people import Spell


class PostItem(Reference):
    """A post in a list."""

    full_name: str | None
    organization: Reference | None


class Holder(Spell):
    """One tenure of the post."""

    id: str
    url: str
    person: Reference
    statements: list[Quoted]


class PostDocument(Model):
    """A post, with holders past and present, the last first."""

    id: str
    name: str | None
    name_en: str | None
    full_name: str | None
    url: str
    organization: Reference | None
    single_seat: bool | None
    known: str
    holders: list[Holder]
