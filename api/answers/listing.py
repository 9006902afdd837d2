"""Lists of all things of a kind, a page at a time, in the order of an index."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from api.graph import Graph
from api.models.base import Model, Page
from api.paging import cursor, key_after
from api.statements import statement

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
