"""Letting the query of a `sh:sparql` look at all nodes at once, where that can't change its meaning.

SHACL runs such a query once a node, with `$this` bound everywhere in it. Run once for all nodes, `$this` is
bound by a group put before its pattern, and a group within sees it only as far as its own triples bind it.
So a query qualifies if each inner group that mentions `$this` has it in a triple of its own, if it has no
query within, and if it counts nothing over several nodes. What does not qualify runs once a node.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from tochuc.validation.compiled.anti_joins import joined, masked

_THIS = re.compile(r"[$?]this\b")
_WORD = r"(?<![?$:\w])"  # a word of the language, no variable and no part of a name
_OVER_ROWS = re.compile(
    _WORD + r"(COUNT|SUM|MIN|MAX|AVG|SAMPLE|GROUP_CONCAT|HAVING|GROUP\s+BY)\b", re.IGNORECASE
)
_GROUPED = re.compile(_WORD + r"GROUP\s+BY\b[^{}]*?[$?]this\b", re.IGNORECASE)
_BEYOND = re.compile(_WORD + r"(LIMIT|OFFSET|MINUS|SERVICE|GRAPH|FROM)\b", re.IGNORECASE)
_SCOPE = "@scope@"
_HEAD = re.compile(_WORD + r"SELECT\b([^{}]*)\{", re.IGNORECASE)


@dataclass
class _Group:
    """A group in braces: what stands in it outside of inner groups; of that, what is in no parentheses."""

    own: list[str] = field(default_factory=list)
    triples: list[str] = field(default_factory=list)
    depth: int = 0

    def sees(self) -> bool:
        """Whether `$this` is bound in it wherever it is mentioned."""
        return any(map(_THIS.search, self.triples)) or not any(map(_THIS.search, self.own))


def for_all(select: str, scope: str) -> str | None:
    """Give the query over all nodes that `scope` binds to `$this`, or None where it must run once a node."""
    made = _with_place(select)
    return None if made is None else made.replace(_SCOPE, scope)


@lru_cache(maxsize=1024)
def _with_place(select: str) -> str | None:
    """Give the query with a word where the scope belongs; each scope is another, the work is the same."""
    bare = masked(select)
    heads = list(_HEAD.finditer(bare))
    if len(heads) != 1 or _BEYOND.search(bare):
        return None
    projected, start = heads[0][1], heads[0].end()
    if not (_THIS.search(projected) or "*" in projected):
        return None
    if _OVER_ROWS.search(bare) and not _GROUPED.search(bare):
        return None
    if not all(group.sees() for group in _inner_groups(bare[start:])):
        return None
    return joined(f"{select[:start]} {_SCOPE} {select[start:]}")


def _inner_groups(body: str) -> list[_Group]:
    """Give the groups within the outermost, whose opening brace is left out."""
    found: list[_Group] = []
    around, last = [_Group()], 0
    for match in re.finditer(r"[{}()]", body):
        current = around[-1]
        text = body[last : match.start()]
        current.own.append(text)
        if current.depth == 0:
            current.triples.append(text)
        last = match.end()
        if match[0] == "{":
            around.append(_Group())
        elif match[0] != "}":
            current.depth += 1 if match[0] == "(" else -1
        elif len(around) == 1:
            return found
        else:
            found.append(around.pop())
    return found
