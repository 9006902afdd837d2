"""What is refused before it is run: everything that leaves the snapshot."""

from __future__ import annotations

import re

from tochuc.errors import BadInput, Refused

LONGEST = 100_000
"""Code points of a query: a longer one is no question of anybody's."""
_DEEPEST = 200
# Strings, IRIs and comments, in which a keyword is no keyword; what a name escapes begins none of them.
_INERT = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*"""|\'\'\'(?:[^\'\\]|\\.|\'(?!\'\'))*\'\'\''
    r'|"(?:[^"\\\n\r]|\\.)*"|\'(?:[^\'\\\n\r]|\\.)*\'|<[^<>"{}|^`\\\x00-\x20]*>|#[^\n\r]*|\\.',
    re.DOTALL,
)
_WAYS_OUT = re.compile(
    r"(?<![\w:?$-])(SERVICE|FROM|LOAD|INSERT|DELETE|CLEAR|DROP|CREATE|ADD|MOVE|COPY)(?![\w:-])", re.I
)
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


class Refusal(Refused):
    """A query that would leave the snapshot, or was stopped at a bound."""


def check(query: str) -> None:
    """Make sure that a query only asks.

    Raises: Refusal for updates, `SERVICE` and `FROM`; BadInput for one that is too long or too deep.
    """
    if len(query) > LONGEST:
        raise BadInput("sparql.too-long", found=len(query), most=LONGEST)
    # SPARQL reads \\u0053 as a letter anywhere in the query (section 19.2), so it is read first.
    plain = _INERT.sub(" ", _ESCAPE.sub(_letter, query))
    if found := _WAYS_OUT.search(plain):
        raise Refusal("sparql.way-out", found=found[1].upper())
    if _depth(plain) > _DEEPEST:
        raise BadInput("sparql.too-deep", most=_DEEPEST)


def _letter(escape: re.Match[str]) -> str:
    code = int(escape[1] or escape[2], 16)
    return chr(code) if code < 0x110000 else " "


def _depth(plain: str) -> int:
    deepest = depth = 0
    for sign in plain:
        depth += (sign in "({[") - (sign in ")}]")
        deepest = max(deepest, depth)
    return deepest
