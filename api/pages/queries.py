"""`/queries` and `/queries/{name}`: the named queries, each with a form, its answer and its Cypher."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from fastapi import Request
from fastapi.responses import Response

from api.answers.named import run
from api.answers.questions import questions
from api.graph import Graph
from api.links import LinksOf
from api.models.base import Page as Items
from api.models.queries import Answer, QueryItem
from api.pages.frame import Frame, FrameOf
from api.pages.negotiated import form_of, page_or_json, pages
from api.pages.rendering import Page
from api.pages.spreadsheets import as_csv
from api.paging import page_of
from api.parameters import GraphOf
from tochuc.errors import Ambiguous, BadInput, NotFound, TochucError
from tochuc.messages import text
from tochuc.queries import NamedQuery, Parameter, named

router = pages()
_MOST = 200
# What a form may not name: the reader's choices, which are no parameters of a query.
_OF_THE_PAGE = frozenset({"lang"})


@dataclass(frozen=True, slots=True, kw_only=True)
class QueriesPage(Page):
    """The list of the named queries."""

    template: ClassVar[str] = "queries"

    queries: tuple[NamedQuery, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """A parameter in the form, with what was given for it."""

    parameter: Parameter
    given: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QueryPage(Page):
    """A named query.

    Args:
        query: what it is.
        fields: its parameters.
        answer: what it gives; None while something that it needs was not given.
        wrong: what is wrong with what was given.
        columns: the columns to show: ids stand behind the names that they belong to.
    """

    template: ClassVar[str] = "query"

    query: NamedQuery
    fields: tuple[Field, ...]
    answer: Answer | None
    wrong: str | None
    columns: tuple[str, ...]


@router.get("/queries")
@router.get("/queries.json")
async def queries_page(request: Request, links: LinksOf, frame: FrameOf) -> Response:
    """The named queries."""
    found: Items[QueryItem] = page_of(questions(links), lambda item: (item.name,), _MOST, None)
    page = QueriesPage(
        title=text("page.queries", frame.lang),
        description=text("page.queries.description", frame.lang),
        data="/queries",
        queries=tuple(named().values()),
    )
    return page_or_json(request, frame, found, lambda: page)


@router.get("/queries/{name}")
@router.get("/queries/{name}.json")
@router.get("/queries/{name}.csv")
async def query_page(request: Request, graph: GraphOf, name: str, frame: FrameOf) -> Response:
    """A named query: its form, and its answer once everything that it needs is given."""
    form = form_of(request)
    if name not in named():
        raise NotFound("api.no-query", found=name, expected=", ".join(named()))
    query = named()[name]
    given = {key: value for key, value in frame.query if value and key not in _OF_THE_PAGE}
    answer, wrong = await _answer(graph, query, given, _MOST if form == "html" else graph.settings.rows)
    if wrong and form != "html":
        raise wrong
    if form == "csv":
        rows = answer.rows if answer else []
        return as_csv(name, query.column_names, [[row[one] for one in query.column_names] for row in rows])
    page = _page(query, given, answer, wrong, frame)
    return page_or_json(request, frame, answer or _nothing(query), lambda: page)


async def _answer(
    graph: Graph, query: NamedQuery, given: Mapping[str, str], most: int
) -> tuple[Answer | None, TochucError | None]:
    """Run the query if all that it needs is given; what is wrong with it is shown above its form."""
    if any(one.required and one.name not in given for one in query.parameters) or (
        query.one_of and not given.keys() & set(query.one_of)
    ):
        return None, None
    try:
        found = await run(graph, query.name, given, min(most, graph.settings.rows))
    except (BadInput, NotFound, Ambiguous) as error:
        return None, error
    return Answer(columns=list(found.columns), rows=found.rows, truncated=found.truncated), None


def _nothing(query: NamedQuery) -> Answer:
    return Answer(columns=list(query.column_names), rows=[], truncated=False)


def _page(
    query: NamedQuery,
    given: Mapping[str, str],
    answer: Answer | None,
    wrong: TochucError | None,
    frame: Frame,
) -> QueryPage:
    question = getattr(query.question, frame.lang)
    columns = [name for name in query.column_names if not _is_behind(name, query)]
    rows: list[dict[str, Any]] = answer.rows if answer else []
    return QueryPage(
        title=question,
        description=question,
        data=f"/queries/{query.name}",
        query=query,
        fields=tuple(Field(one, given.get(one.name, "")) for one in query.parameters),
        answer=answer,
        wrong=wrong.message(frame.lang) if wrong else None,
        columns=tuple(
            name for name in columns if not rows or any(row[name] not in (None, []) for row in rows)
        ),
    )


def _is_behind(name: str, query: NamedQuery) -> bool:
    return name.endswith("_id") and name.removesuffix("_id") in query.column_names
