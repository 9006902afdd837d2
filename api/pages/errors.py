"""Problems as pages, for whoever reads pages: what happened in one sentence, and where to go."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from http import HTTPStatus
from typing import ClassVar
from urllib.parse import unquote

from fastapi import Response
from starlette.requests import Request

from api.answers.searching import search, search_key
from api.links import links_of
from api.models.changes import SearchItem
from api.negotiation import choose
from api.pages.frame import bare_frame
from api.pages.rendering import Page, respond
from api.problems import ProblemResponse
from tochuc.errors import TochucError

_FOR_PROGRAMS = ("/api/", "/sparql", "/reconcile", "/static/", "/openapi.json")
_OFFERED = {"application/json": "json", "application/problem+json": "json", "text/html": "html"}
_HASH = re.compile(r"-(?=[0-9a-f]*\d)[0-9a-f]{6,10}$")
_MOST_NEAR = 8
_FEWEST_WORDS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorPage(Page):
    """What happened, and things of similar names.

    Args:
        status: the HTTP status.
        detail: what happened and how to mend it.
        code: the error's code.
        near: things whose names are like what was asked for.
        again: after how many seconds the page tries again by itself, if it does.
    """

    template: ClassVar[str] = "error"

    status: int
    detail: str
    code: str
    near: tuple[SearchItem, ...] = ()
    again: int | None = None


async def as_page(request: Request, answer: ProblemResponse) -> Response:
    """Give a problem as a page, if it is a page that was asked for."""
    path = request.url.path.removeprefix(request.scope.get("root_path", ""))
    asked = choose(request.headers.get("accept", ""), _OFFERED)
    if path.startswith(_FOR_PROGRAMS) or path.endswith(".json") or asked != "html":
        return answer
    said = answer.said
    missing = said.status in (HTTPStatus.NOT_FOUND, HTTPStatus.GONE)
    away = said.status == HTTPStatus.SERVICE_UNAVAILABLE and request.method == "GET"
    page = ErrorPage(
        title=said.title,
        description=said.detail,
        status=said.status,
        detail=said.detail,
        code=said.code,
        near=await _near(request, path) if missing else (),
        again=int(answer.headers.get("retry-after", 0)) or None if away else None,
    )
    kept = {key: value for key, value in answer.headers.items() if key in ("retry-after", "allow")}
    return respond(page, bare_frame(request), said.status, kept)


async def _near(request: Request, path: str) -> tuple[SearchItem, ...]:
    """Find things by the words of the path's end, the last words left out where all of them find none."""
    words = _HASH.sub("", unquote(path).rstrip("/").rpartition("/")[2]).split("-")
    frame = bare_frame(request)
    with suppress(TochucError):  # what is near is a help, no more
        for length in range(len(words), min(len(words), _FEWEST_WORDS) - 1, -1):
            found = await search(
                request.app.state.graph, links_of(request), " ".join(words[:length]), None, frame.lang
            )
            if found:
                return tuple(sorted(found, key=search_key)[:_MOST_NEAR])
    return ()
