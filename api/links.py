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
# The resources of the API that have a page, under the same path without `/api`.
WITH_PAGE = ("people", "organizations", "posts", "vacancies", "queries", "sources", "changes", "review")


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


def page_path(base: str, url: str) -> str | None:
    """Give the path and query of the page that shows what an address of the API answers, if there is one.

    Args:
        base: scheme, host and mount point of this server.
        url: an address of the API.
    """
    path = url.removeprefix(base)
    resource = path.removeprefix("/api/").partition("/")[0].partition("?")[0]
    return path.removeprefix("/api") if path.startswith("/api/") and resource in WITH_PAGE else None


def page_of(links: Links, url: str, query: str) -> str | None:
    """Give the address of a thing's page, with what was asked; None for a thing that has none."""
    path = page_path(links.base, url)
    if path is None:
        return None
    asked = "&".join(filter(None, (path.partition("?")[2], query)))
    page = links.to(path.partition("?")[0])
    return f"{page}?{asked}" if asked else page


def links_of(request: Request) -> Links:
    """Give the links as whoever asks reaches this server."""
    return Links(str(request.base_url).rstrip("/"))


LinksOf = Annotated[Links, Depends(links_of)]
