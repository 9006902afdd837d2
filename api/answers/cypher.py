"""Cypher of the caller's: judged by its plan, then run in the same transaction, within bounds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from neo4j.exceptions import ClientError, TransientError

from api.graph import Graph
from tochuc.cypher import explanation, fault, json_value, judge
from tochuc.errors import BadInput
from tochuc.queries import Result

_INT64 = range(-(2**63), 2**63)


async def ask(graph: Graph, text: str, parameters: Mapping[str, Any]) -> Result:
    """Run a statement that only reads.

    Args:
        graph: what it reads.
        text: one statement.
        parameters: what it is given.

    Raises: Refused for a statement that is not allowed, or takes too long or too much memory;
        BadInput for one that Neo4j does not understand, or a value that it can't hold.
    """
    _check("query", text)
    _check("parameters", parameters)
    most, seconds, given = graph.settings.rows, graph.settings.cypher_seconds, dict(parameters)
    async with graph.session(seconds, fetch_size=most + 1) as session:
        try:
            async with await session.begin_transaction(timeout=seconds) as tx:
                plan = await (await tx.run(explanation(text), given)).consume()  # pyright: ignore[reportArgumentType]
                judge(plan.query_type, plan.plan)
                found = await tx.run(text, given)  # pyright: ignore[reportArgumentType], it was judged
                columns, records = tuple(found.keys()), await found.fetch(most + 1)
        except (ClientError, TransientError) as error:
            raise fault(error, seconds) or error from error
    rows = [dict(zip(columns, map(json_value, record.values()), strict=True)) for record in records[:most]]
    return Result(columns, rows, len(records) > most)


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
