"""The whole graph in the formats that others read; `registry` says where each is written.

An exporter takes the graph as plain objects and gives bytes, in a stable order: the same graph gives the
same bytes. What its format has no place for it counts.
"""

from tochuc.exporting.exporter import Exporter, FileExporter, FolderExporter
from tochuc.exporting.registry import FORMATS, exporter_for

__all__ = ["FORMATS", "Exporter", "FileExporter", "FolderExporter", "exporter_for"]
