"""What a statement would do, told from the plan that EXPLAIN gives without running it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from tochuc.errors import Refused


@cache
def allowed() -> dict[str, frozenset[str]]:
    """Give the operators and procedures that `allowed.toml` lists, read once."""
    listed = tomllib.loads(Path(__file__).with_name("allowed.toml").read_text("utf-8"))
    return {kind: frozenset(names) for kind, names in listed.items()}


def judge(query_type: str | None, plan: Mapping[str, Any] | None) -> None:
    """Refuse a plan that does more than read the graph.

    Args:
        query_type: `query_type` of the summary of EXPLAIN.
        plan: its `plan`.

    Raises: Refused with the code `cypher.writes`, `cypher.schema`, `cypher.procedure`, `cypher.regex`
        or `cypher.operator`.
    """
    steps = list(_steps(plan)) if plan else []
    for operator, details in steps:
        _check_procedure(operator, details)
    if query_type == "s":
        raise Refused("cypher.schema")
    if query_type != "r" or not steps:
        raise Refused("cypher.writes")
    for operator, details in steps:
        if operator not in allowed()["operators"]:
            raise Refused("cypher.operator", found=operator)
        if "=~" in details:
            raise Refused("cypher.regex")


def _check_procedure(operator: str, details: str) -> None:
    if operator == "ProcedureCall":
        name = details.partition("(")[0].strip()
        known = allowed()["procedures"]
        if name not in known:
            raise Refused("cypher.procedure", found=name, expected=", ".join(sorted(known)))


def _steps(plan: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Give every operator of a plan, without the database's name, and its details."""
    waiting = [plan]
    while waiting:
        step = waiting.pop()
        operator = step["operatorType"].partition("@")[0].replace(" ", "")
        yield operator, str(step.get("args", {}).get("Details", ""))
        waiting.extend(step.get("children") or ())
