"""The way back in for exports that are no RDF: GraphML, and CSV as a folder or a zip of it."""

from __future__ import annotations

from pathlib import Path

from tochuc.exporting.back.csv_folder import is_csv_export, read_csv
from tochuc.exporting.back.graphml import is_graphml, read_graphml
from tochuc.mapping import PropertyGraph

__all__ = ["is_export", "read_export"]


def is_export(path: Path) -> bool:
    """Whether a file or folder is an export that `read_export` reads, by its name and what is in it."""
    return is_graphml(path) or is_csv_export(path)


def read_export(path: Path) -> PropertyGraph:
    """Read an export into the form of the graph.

    Raises: BadInput for what can't be read, or what the ontology does not declare, with where it stands.
    """
    return read_graphml(path) if is_graphml(path) else read_csv(path)
