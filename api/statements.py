"""The service's own Cypher: a file each in `api/cypher`, with what it gives in its first lines."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "cypher"


@cache
def statement(name: str) -> str:
    """Give the Cypher of one file, read once.

    Raises: FileNotFoundError for a name that no file has.
    """
    return (_FOLDER / f"{name}.cypher").read_text("utf-8")
