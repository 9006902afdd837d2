"""A generated country as an RDF file, written while it is made."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from tochuc.errors import BadInput
from tochuc.graph.describe import PREFIXES, serialize

STREAMED = {"ttl": ox.RdfFormat.TURTLE, "nt": ox.RdfFormat.N_TRIPLES}
FORMATS = (*STREAMED, "jsonld", "rdfxml")
"""The formats; those that are not `STREAMED` need the whole country in memory."""


def check(output: Path) -> None:
    """Tell of a path that can't be written before anything is made.

    Raises: BadInput `export.output` for a folder, or a file in a folder that is none.
    """
    if output.is_dir() or not output.absolute().parent.is_dir():
        raise BadInput("export.output", file=output)


def write(triples: Iterable[ox.Triple], form: str, output: Path) -> None:
    """Write a file whole, or leave what was there.

    Raises: BadInput `export.unwritable` where writing fails.
    """
    prefixes = PREFIXES if form == "ttl" else None
    with _in_place_of(output) as part:
        if form in STREAMED:
            ox.serialize(triples, part, format=STREAMED[form], prefixes=prefixes)
        else:
            part.write_bytes(serialize(triples, form))


def write_mistakes(mistakes: list[dict[str, Any]], output: Path) -> None:
    """Write the list of planted mistakes as JSON.

    Raises: BadInput `export.unwritable` where writing fails.
    """
    with _in_place_of(output) as part:
        part.write_text(json.dumps(mistakes, ensure_ascii=False, indent=1) + "\n", "utf-8")


@contextmanager
def _in_place_of(output: Path) -> Iterator[Path]:
    """Put what is written to a file beside it in its place, once it is whole."""
    part = output.with_name(f".{output.name}.{os.getpid()}.part")
    try:
        yield part
        part.replace(output)
    except OSError as error:
        raise BadInput("export.unwritable", file=output, reason=error.strerror or error) from error
    finally:
        part.unlink(missing_ok=True)
