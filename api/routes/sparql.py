"""`/sparql`: the SPARQL 1.1 Protocol, query only (https://www.w3.org/TR/sparql11-protocol/)."""

from __future__ import annotations

from typing import Annotated, Any
from urllib.parse import parse_qs

from fastapi import Depends, Query, Request
from fastapi.responses import Response

from api.answers.sparql import Snapshot
from api.negotiation import choose
from api.problems import NotAcceptable
from api.routes import described
from tochuc.errors import BadInput
from tochuc.sparql import FORMS, check, forms_of

router = described.router("/sparql", "sparql")
_RESPONSES: dict[int | str, dict[str, Any]] = {
    200: {"content": {form.media_type: {"schema": {"type": "string"}} for form in FORMS.values()}}
}
_BODY = {
    "requestBody": {
        "content": {
            "application/sparql-query": {"schema": {"type": "string"}},
            "application/x-www-form-urlencoded": {
                "schema": {"type": "object", "properties": {"query": {"type": "string"}}}
            },
        }
    }
}
Asked = Annotated[str | None, Query(alias="query", description="SELECT, ASK, CONSTRUCT or DESCRIBE.")]
Wanted = Annotated[str | None, Query(alias="format", description=f"In place of Accept: {', '.join(FORMS)}.")]


def _snapshot(request: Request) -> Snapshot:
    found: Snapshot = request.app.state.sparql
    return found


SnapshotOf = Annotated[Snapshot, Depends(_snapshot)]


@router.get("", response_class=Response, responses=_RESPONSES)
async def asked(request: Request, snapshot: SnapshotOf, query: Asked = None, form: Wanted = None) -> Response:
    """Ask the graph's RDF form in SPARQL; the answer is of the graph as it is now."""
    return await _answer(request, snapshot, query, form)


@router.post("", response_class=Response, responses=_RESPONSES, openapi_extra=_BODY)
async def posted(
    request: Request, snapshot: SnapshotOf, query: Asked = None, form: Wanted = None
) -> Response:
    """Ask with the query in the body: as itself, or in a form."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    body = await request.body()
    try:
        written = body.decode()
    except UnicodeDecodeError as error:
        raise BadInput("sparql.unreadable", reason="UTF-8") from error
    if kind == "application/sparql-query":
        query = written
    elif kind == "application/x-www-form-urlencoded":
        fields = parse_qs(written)
        query, form = fields.get("query", [query])[0], fields.get("format", [form])[0]
    return await _answer(request, snapshot, query, form)


async def _answer(request: Request, snapshot: Snapshot, query: str | None, form: str | None) -> Response:
    if not query or not query.strip():
        raise BadInput("sparql.nothing")
    check(query)
    chosen = form or _accepted(request, query)
    if chosen not in forms_of(query):
        raise BadInput("sparql.form", found=chosen, expected=", ".join(forms_of(query)))
    content = await snapshot.ask(query, chosen)
    return Response(content, media_type=FORMS[chosen].media_type, headers={"Vary": "Accept"})


def _accepted(request: Request, query: str) -> str:
    offered = {FORMS[name].media_type: name for name in forms_of(query)}
    also = {"application/json": "json", "application/xml": "xml"} if "json" in offered.values() else {}
    accept = request.headers.get("accept", "")
    found = choose(accept, offered | also)
    if found is None:
        raise NotAcceptable("api.not-acceptable", found=accept, expected=", ".join(offered))
    return found
