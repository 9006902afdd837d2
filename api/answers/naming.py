"""Things by class, id and name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from api.links import Links
from api.models.base import Reference

_ABOVE = ("Thing", "Organization", "Statement", "Membership", "Event")
_ROUTED = ("Person", "Organization", "Post", "Source", "Statement", "Event")


def kind_of(labels: Sequence[str]) -> str:
    """Give a thing's most telling class: PartyOrganization before Organization, Thing as the last."""
    told = sorted(label for label in labels if label not in _ABOVE)
    return told[0] if told else next((label for label in reversed(_ABOVE) if label in labels), "Thing")


def route_of(labels: Sequence[str]) -> str:
    """Give the class whose route shows a thing."""
    return next((label for label in _ROUTED if label in labels), "Thing")


def named(kind: str, thing: Mapping[str, Any], links: Links) -> Reference:
    """Name a thing, from a map with `id` and `name`."""
    return Reference(id=thing["id"], name=thing["name"], url=links.of(kind, thing["id"]))


def maybe(kind: str, thing: Mapping[str, Any] | None, links: Links) -> Reference | None:
    """Name a thing, or give None where there is none."""
    return named(kind, thing, links) if thing and thing["id"] else None


def column(row: Mapping[str, Any], name: str, kind: str, links: Links) -> Reference | None:
    """Name the thing of a named query's column and the `_id` beside it."""
    return maybe(kind, {"id": row[f"{name}_id"], "name": row[name]}, links)
