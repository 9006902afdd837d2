"""What an exporter is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from tochuc.mapping import PropertyGraph

Chunks = Iterable[bytes]
Lost = Mapping[str, int]
"""By message code, how much of the graph a format has no place for; the message takes `count`."""


def nothing_lost(graph: PropertyGraph) -> Lost:
    """Say that a format holds all of a graph."""
    return {}


@dataclass(frozen=True, slots=True)
class FileExporter:
    """Writes a graph as one file; `lost` counts what the file can't say."""

    write: Callable[[PropertyGraph], Chunks]
    lost: Callable[[PropertyGraph], Lost] = nothing_lost


@dataclass(frozen=True, slots=True)
class FolderExporter:
    """Writes a graph as several files: pairs of a name and what is in it.

    `names` gives every name that a file of such an export may have, whatever the graph: by them a folder
    is known that an earlier export wrote.
    """

    write: Callable[[PropertyGraph], Iterable[tuple[str, Chunks]]]
    names: Callable[[], frozenset[str]]
    lost: Callable[[PropertyGraph], Lost] = nothing_lost


Exporter = FileExporter | FolderExporter
