"""Values that Neo4j gives, as JSON has them."""

from __future__ import annotations

import math
from datetime import date, datetime, time
from typing import Any

from neo4j.graph import Node, Path, Relationship
from neo4j.spatial import Point
from neo4j.time import Date, DateTime, Duration, Time


def json_value(value: Any) -> Any:
    """Give a value in the form that answers have.

    Days and times are text, a node is its labels and properties, a relationship its type, ends and
    properties, a path the list of both in turn; what JSON has no number for is text.
    """
    if isinstance(value, (Date, DateTime, Time, Duration)):
        return value.iso_format()
    if isinstance(value, (date, datetime, time)):
        return value.isoformat()
    if isinstance(value, (list, tuple)) and not isinstance(value, Point):
        return [json_value(item) for item in value]
    if isinstance(value, dict):
        return {str(key): json_value(item) for key, item in value.items()}
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    return _of_graph(value)


def _of_graph(value: Any) -> Any:
    if isinstance(value, Node):
        return {"labels": sorted(value.labels), "properties": json_value(dict(value))}
    if isinstance(value, Relationship):
        ends = {"start": _name(value.start_node), "end": _name(value.end_node)}
        return {"type": value.type, **ends, "properties": json_value(dict(value))}
    if isinstance(value, Path):
        found: list[Any] = [json_value(value.start_node)]
        for way, node in zip(value.relationships, value.nodes[1:], strict=True):
            found += [json_value(way), json_value(node)]
        return found
    if isinstance(value, Point):
        return {"srid": value.srid, "coordinates": list(value)}
    if isinstance(value, (bytes, bytearray)):
        return value.hex()
    return value if value is None or isinstance(value, (str, int, float)) else str(value)


def _name(node: Node | None) -> Any:
    """The id of a relationship's end, or where Neo4j keeps it when the answer has no more of it."""
    return None if node is None else node.get("id", node.element_id)
