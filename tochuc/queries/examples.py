"""Short Cypher to begin with: `queries/examples`, a question a file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from tochuc.places import data_root
from tochuc.queries.definition import Words

_MARKS = {"vi": "// vi: ", "en": "// en: "}


@dataclass(frozen=True, slots=True)
class Example:
    """A question, and the Cypher that answers it without any parameter."""

    question: Words
    text: str


@cache
def examples() -> tuple[Example, ...]:
    """Give the examples, the simplest first."""
    files = sorted((data_root() / "queries" / "examples").glob("*.cypher"))
    return tuple(_read(file.read_text("utf-8")) for file in files)


def _read(written: str) -> Example:
    lines = written.splitlines()
    said = {
        language: next(line.removeprefix(mark) for line in lines if line.startswith(mark))
        for language, mark in _MARKS.items()
    }
    return Example(Words(**said), "\n".join(line for line in lines if not line.startswith("// ")))
