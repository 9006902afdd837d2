"""Cypher from outside: what a stranger may run, and running it within bounds.

A statement is scanned, then planned by EXPLAIN in a session that may only read; its query type, the
operators of its plan and the procedures it calls must be among those known to read the graph.
"""

from tochuc.cypher.plan import judge
from tochuc.cypher.running import ROWS, SECONDS, check, explanation, fault, read, write
from tochuc.cypher.scan import scan
from tochuc.cypher.values import json_value

__all__ = [
    "ROWS",
    "SECONDS",
    "check",
    "explanation",
    "fault",
    "json_value",
    "judge",
    "read",
    "scan",
    "write",
]
