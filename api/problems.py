"""Every error as RFC 9457 `application/problem+json`, in the caller's language.

`STATUS` is the one table from the families of `tochuc.errors` to HTTP statuses.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException
from starlette.requests import Request

from api.answers.near import near
from api.languages import language_of
from api.links import links_of
from api.models.changes import SearchItem
from tochuc.errors import (
    Ambiguous,
    BadInput,
    Forbidden,
    NotFound,
    Refused,
    TochucError,
    Unauthorized,
    Unavailable,
)
from tochuc.messages import Language, catalogue, text

MEDIA_TYPE = "application/problem+json"
TYPES = "https://w3id.org/tochuc/errors#"


class Gone(NotFound):
    """It was in the graph and was taken out."""


class NotAcceptable(BadInput):
    """None of the forms that the caller accepts exists."""


class TooLarge(BadInput):
    """The body of the request is longer than what is read."""


class TooSlow(BadInput):
    """The body of the request did not come in time."""


class Unsupported(BadInput):
    """The body of the request is in a form that nothing here reads."""


class Moved(Exception):
    """A thing is now found under another id; `location` is where."""

    def __init__(self, location: str) -> None:
        super().__init__(location)
        self.location = location


STATUS: dict[type[TochucError], HTTPStatus] = {
    Gone: HTTPStatus.GONE,
    NotAcceptable: HTTPStatus.NOT_ACCEPTABLE,
    Unsupported: HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
    TooLarge: HTTPStatus(413),  # its name in `http` differs between versions of Python
    TooSlow: HTTPStatus.REQUEST_TIMEOUT,
    BadInput: HTTPStatus.BAD_REQUEST,
    NotFound: HTTPStatus.NOT_FOUND,
    Unauthorized: HTTPStatus.UNAUTHORIZED,
    Forbidden: HTTPStatus.FORBIDDEN,
    Ambiguous: HTTPStatus.CONFLICT,
    Refused: HTTPStatus.UNPROCESSABLE_ENTITY,
    Unavailable: HTTPStatus.SERVICE_UNAVAILABLE,
}


class Fault(BaseModel):
    """One parameter or part of the body that is wrong."""

    where: str = Field(examples=["query"])
    parameter: str
    found: Any = None
    expected: str


class Problem(BaseModel):
    """What went wrong (RFC 9457)."""

    type: str = Field(description="The error's heading in the documentation.")
    title: str
    status: int
    detail: str
    instance: str
    code: str
    request_id: str | None = Field(None, description="The same as in the log and in X-Request-ID.")
    errors: list[Fault] | None = None
    near: list[SearchItem] | None = Field(None, description="Of a 404: things whose names are near.")


class ProblemResponse(JSONResponse):
    """The answer to what went wrong; `said` is what it says, for whoever shows it in another form."""

    media_type = MEDIA_TYPE

    def __init__(self, said: Problem, headers: dict[str, str]) -> None:
        self.said = said
        absent = {name for name in ("request_id", "errors", "near") if getattr(said, name) is None}
        content = said.model_dump(mode="json", exclude=absent)
        super().__init__(content, said.status, headers=headers)


def problem(
    request: Request,
    status: int,
    code: str,
    detail: str,
    *,
    errors: list[Fault] | None = None,
    near: list[SearchItem] | None = None,
    headers: dict[str, str] | None = None,
) -> ProblemResponse:
    """Make the response of an error.

    Args:
        request: what was asked.
        status: the HTTP status.
        code: the error's code.
        detail: what happened and how to mend it, in the caller's language.
        errors: the parameters that are wrong, one by one.
        near: things whose names are near to what was not found.
        headers: more headers.
    """
    lang = language_of(request)
    said = Problem(
        type=TYPES + code,
        title=text(f"api.status.{status}", lang) if f"api.status.{status}" in catalogue() else detail,
        status=status,
        detail=detail,
        instance=request.url.path,
        code=code,
        request_id=getattr(request.state, "request_id", None),
        errors=errors,
        near=near,
    )
    return ProblemResponse(
        said, {"Content-Language": lang, "Vary": "Accept, Accept-Language", **(headers or {})}
    )


def status_of(error: TochucError) -> HTTPStatus:
    """Give the status of an error, by its family."""
    return next(STATUS[family] for family in type(error).__mro__ if family in STATUS)


async def _known(request: Request, error: Exception) -> Response:
    assert isinstance(error, TochucError)
    status, lang = status_of(error), language_of(request)
    like = None
    if isinstance(error, NotFound) and (found := error.details.get("found")):
        kind = next((_KINDS[part] for part in request.url.path.split("/") if part in _KINDS), None)
        like = list(await near(request.app.state.graph, links_of(request), str(found), lang, kind))
    return problem(request, status, error.code, error.message(lang), near=like, headers=_HEADERS.get(status))


_KINDS = {"people": "person", "organizations": "organization", "posts": "post"}
_HEADERS = {
    HTTPStatus.SERVICE_UNAVAILABLE: {"Retry-After": "5"},
    HTTPStatus.UNAUTHORIZED: {"WWW-Authenticate": 'Bearer realm="tochuc"'},
}


async def _moved(request: Request, error: Exception) -> Response:
    assert isinstance(error, Moved)
    return Response(status_code=HTTPStatus.PERMANENT_REDIRECT, headers={"Location": error.location})


async def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    lang = language_of(request)
    faults = [_fault(found, lang) for found in error.errors()]
    lines = [_told(fault, lang) for fault in faults]
    return problem(request, 400, "api.parameters", "\n".join(lines), errors=faults)


def _fault(found: dict[str, Any], lang: Language) -> Fault:
    where, *path = [str(part) for part in found["loc"]]
    kind, context = found["type"], found.get("ctx") or {}
    if kind == "json_invalid":  # what it names is a place in the text, no parameter
        path = []
    code = f"api.expected.{kind}"
    expected = text(code, lang, **context) if code in catalogue() else str(found["msg"])
    value = None if kind in ("missing", "json_invalid") else _short(found.get("input"))
    return Fault(where=where, parameter=".".join(path) or where, found=value, expected=expected)


def _told(fault: Fault, lang: Language) -> str:
    code = "api.fault-missing" if fault.found is None else "api.fault"
    return text(code, lang, **fault.model_dump())


def _short(value: Any) -> Any:
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    return value if isinstance(value, int | float | bool) or value is None else str(value)[:200]


async def _http(request: Request, error: Exception) -> Response:
    """Give a framework's own error (no such route, no such method) the same form."""
    assert isinstance(error, HTTPException)
    lang, code = language_of(request), f"api.http.{error.status_code}"
    headers = {name.lower(): value for name, value in (error.headers or {}).items()}
    detail = str(error.detail)
    if code in catalogue():
        details = {"path": request.url.path, "method": request.method, "allowed": headers.get("allow", "GET")}
        detail = text(code, lang, **details)
    return problem(request, error.status_code, code, detail, headers=headers)


async def _unforeseen(request: Request, error: Exception) -> Response:
    """Say that it is our fault, and nothing of what happened inside; the server logs that."""
    assert error
    return problem(request, 500, "api.unforeseen", text("api.unforeseen", language_of(request)))


Shown = Callable[[Request, ProblemResponse], Awaitable[Response]]
_Handler = Callable[[Request, Exception], Awaitable[Response]]


def install(app: FastAPI, shown: Shown) -> None:
    """Make every error of an app a problem.

    Args:
        app: the service.
        shown: gives a problem in the form that whoever asks reads.
    """

    def showing(handler: _Handler) -> _Handler:
        async def handle(request: Request, error: Exception) -> Response:
            answer = await handler(request, error)
            return await shown(request, answer) if isinstance(answer, ProblemResponse) else answer

        return handle

    app.add_exception_handler(TochucError, showing(_known))
    app.add_exception_handler(Moved, _moved)
    app.add_exception_handler(RequestValidationError, showing(_invalid))
    app.add_exception_handler(HTTPException, showing(_http))
    app.add_exception_handler(Exception, showing(_unforeseen))


def _documented(*statuses: int) -> dict[int | str, dict[str, Any]]:
    return {
        status: {"description": HTTPStatus(status).phrase, "content": {MEDIA_TYPE: {}}, "model": Problem}
        for status in statuses
    }


RESPONSES = _documented(400, 404, 503)
REFUSED = _documented(408, 413, 422)
NO_KEY = _documented(401, 403)
ABSENT = _documented(410) | {
    308: {"description": "A mention that is now a part of another person: go there."}
}
