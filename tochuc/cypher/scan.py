"""What a statement of a stranger may not contain, told from its text alone.

The plan is judged too (`tochuc.cypher.plan`); this is for what no plan shows in time: an operator of
regular expressions, which no timeout stops, and forms that would never be planned.
"""

from __future__ import annotations

import re
from itertools import pairwise

from tochuc.errors import Refused

LONGEST = 100_000
# The planner's time doubles with each subquery within another, and no timeout ends planning: 20 take minutes.
_DEEPEST_BRACES = 10
_DEEPEST = 100
_TOKEN = re.compile(
    r"""
    (?P<gap>//[^\r\n]* | /\*.*?\*/ | \s+)
  | (?P<quoted>'(?:\\.|[^'\\])*' | "(?:\\.|[^"\\])*" | `(?:[^`]|``)*`)
  | (?P<code>=~ | \w+ | .)
    """,
    re.VERBOSE | re.DOTALL,
)
# Neo4j reads \u003D as "=" anywhere, even as the end of a string.
_ESCAPE = re.compile(r"\\u", re.IGNORECASE)
_OPENING, _CLOSING = ("(", "[", "{"), (")", "]", "}")
_PREFIXES = ("EXPLAIN", "PROFILE", "DRYRUN")
_COMMANDS = ("SHOW", "TERMINATE", "USE", "DEALLOCATE", "REALLOCATE", "ENABLE", "START", "STOP")
_VERSIONS = ("5", "25")


def scan(text: str) -> None:
    """Refuse a text that a stranger may not run.

    Args:
        text: one statement of Cypher.

    Raises: Refused with one code a kind: `cypher.length`, `cypher.escape`, `cypher.depth`,
        `cypher.regex`, `cypher.several`, `cypher.prefix`, `cypher.option`, `cypher.command`,
        `cypher.load-csv`, `cypher.transactions`.
    """
    if len(text) > LONGEST:
        raise Refused("cypher.length", found=len(text), most=LONGEST)
    if _ESCAPE.search(text):
        raise Refused("cypher.escape")
    tokens = [found["code"].upper() for found in _TOKEN.finditer(text) if found["code"]]
    while tokens and tokens[-1] == ";":
        tokens.pop()
    _check_depth(tokens)
    if "=~" in tokens:
        raise Refused("cypher.regex")
    if ";" in tokens:
        raise Refused("cypher.several")
    _check_start(tokens)
    pairs = set(pairwise(tokens))
    if ("LOAD", "CSV") in pairs:
        raise Refused("cypher.load-csv")
    if ("IN", "TRANSACTIONS") in pairs or ("CONCURRENT", "TRANSACTIONS") in pairs:
        raise Refused("cypher.transactions")


def _check_depth(tokens: list[str]) -> None:
    depth = braces = 0
    for token in tokens:
        change = (token in _OPENING) - (token in _CLOSING)
        depth += change
        braces += change * (token in "{}")
        if depth > _DEEPEST or braces > _DEEPEST_BRACES:
            raise Refused("cypher.depth", most=_DEEPEST, braces=_DEEPEST_BRACES)


def _check_start(tokens: list[str]) -> None:
    start = tokens[:2]
    if start[:1] == ["CYPHER"]:
        # A version may follow, and nothing like `runtime=slotted`.
        options = [token for token in start[1:] if token not in _VERSIONS]
        if options or tokens[3:4] == ["="]:
            raise Refused("cypher.option", found="".join([*options, *tokens[2:4]]).lower())
        _check_start(tokens[2:])
    elif start and start[0] in _PREFIXES:
        raise Refused("cypher.prefix", found=start[0])
    elif start and start[0] in _COMMANDS:
        raise Refused("cypher.command", found=start[0])
