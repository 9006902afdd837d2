"""`/api/validate` and `/api/report`: SHACL over what is sent, and over the graph."""

from __future__ import annotations

from fastapi import Request

from api.models.writing import ReportDocument
from api.parameters import ReviewingOf, WritingOf
from api.problems import REFUSED
from api.received import ENDINGS, received
from api.routes import described
from tochuc.validation import Report, validate
from tochuc.validation.rdf_files import read_file

router = described.router("/api", "validation")
_RDF = {media_type: {"schema": {"type": "string"}} for media_type in ENDINGS if media_type != "text/plain"}


@router.post(
    "/validate",
    responses=REFUSED,
    openapi_extra={"requestBody": {"required": True, "content": _RDF}},
)
async def validate_body(request: Request, writing: WritingOf) -> ReportDocument:
    """Check RDF against the shapes, by itself: nothing of the graph is looked at, nothing is stored."""
    body, kind = await request.body(), request.headers.get("content-type", "")
    return report_document(await writing.aside(lambda: _checked(body, kind)))


@router.get("/report")
async def report(reviewing: ReviewingOf) -> ReportDocument:
    """What the shapes find in the whole graph, the gravest first, with sentences and remedies."""
    return report_document((await reviewing.now()).report)


def report_document(found: Report) -> ReportDocument:
    """Give a report in the form of the API."""
    return ReportDocument.model_validate(found.to_json())


def _checked(body: bytes, content_type: str) -> Report:
    with received(body, content_type, None, endings=_RDF_ENDINGS) as file:
        return validate(read_file(file))


_RDF_ENDINGS = {media_type: ENDINGS[media_type] for media_type in _RDF}
