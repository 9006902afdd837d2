"""Values that Neo4j gives, as Python's own."""

from __future__ import annotations

from typing import Any

from neo4j.time import Date, DateTime, Time


def native(value: Any) -> Any:
    """Give dates and times as Python's, within lists and maps too; everything else as it is."""
    if isinstance(value, (Date, DateTime, Time)):
        return value.to_native()
    if isinstance(value, list):
        return [native(item) for item in value]
    if isinstance(value, dict):
        return {key: native(item) for key, item in value.items()}
    return value
