"""A generated country as an RDF file, written while it is made."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox

from tochuc.errors import BadInput
from tochuc.graph.describe import PREFIXES, serialize

STREAMED = {"ttl": ox.RdfFormat.TURTLE, "nt": ox.RdfFormat.N_TRIPLES}
FORMATS = (*STREAMED, "jsonld", "rdfxml")
"""The formats; those that are not `STREAMED` need the whole country in memory."""


def write(triples: Iterable[ox.Triple], form: str, output: Path) -> None:
    """Write a file whole, or leave what was there.

    Raises: BadInput `export.output` for a path that can't be a file's, `export.unwritable` where
        writing fails.
    """
    if output.is_dir() or not output.absolute().parent.is_dir():
        raise BadInput("export.output", file=output)
    part = output.with_name(f".{output.name}.{os.getpid()}.part")
    try:
        if form in STREAMED:
            ox.serialize(triples, part, format=STREAMED[form], prefixes=PREFIXES if form == "ttl" else None)
        else:
            part.write_bytes(serialize(triples, form))
        part.replace(output)
    except OSError as error:
        raise BadInput("export.unwritable", file=output, reason=error.strerror or error) from error
    finally:
        part.unlink(missing_ok=True)
