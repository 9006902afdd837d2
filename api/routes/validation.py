"""`/api/validate` and `/api/report`: SHACL over what is sent, and over the graph."""

from __future__ import annotations

from typing import Any

from fastapi import Request
from fastapi.responses import JSONResponse, Response

from api.models.writing import ReportDocument
from api.negotiation import choose
from api.parameters import Lang, ReviewingOf, WritingOf
from api.problems import REFUSED, NotAcceptable
from api.received import ENDINGS, received
from api.routes import described
from tochuc.messages import Language
from tochuc.validation import Report, validate
from tochuc.validation.rdf_files import read_file
from tochuc.validation.rendering import Settings, render

router = described.router("/api", "validation")
_RDF = {media_type: {"schema": {"type": "string"}} for media_type in ENDINGS if media_type != "text/plain"}


# The forms of a report, our favourite first.
OFFERED = {
    "application/json": "json",
    "text/html": "html",
    "text/turtle": "ttl",
    "application/sarif+json": "sarif",
    "application/xml": "junit",
    "text/plain": "text",
}
_TYPES = {form: media_type for media_type, form in OFFERED.items()}
_REPORT: dict[int | str, dict[str, Any]] = {
    200: {
        "model": ReportDocument,
        "description": "The report, in the form that is accepted.",
        "content": {media_type: {} for media_type in OFFERED if media_type != "application/json"},
    }
}


@router.post(
    "/validate",
    responses=REFUSED | _REPORT,
    response_class=JSONResponse,
    openapi_extra={"requestBody": {"required": True, "content": _RDF}},
)
async def validate_body(request: Request, writing: WritingOf, lang: Lang) -> Response:
    """Check RDF against the shapes, by itself: nothing of the graph is looked at, nothing is stored."""
    form = _form(request)
    body, kind = await request.body(), request.headers.get("content-type", "")
    return _written(await writing.aside(lambda: _checked(body, kind)), form, lang)


@router.get("/report", responses=_REPORT, response_class=JSONResponse)
async def report(request: Request, reviewing: ReviewingOf, lang: Lang) -> Response:
    """What the shapes find in the whole graph, the gravest first, with sentences and remedies.

    As JSON, Turtle, one HTML page, SARIF, JUnit or text, by what is accepted.
    """
    form = _form(request)
    return _written((await reviewing.now()).report, form, lang)


def _form(request: Request) -> str:
    accept = request.headers.get("accept", "")
    form = choose(accept, OFFERED)
    if form is None:
        raise NotAcceptable("api.not-acceptable", found=accept, expected=", ".join(OFFERED))
    return form


def _written(found: Report, form: str, lang: Language) -> Response:
    headers = {"Vary": "Accept, Accept-Language"}
    if form == "json":
        document = ReportDocument.model_validate(found.to_json())
        return JSONResponse(document.model_dump(mode="json", by_alias=True), headers=headers)
    return Response(render(found, form, Settings(lang)), media_type=_TYPES[form], headers=headers)


def _checked(body: bytes, content_type: str) -> Report:
    with received(body, content_type, None, endings=_RDF_ENDINGS) as file:
        return validate(read_file(file))


_RDF_ENDINGS = {media_type: ENDINGS[media_type] for media_type in _RDF}
