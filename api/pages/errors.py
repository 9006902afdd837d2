"""Problems as pages, for whoever reads pages: what happened in one sentence, and where to go."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus
from typing import ClassVar

from fastapi import Response
from starlette.requests import Request

from api.answers.near import near
from api.links import links_of
from api.models.changes import SearchItem
from api.negotiation import choose
from api.pages.frame import bare_frame
from api.pages.rendering import Page, respond
from api.problems import Problem, ProblemResponse

_FOR_PROGRAMS = ("/api/", "/sparql", "/reconcile", "/static/", "/openapi.json")
_OFFERED = {"application/json": "json", "application/problem+json": "json", "text/html": "html"}


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
        near=await _near(request, said, path) if missing else (),
        again=int(answer.headers.get("retry-after", 0)) or None if away else None,
    )
    kept = {key: value for key, value in answer.headers.items() if key in ("retry-after", "allow")}
    return respond(page, bare_frame(request), said.status, kept)


async def _near(request: Request, said: Problem, path: str) -> tuple[SearchItem, ...]:
    """Find things by what the problem says was not found, else by the words of the path's end."""
    if said.near is not None:
        return tuple(said.near)
    lang = bare_frame(request).lang
    return await near(request.app.state.graph, links_of(request), path, lang)
