"""Where an export goes: a file, a folder, a zip of a folder, or standard output; whole, or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import IO

from tochuc.errors import BadInput
from tochuc.exporting.exporter import Chunks, Exporter, FileExporter, FolderExporter
from tochuc.mapping import PropertyGraph

_IN_MEMORY = 16 * 2**20
_EPOCH = (1980, 1, 1, 0, 0, 0)  # a zip's own beginning: the clock is no part of an export


def check_place(exporter: Exporter, output: Path) -> None:
    """Tell of a place that can't be written to before the graph is read.

    Raises: BadInput for a folder where a file is wanted, a place in a folder that is none, or a folder
        that holds anything but an earlier export.
    """
    as_folder = _as_folder(exporter, output)
    if not output.absolute().parent.is_dir() or (output.is_dir() and not as_folder):
        raise BadInput("export.output", file=output)
    if not as_folder:
        return
    if output.exists() and not output.is_dir():
        raise BadInput("export.no-folder", file=output)
    assert isinstance(exporter, FolderExporter)
    _check_ours(exporter, output)


def put(exporter: Exporter, graph: PropertyGraph, output: Path) -> None:
    """Write a graph to a place; what was there stays until all of the new is written.

    Raises: BadInput for what the format can't hold, or a place that can't be written to.
    """
    output = output.resolve()  # "." has no name, and a link stays one
    part = output.with_name(f".{output.name}.{os.getpid()}.part")
    try:
        if _as_folder(exporter, output):
            assert isinstance(exporter, FolderExporter)
            _check_ours(exporter, output)
            part.mkdir()
            _fill(part, exporter.write(graph))
            _swap(part, output)
        else:
            with part.open("wb") as stream:
                _write(exporter, graph, stream)
            part.replace(output)
    except OSError as error:
        raise BadInput("export.unwritable", file=output, reason=error.strerror or error) from error
    finally:
        shutil.rmtree(part) if part.is_dir() else part.unlink(missing_ok=True)


def send(exporter: Exporter, graph: PropertyGraph, stream: IO[bytes]) -> None:
    """Write a graph to a stream, which gets nothing unless all of it could be written; a folder is zipped.

    Raises: BadInput for what the format can't hold.
    """
    with tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY) as whole:
        _write(exporter, graph, whole)
        whole.seek(0)
        shutil.copyfileobj(whole, stream)


def _as_folder(exporter: Exporter, output: Path) -> bool:
    return isinstance(exporter, FolderExporter) and output.suffix.lower() != ".zip"


def _check_ours(exporter: FolderExporter, output: Path) -> None:
    if output.is_dir():
        others = sorted({entry.name for entry in output.iterdir()} - exporter.names())
        if others:
            raise BadInput("export.folder-in-use", file=output, found=others[0])


def _write(exporter: Exporter, graph: PropertyGraph, stream: IO[bytes]) -> None:
    if isinstance(exporter, FileExporter):
        stream.writelines(exporter.write(graph))
        return
    with zipfile.ZipFile(stream, "w") as archive:
        for name, chunks in exporter.write(graph):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            with archive.open(entry, "w", force_zip64=True) as within:
                within.writelines(chunks)


def _fill(folder: Path, files: Iterable[tuple[str, Chunks]]) -> None:
    for name, chunks in files:
        with (folder / name).open("wb") as stream:
            stream.writelines(chunks)


def _swap(new: Path, output: Path) -> None:
    """Put a folder in the place of another, which comes back if that fails."""
    old = output.with_name(f".{output.name}.{os.getpid()}.old")
    if output.exists():
        output.rename(old)
    try:
        new.rename(output)
    except OSError:
        if old.exists():
            old.rename(output)
        raise
    shutil.rmtree(old, ignore_errors=True)
