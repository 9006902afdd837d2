"""What a JSON file is, by its keys: many formats share the suffix."""

from __future__ import annotations

import re
from pathlib import Path

from tochuc.errors import BadInput

_LOOKED_AT = 1_000_000
_TOKEN = re.compile(r'"((?:[^"\\]|\\.)*)"|([{}\[\]:])')
_SHOWN = 6
# The kind of reader, and keys of which all are on the first object, or on the first within a list. The first
# that fits counts. Add a line to add a format.
_KINDS: tuple[tuple[str, frozenset[str]], ...] = (
    ("followthemoney", frozenset({"schema", "properties"})),
    ("wikidata", frozenset({"entities"})),
    ("wikidata", frozenset({"claims"})),
    ("popolo", frozenset({"persons"})),
    ("popolo", frozenset({"organizations"})),
    ("popolo", frozenset({"memberships"})),
    ("popolo", frozenset({"posts"})),
)


def json_kind(path: Path) -> str | None:
    """Tell what reads a JSON file; None for one that can't be opened, which its reader will say.

    Raises: BadInput `interchange.unknown-json` for keys that no format has.
    """
    try:
        with path.open("rb") as file:
            start = file.read(_LOOKED_AT)
    except OSError:
        return None
    keys = keys_of(start.decode("utf-8", "replace"))
    for kind, wanted in _KINDS:
        if wanted <= keys.keys():
            return kind
    found = ", ".join(list(keys)[:_SHOWN]) or start[:20].decode("utf-8", "replace").strip() or "–"
    raise BadInput("interchange.unknown-json", file=str(path), found=found)


def keys_of(text: str) -> dict[str, None]:
    """Give the keys of the first object of a JSON text, in order, as far as the text goes."""
    keys: dict[str, None] = {}
    within: list[str] = []
    last: str | None = None
    for found in _TOKEN.finditer(text):
        word, mark = found.groups()
        if mark is None:
            last = word
            continue
        if mark == ":" and last is not None and within in (["{"], ["[", "{"]):
            keys.setdefault(last)
        elif mark in "{[":
            within.append(mark)
        elif mark in "}]":
            if within in (["{"], ["[", "{"]):
                break
            within = within[:-1]
        last = None
    return keys
