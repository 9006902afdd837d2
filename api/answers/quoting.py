"""Statements by their words."""

from __future__ import annotations

from typing import Any

from api.dates import written
from api.links import Links
from api.models.base import Quoted


def quoted(said: dict[str, Any], links: Links) -> Quoted:
    """Give a statement by its words, from the map that the Cypher makes of it."""
    url = links.of("Statement", said["id"])
    return Quoted(**{**said, "published": written(said["published"])}, url=url)
