"""Workbooks that are far more than they weigh, refused before they are opened."""

from __future__ import annotations

import struct
import zipfile
import zlib
from pathlib import Path
from typing import BinaryIO
from xml.etree.ElementTree import ParseError
from xml.parsers.expat import ExpatError

from loaders.tables.extent import check_extent
from tochuc.errors import BadInput

LARGEST_UNPACKED = 512 * 1024 * 1024
_RATIO = 200
_SMALL = 16 * 1024 * 1024  # what is not worth asking how far it unpacks
_BLOCK = 1 << 20
_LOCAL_HEADER = 30
# What the standard library raises for an archive, or XML in it, that is cut off or makes no sense.
BROKEN = (
    *(zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, RuntimeError),
    *(ParseError, ExpatError, ValueError, LookupError, OSError),
)


def check_packing(path: Path) -> None:
    """Hold a workbook to what it may unpack to and reach over.

    Raises: BadInput for one that is no whole archive, or more than is read.
    """
    try:
        with zipfile.ZipFile(path) as packed, path.open("rb") as raw:
            _check_sizes(path, packed.infolist())
            for entry in packed.infolist():
                _check_declared(path, raw, entry)
            check_extent(path, packed)
    except BROKEN as error:
        raise BadInput("table.broken-workbook", file=str(path), reason=str(error)) from error


def _check_sizes(path: Path, entries: list[zipfile.ZipInfo]) -> None:
    unpacked = sum(entry.file_size for entry in entries)
    weight = sum(entry.compress_size for entry in entries)
    if unpacked > LARGEST_UNPACKED or (unpacked > _SMALL and unpacked > _RATIO * weight):
        raise BadInput("table.unpacks", file=str(path), size=f"{unpacked / 1e6:.0f} MB")


def _check_declared(path: Path, raw: BinaryIO, entry: zipfile.ZipInfo) -> None:
    """Unpack an entry, keeping nothing, for no more than it says that it holds."""
    if entry.compress_type != zipfile.ZIP_DEFLATED:
        return
    raw.seek(entry.header_offset)
    name, extra = struct.unpack_from("<HH", raw.read(_LOCAL_HEADER), 26)
    raw.seek(name + extra, 1)
    left, found, inflate = entry.compress_size, 0, zlib.decompressobj(-zlib.MAX_WBITS)
    while left and not inflate.eof:
        pending = raw.read(min(left, _BLOCK))
        if not pending:
            raise EOFError(entry.filename)
        left -= len(pending)
        while pending and not inflate.eof:
            found += len(inflate.decompress(pending, _BLOCK))
            pending = inflate.unconsumed_tail
            if found > entry.file_size:
                raise BadInput("table.unpacks", file=str(path), size=f"> {found / 1e6:.0f} MB")
