"""A page and its answer of the API are one thing: which of the two is given, `Accept` or `.json` says."""

from __future__ import annotations

from collections.abc import Callable

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, Response

from api.models.base import Model
from api.negotiation import choose
from api.pages.frame import Frame
from api.pages.rendering import Page, respond
from api.problems import NotAcceptable

_OFFERED = {"text/html": "html", "application/json": "json"}
_BY_SUFFIX = {".json": "json", ".csv": "csv"}


def pages() -> APIRouter:
    """Make the router of some pages; the API's description leaves them out, for it has their answers."""
    return APIRouter(tags=["pages"], include_in_schema=False)


def page_or_json(request: Request, frame: Frame, answer: Model, page: Callable[[], Page]) -> Response:
    """Answer with a page, or with the same as JSON.

    Args:
        request: what was asked.
        frame: what surrounds the page.
        answer: what the API answers.
        page: makes the page, where it is wanted.

    Raises: NotAcceptable if neither is accepted.
    """
    if form_of(request) == "html":
        return respond(page(), frame)
    return as_json(answer)


def as_json(answer: Model) -> JSONResponse:
    """Give the answer of the API where its page was asked for."""
    return JSONResponse(answer.model_dump(mode="json", by_alias=True), headers={"Vary": "Accept"})


def form_of(request: Request) -> str:
    """Say whether a page is wanted (`html`), or the same as `json` or, where the path says so, `csv`.

    Raises: NotAcceptable if neither is accepted.
    """
    accept = request.headers.get("accept", "")
    by_suffix = (form for suffix, form in _BY_SUFFIX.items() if request.url.path.endswith(suffix))
    form = next(by_suffix, None) or choose(accept, _OFFERED)
    if form is None:
        raise NotAcceptable("api.not-acceptable", found=accept, expected=", ".join(_OFFERED))
    return form
