"""What may be meant by the first letters: things, types and properties."""

from __future__ import annotations

from collections.abc import Sequence

from api.answers.finding import Wanted, find
from api.answers.searching import described
from api.graph import Graph
from api.models.reconciliation import Named, Notable, Suggested
from api.reconciliation.properties import PROPERTIES
from api.reconciliation.types import every_type, named_type, named_types, types_of
from tochuc.ids import segment
from tochuc.messages import Language
from tochuc.names import fold

MOST = 10


async def suggest_things(graph: Graph, prefix: str, cursor: int, lang: Language) -> Suggested:
    """Give the things that fit best, after the first few if `cursor` says so."""
    found = await find(graph, Wanted.of(prefix))
    found.sort(key=lambda one: (-one.score, one.row["name"] or "", one.row["id"]))
    return Suggested(
        result=[
            Notable(
                id=segment(one.row["id"]),
                name=one.row["name"] or one.row["name_en"] or segment(one.row["id"]),
                description=described(one),
                notable=named_types(types_of(one.row["labels"]), lang),
            )
            for one in found[cursor : cursor + MOST]
        ]
    )


def suggest_types(prefix: str, cursor: int, lang: Language) -> Suggested:
    """Give the types whose names have a word that begins so."""
    return _beginning(prefix, cursor, [named_type(name, lang) for name in every_type()])


def suggest_properties(prefix: str, cursor: int, lang: Language) -> Suggested:
    """Give the properties whose names have a word that begins so."""
    return _beginning(prefix, cursor, [one.named(lang) for one in PROPERTIES.values()])


def _beginning(prefix: str, cursor: int, offered: Sequence[Named]) -> Suggested:
    sought = f" {fold(prefix)}"
    fitting = [one for one in offered if sought in f" {fold(one.name)}" or sought in f" {fold(one.id)}"]
    return Suggested(result=[Notable(**one.model_dump()) for one in fitting[cursor : cursor + MOST]])
