"""Values for things that were matched: a column a property, a cell a list."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from api.graph import Graph
from api.models.reconciliation import Cell, Extended, Proposal, Setting
from api.parameters import iri_of
from api.reconciliation.batches import Extension, Settings
from api.reconciliation.properties import properties_of, property_of, values_of
from api.reconciliation.types import type_of
from tochuc.dates import PartialDate
from tochuc.ids import segment
from tochuc.messages import Language, text


async def extend(graph: Graph, asked: Extension, lang: Language) -> Extended:
    """Give the values; a thing that the graph does not have has none.

    Raises: BadInput for a property that there is not, or a day that is none.
    """
    iris = {sent: iri_of(sent) for sent in asked.ids}
    columns = [property_of(one.id) for one in asked.properties]
    days = [_day(one.settings.on) for one in asked.properties]
    reads = (
        values_of(graph, column, list(iris.values()), on) for column, on in zip(columns, days, strict=True)
    )
    values = list(zip(asked.properties, await asyncio.gather(*reads), strict=True))
    return Extended(
        meta=[column.column(lang) for column in columns],
        rows={
            sent: {one.id: _cells(found.get(iri, []), one.settings) for one, found in values}
            for sent, iri in iris.items()
        },
    )


def _day(said: str) -> date | None:
    if said == "today":
        return date.today()
    return PartialDate.parse(said).first if said else None


def _cells(values: Sequence[Mapping[str, Any]], settings: Settings) -> list[Cell]:
    return [_cell(value) for value in values[: settings.limit or None]]


def _cell(value: Mapping[str, Any]) -> Cell:
    if "id" in value:
        return Cell.model_validate(
            {"id": segment(value["id"]), "name": value["name"] or segment(value["id"])}
        )
    return Cell.model_validate(value)


def propose(type_name: str | None, limit: int, lang: Language) -> Proposal:
    """Give the properties that things of a type have.

    Raises: BadInput for a type that there is not.
    """
    found = properties_of(type_of(type_name) if type_name else None)[:limit]
    return Proposal(type=type_name, limit=limit, properties=[one.named(lang) for one in found])


def settings_of(lang: Language) -> list[Setting]:
    """Give what a user may set on a property that is fetched."""
    kinds: tuple[tuple[str, str, str | int], ...] = (("on", "text", ""), ("limit", "number", 0))
    return [
        Setting(
            name=name,
            label=text(f"reconcile.setting.{name}", lang),
            type=kind,
            default=default,
            help_text=text(f"reconcile.setting.{name}.help", lang),
        )
        for name, kind, default in kinds
    ]
