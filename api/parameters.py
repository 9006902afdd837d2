"""The parameters that routes share: ids, days, how much of a list."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from fastapi import Depends, Path, Query, Request

from api.graph import Graph
from api.languages import language_of
from api.reviewing import Reviewing
from api.writing import Writing
from tochuc.dates import day
from tochuc.errors import BadInput
from tochuc.ids import thing
from tochuc.messages import Language

MOST_ITEMS = 1000
USUAL_ITEMS = 50
_DAY = {"format": "date"}


def graph_of(request: Request) -> Graph:
    """Give the service's graph."""
    graph: Graph = request.app.state.graph
    return graph


def writing_of(request: Request) -> Writing:
    """Give what writes to the service's graph."""
    writing: Writing = request.app.state.writing
    return writing


def reviewing_of(request: Request) -> Reviewing:
    """Give what keeps the report and the review of the service's graph."""
    reviewing: Reviewing = request.app.state.reviewing
    return reviewing


def iri_of(asked: str) -> str:
    """Give the IRI of what was asked for: a last path segment, or an IRI as it is."""
    return asked if "://" in asked else thing(asked)


def _thing_id(
    segment: Annotated[
        str, Path(alias="id", description="The last path segment of the thing's id.", max_length=1000)
    ],
    iri: Annotated[
        str | None,
        Query(
            alias="id", description="The thing's full IRI, in place of the path's segment.", max_length=1000
        ),
    ] = None,
) -> str:
    return iri_of(iri or segment)


def _day(name: str, said: str | None) -> date | None:
    if not said:
        return None
    if said == "today":
        return date.today()
    try:
        return day(said)
    except BadInput as error:
        raise BadInput("api.date", parameter=name, found=said) from error


def _on(
    on: Annotated[
        str | None,
        Query(description="The day asked about, YYYY-MM-DD; today if not given.", json_schema_extra=_DAY),
    ] = None,
) -> date:
    return _day("on", on) or date.today()


def _known(
    known: Annotated[
        str | None,
        Query(
            description="As the sources had it that were published by this day; today if not given.",
            json_schema_extra=_DAY,
        ),
    ] = None,
) -> date:
    return _day("known", known) or date.today()


def _published(
    published: Annotated[
        str | None,
        Query(description="The day of publication, where the text has none.", json_schema_extra=_DAY),
    ] = None,
) -> date | None:
    return _day("published", published)


def _from(
    since: Annotated[
        str | None, Query(alias="from", description="The first day, YYYY-MM-DD.", json_schema_extra=_DAY)
    ] = None,
) -> date | None:
    return _day("from", since)


def _until(
    until: Annotated[
        str | None,
        Query(description="The last day, YYYY-MM-DD; today if not given.", json_schema_extra=_DAY),
    ] = None,
) -> date:
    return _day("until", until) or date.today()


def _before(
    before: Annotated[
        str | None,
        Query(
            alias="known_before",
            description="Compare with what was known on this earlier day.",
            json_schema_extra=_DAY,
        ),
    ] = None,
) -> date | None:
    return _day("known_before", before)


GraphOf = Annotated[Graph, Depends(graph_of)]
WritingOf = Annotated[Writing, Depends(writing_of)]
ReviewingOf = Annotated[Reviewing, Depends(reviewing_of)]
Lang = Annotated[Language, Depends(language_of)]
ThingId = Annotated[str, Depends(_thing_id)]
OnlyId = Annotated[
    str | None,
    Query(alias="id", description="A full IRI: gives that one thing in place of the list.", max_length=1000),
]
ThisId = Annotated[str, Query(alias="id", description="A full IRI.", min_length=1, max_length=1000)]
On = Annotated[date, Depends(_on)]
Known = Annotated[date, Depends(_known)]
Published = Annotated[date | None, Depends(_published)]
Before = Annotated[date | None, Depends(_before)]
From = Annotated[date | None, Depends(_from)]
Until = Annotated[date, Depends(_until)]
Limit = Annotated[int, Query(ge=1, le=MOST_ITEMS, description="At most so many items.")]
After = Annotated[
    str | None, Query(description="Where to go on: `next` of the page before.", max_length=4000)
]
Organization = Annotated[
    str | None,
    Query(description="One body alone: its id, last segment or unambiguous name.", max_length=1000),
]
Reading = Annotated[
    Literal["additional", "included", "both"],
    Query(description="Whether vacant seats come on top of the declared members, or are among them."),
]
