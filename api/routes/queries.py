"""`/api/queries`: the named queries."""

from __future__ import annotations

from fastapi import Request

from api.answers.named import run
from api.links import Links, LinksOf
from api.models.base import Page, TwoLanguages
from api.models.queries import Answer, QueryColumn, QueryItem, QueryParameter
from api.paging import page_of
from api.parameters import USUAL_ITEMS, After, GraphOf, Limit
from api.routes import described
from tochuc.errors import NotFound
from tochuc.queries import NamedQuery, Words, named

router = described.router("/api/queries", "queries")
_OF_THE_SERVICE = {"lang", "limit"}


@router.get("")
async def queries(links: LinksOf, limit: Limit = USUAL_ITEMS, after: After = None) -> Page[QueryItem]:
    """The named queries, with their parameters and columns."""
    items = [_item(query, links) for query in named().values()]
    return page_of(items, lambda item: (item.name,), limit, after)


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


def _item(query: NamedQuery, links: Links) -> QueryItem:
    url = links.to(f"/api/queries/{query.name}")
    return QueryItem(
        id=url,
        name=query.name,
        url=url,
        question=_words(query.question),
        row=_words(query.row),
        parameters=[
            QueryParameter(
                name=one.name,
                type=one.type,
                form=one.form,
                required=one.required,
                default=one.default,
                meaning=_words(one.meaning),
            )
            for one in query.parameters
        ],
        columns=[
            QueryColumn(name=one.name, type=one.type, meaning=_words(one.meaning)) for one in query.columns
        ],
        cypher=query.text,
    )


def _words(words: Words) -> TwoLanguages:
    return TwoLanguages(vi=words.vi, en=words.en)
