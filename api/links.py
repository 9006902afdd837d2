"""Where a thing stands on this server."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import quote

from fastapi import Depends, Request

from tochuc.ids import THING, segment

_ROUTES = {
    "Person": "/api/people",
    "Organization": "/api/organizations",
    "Post": "/api/posts",
    "Source": "/api/sources",
    "Statement": "/api/statements",
    "Event": "/api/events",
}
_ANY = "/id"


class Links:
    """Makes the `url` of things.

    Args:
        base: scheme, host and mount point that the caller used, without a slash at the end.
    """

    def __init__(self, base: str) -> None:
        self.base = base

    def of(self, kind: str, iri: str) -> str:
        """Give the address of a thing of a class; one without a route of its own is met under `/id`."""
        route = self.base + _ROUTES.get(kind, _ANY)
        if iri == THING + segment(iri):
            return f"{route}/{quote(segment(iri), safe='')}"
        return f"{route}?id={quote(iri, safe='')}"

    def to(self, path: str) -> str:
        """Give the address of a path of this server."""
        return self.base + path


def links_of(request: Request) -> Links:
    """Give the links as whoever asks reaches this server."""
    return Links(str(request.base_url).rstrip("/"))


LinksOf = Annotated[Links, Depends(links_of)]
