"""Cypher of the caller's: judged by its plan, then run in the same transaction, within bounds."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import neo4j
from neo4j.exceptions import ClientError, TransientError

from api.answers.weighing import weighed
from api.graph import Graph
from tochuc.cypher import explanation, fault, json_value, judge
from tochuc.errors import BadInput, Refused
from tochuc.queries import Result

_AT_ONCE = 100
_BYTES = 20_000_000
"""How large an answer may be as JSON: some rows of long texts and lists, never all that fits in memory."""
_INT64 = range(-(2**63), 2**63)


async def ask(graph: Graph, text: str, parameters: Mapping[str, Any]) -> Result:
    """Run a statement that only reads.

    Args:
        graph: what it reads.
        text: one statement.
        parameters: what it is given.

    Raises: Refused for a statement that is not allowed, takes too long or too much memory, or answers more
        than is sent; BadInput for one that Neo4j does not understand, or a value that it can't hold.
    """
    _check("query", text)
    _check("parameters", parameters)
    seconds, given = graph.settings.cypher_seconds, dict(parameters)
    async with graph.session(seconds, fetch_size=_AT_ONCE) as session:
        try:
            async with await session.begin_transaction(timeout=seconds) as tx:
                plan = await (await tx.run(explanation(text), given)).consume()  # pyright: ignore[reportArgumentType]
                judge(plan.query_type, plan.plan)
                async with weighed(tx):
                    found = await tx.run(text, given)  # pyright: ignore[reportArgumentType], it was judged
                    return await _answer(tx, found, graph.settings.rows)
        except (ClientError, TransientError) as error:
            raise fault(error, seconds) or error from error


async def _answer(tx: neo4j.AsyncTransaction, found: neo4j.AsyncResult, most: int) -> Result:
    """Take rows up to the bound; what grows too large in bytes is cut off where it is, unread."""
    columns = tuple(found.keys())
    rows: list[dict[str, Any]] = []
    size = 0
    try:
        async for record in found:
            if len(rows) == most:
                return Result(columns, rows, truncated=True)
            row = dict(zip(columns, map(json_value, record.values()), strict=True))
            rows.append(row)
            size += len(json.dumps(row))
            if size > _BYTES:
                raise Refused("cypher.size", most=_BYTES)
    except RecursionError as error:
        tx.cancel()
        raise Refused("cypher.size", most=_BYTES) from error
    except Refused:
        tx.cancel()  # or the driver would read the rest before it lets go
        raise
    return Result(columns, rows, truncated=False)


def _check(where: str, value: object) -> None:
    """Refuse what JSON can say and Neo4j can't hold."""
    if isinstance(value, str) and any(0xD800 <= ord(char) <= 0xDFFF for char in value):
        raise BadInput("api.not-text", parameter=where)
    if isinstance(value, int) and not isinstance(value, bool) and value not in _INT64:
        raise BadInput("api.too-big", parameter=where, found=str(value)[:30])
    if isinstance(value, Mapping):
        for key, item in value.items():
            _check(where, key)
            _check(f"{where}.{key}", item)
    if isinstance(value, list):
        for place, item in enumerate(value):
            _check(f"{where}.{place}", item)
