"""Asking once for what is missing, where a query asks anew for each of its rows.

The store runs the pattern of a `FILTER NOT EXISTS` once a row, and orders its triples without knowing what
the row binds: with two triples or more that is a search through all of the data a row. `{ A FILTER NOT EXISTS
{ B } }` says the same as `{ A MINUS { A B } }`, for which it joins two tables.
"""

from __future__ import annotations

import re
from functools import lru_cache

_TEXTS = re.compile(
    r"""(?:"{3}.*?"{3}|'{3}.*?'{3}|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|<[^<>"{}|^`\\\s]*>|\#[^\n]*)""",
    re.DOTALL,
)
_MISSING = re.compile(r"\bFILTER\s+NOT\s+EXISTS\s*\{", re.IGNORECASE)
_EXISTS_BEFORE = re.compile(r"\bEXISTS\s*$", re.IGNORECASE)
_OPTIONAL_BEFORE = re.compile(r"\bOPTIONAL\s*$", re.IGNORECASE)
_BIND = re.compile(r"\b(BIND|VALUES|SELECT|OPTIONAL|MINUS)\b", re.IGNORECASE)


def masked(query: str) -> str:
    """Give a query of the same length with blanks for its strings, IRIs and comments."""
    return _TEXTS.sub(lambda match: " " * len(match[0]), query)


@lru_cache(maxsize=1024)
def joined(query: str) -> str:
    """Rewrite each `FILTER NOT EXISTS` that can be, and whose pattern has more than one triple."""
    done = 0
    while (found := _first(query, done)) is not None:
        start, end = found
        rewritten = _rewritten(query[start:end])
        query = query[:start] + rewritten + query[end:]
        done = start + len(rewritten)
    return query


def _first(query: str, after: int) -> tuple[int, int] | None:
    """Give the extent of the first group with such a filter of its own, beyond a place."""
    bare = masked(query)
    for match in _MISSING.finditer(bare, after):
        around = _around(bare, match.start())
        if around and not any(_not_alone(bare, brace) for brace in around):
            start, end = around[-1] + 1, _closing(bare, around[-1])
            if any(_splits(query[start:end], bare[start:end])):
                return start, end
    return None


def _rewritten(group: str) -> str:
    parts = _splits(group, masked(group))
    rest, last = "", 0
    for start, end, _ in parts:
        rest += group[last:start]
        last = end
    rest += group[last:]
    return rest + "".join(f" MINUS {{ {rest} {pattern} }}" for _, _, pattern in parts)


def _splits(group: str, bare: str) -> list[tuple[int, int, str]]:
    """Give where the filters of a group itself stand that can be rewritten, with their patterns."""
    found = []
    for match in _MISSING.finditer(bare):
        end = _closing(bare, match.end() - 1)
        pattern, plain = group[match.end() : end], bare[match.end() : end]
        if not _around(bare, match.start()) and _is_plain(plain) and _has_triples(plain):
            found.append((match.start(), end + 1, pattern))
    return found


def _is_plain(pattern: str) -> bool:
    """Whether it means the same beside the triples of the group around it as within a filter."""
    braces = (m.start() for m in re.finditer(r"\{", pattern))
    return not _BIND.search(pattern) and all(_EXISTS_BEFORE.search(pattern[:at]) for at in braces)


def _has_triples(pattern: str) -> bool:
    """Whether it has more than one triple; a single one is found by what the row binds."""
    return re.search(r"[;.,]\s*[^\s}]", re.sub(r"[\w-]+\.[\w-]+|\([^()]*\)", " ", pattern)) is not None


def _around(bare: str, place: int) -> list[int]:
    """Give the places of the braces that are open at a place, the outermost first."""
    found: list[int] = []
    for match in re.finditer(r"[{}]", bare[:place]):
        if match[0] == "{":
            found.append(match.start())
        elif found:
            found.pop()
    return found


def _not_alone(bare: str, brace: int) -> bool:
    """Whether a group sees more than it binds itself."""
    before = bare[:brace]
    return bool(_EXISTS_BEFORE.search(before) or _OPTIONAL_BEFORE.search(before))


def _closing(bare: str, brace: int) -> int:
    depth = 0
    for match in re.finditer(r"[{}]", bare[brace:]):
        depth += 1 if match[0] == "{" else -1
        if depth == 0:
            return brace + match.start()
    return len(bare)
