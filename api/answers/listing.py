"""Lists of all things of a kind, a page at a time, in the order of an index."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

from api.graph import Graph
from api.models.base import Model, Page
from api.paging import cursor, key_after
from api.statements import statement
from tochuc.errors import BadInput

M = TypeVar("M", bound=Model)


async def by_id(
    graph: Graph, name: str, item: Callable[[dict[str, Any]], M], limit: int, after: str | None
) -> Page[M]:
    """Give a page of things in the order of their ids.

    Args:
        graph: where from.
        name: of the two statements: `<name>` gives a page, `<name>_total` how many there are.
        item: makes an item of a row.
        limit: at most so many.
        after: the cursor.
    """
    last = key_after(after, 1)
    rows = await graph.read(statement(name), {"after": last[0] if last else "", "limit": limit + 1})
    shown = rows[:limit]
    total = (await graph.read(statement(f"{name}_total")))[0]["total"]
    following = cursor((shown[-1]["id"],)) if len(rows) > limit else None
    return Page[M](items=[item(row) for row in shown], next=following, total=total)


async def by_day(
    graph: Graph,
    name: str,
    item: Callable[[dict[str, Any]], M],
    limit: int,
    after: str | None,
    **more: object,
) -> Page[M]:
    """Give a page of things in the order of a day, the latest first; those without a day come last.

    Args:
        graph: where from.
        name: of the two statements, as for `by_id`; a row's `began` is its day.
        item: makes an item of a row.
        limit: at most so many.
        after: the cursor.
        more: further parameters of both statements.
    """
    last = key_after(after, 2)
    asked = {"day": _day(last[0]) if last else None, "after": last[1] if last else "", "limit": limit + 1}
    rows = await graph.read(statement(name), {**asked, **more})
    shown = rows[:limit]
    total = (await graph.read(statement(f"{name}_total"), more))[0]["total"]
    following = cursor((shown[-1]["began"].isoformat(), shown[-1]["id"])) if len(rows) > limit else None
    return Page[M](items=[item(row) for row in shown], next=following, total=total)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise BadInput("api.cursor", found=text) from error
