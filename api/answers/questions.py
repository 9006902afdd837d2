"""The named queries as the API describes them."""

from __future__ import annotations

from api.links import Links
from api.models.base import TwoLanguages
from api.models.queries import QueryColumn, QueryItem, QueryParameter
from tochuc.queries import NamedQuery, Words, named


def questions(links: Links) -> list[QueryItem]:
    """Describe the named queries, in the order of their names."""
    return [_item(query, links) for query in named().values()]


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
