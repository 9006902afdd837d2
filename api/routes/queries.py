"""`/api/queries`: the named queries."""

from __future__ import annotations

from fastapi import Request

from api.answers.named import run
from api.answers.questions import questions
from api.links import LinksOf
from api.models.base import Page
from api.models.queries import Answer, QueryItem
from api.paging import page_of
from api.parameters import USUAL_ITEMS, After, GraphOf, Limit
from api.routes import described
from tochuc.errors import NotFound
from tochuc.queries import named

router = described.router("/api/queries", "queries")
_OF_THE_SERVICE = {"lang", "limit"}


@router.get("")
async def queries(links: LinksOf, limit: Limit = USUAL_ITEMS, after: After = None) -> Page[QueryItem]:
    """The named queries, with their parameters and columns."""
    return page_of(questions(links), lambda item: (item.name,), limit, after)


@router.get("/{name}")
async def answer(request: Request, graph: GraphOf, name: str, limit: Limit | None = None) -> Answer:
    """Run a named query; its parameters are given as they are named: ?organization=…&on=…."""
    if name not in named():
        raise NotFound("api.no-query", found=name, expected=", ".join(named()))
    own = {parameter.name for parameter in named()[name].parameters}
    given = {
        key: value for key, value in request.query_params.items() if key in own or key not in _OF_THE_SERVICE
    }
    found = await run(graph, name, given, min(limit or graph.settings.rows, graph.settings.rows))
    return Answer(columns=list(found.columns), rows=found.rows, truncated=found.truncated)
