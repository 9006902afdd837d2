"""`/id/{id}`: a thing itself, as JSON or RDF, by what is accepted."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from fastapi import Request
from fastapi.responses import JSONResponse, RedirectResponse, Response

from api.answers.absent import absent
from api.answers.naming import route_of
from api.answers.things import labels_of, rdf, thing
from api.links import LinksOf, page_of
from api.models.changes import AnyThing
from api.negotiation import choose
from api.parameters import GraphOf, ThingId, ThisId, iri_of
from api.problems import ABSENT, NotAcceptable
from api.routes import described
from tochuc.graph.describe import MEDIA_TYPES

router = described.router("/id", "things")
OFFERED = {
    "application/json": "json",
    **{media_type: form for form, media_type in MEDIA_TYPES.items()},
    "text/html": "html",
}
_TYPES = {form: media_type for media_type, form in OFFERED.items()}
_RESPONSES: dict[int | str, dict[str, Any]] = {
    303: {"description": "The page of the thing."},
    200: {
        "model": AnyThing,
        "description": "The thing.",
        "content": {media_type: {} for media_type in MEDIA_TYPES.values()},
    },
}


@router.get("", response_class=JSONResponse, responses=ABSENT | _RESPONSES)
async def thing_by_iri(request: Request, graph: GraphOf, links: LinksOf, id: ThisId) -> Response:
    """A thing of any class, by the full IRI."""
    return await one_thing(request, graph, links, iri_of(id))


@router.get("/{id}", response_class=JSONResponse, responses=ABSENT | _RESPONSES)
async def one_thing(request: Request, graph: GraphOf, links: LinksOf, iri: ThingId) -> Response:
    """A thing of any class: JSON, JSON-LD, Turtle, N-Triples or RDF/XML, by what is accepted.

    As JSON a person, body, post, source, statement or event has the form of its own route. Whoever reads
    HTML is sent on to the thing's page (303); what has none is shown as JSON.
    """
    accept = request.headers.get("accept", "")
    form = choose(accept, OFFERED)
    if form is None:
        raise NotAcceptable("api.not-acceptable", found=accept, expected=", ".join(OFFERED))
    labels = await labels_of(graph, iri)
    if labels and form == "html":
        if page := page_of(links, links.of(route_of(labels), iri), request.url.query):
            return RedirectResponse(page, HTTPStatus.SEE_OTHER, headers={"Vary": "Accept"})
        form = "json"
    found = await thing(graph, links, iri, labels) if labels and form == "json" else None
    if not labels or (form == "json" and found is None):
        await absent(graph, iri, request.url.path, request.url.query)
    headers = {"Vary": "Accept"}
    if found is not None:
        return JSONResponse(found.model_dump(mode="json", by_alias=True), headers=headers)
    return Response(await rdf(graph, iri, form), media_type=_TYPES[form], headers=headers)
