"""CSV and TSV: which encoding and delimiter, and the rows one by one."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from loaders.tables.cells import Cells, Sheet
from tochuc.errors import BadInput

LARGEST_CELL = 100_000
_SAMPLE = 64 * 1024
_DELIMITERS = (",", ";", "\t", "|")
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
# What Excel saves where it does not save UTF-8: Vietnamese Windows, then Western.
_SUGGESTED = ("cp1258", "cp1252")


def open_delimited(path: Path) -> list[Sheet]:
    """Open a CSV or TSV file as its one sheet.

    Raises: BadInput for an encoding that is neither UTF-8 nor UTF-16, or bytes that are no text.
    """
    encoding = _encoding(path)
    delimiter = _delimiter(_sample(path, encoding))

    def rows() -> Iterator[tuple[int, Cells]]:
        with path.open(encoding=encoding, newline="") as lines:
            yield from _rows(path, lines, delimiter)

    return [Sheet(path.name, None, rows)]


def _encoding(path: Path) -> str:
    with path.open("rb") as file:
        start = file.read(4)
    known = next((name for bom, name in _BOMS if start.startswith(bom)), None)
    encoding = known or "utf-8"
    _check(path, encoding)
    return encoding


def _check(path: Path, encoding: str) -> None:
    """Read the whole file once, so that a wrong byte is told before anything is read of it."""
    decoder = codecs.getincrementaldecoder(encoding)()
    at, line = 0, 1
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            try:
                decoded = decoder.decode(block)
            except UnicodeDecodeError as error:
                raise _not_text(path, error, at, line) from error
            if "\x00" in decoded:
                raise BadInput("table.binary", file=str(path))
            at, line = at + len(block), line + decoded.count("\n")
        try:
            decoder.decode(b"", final=True)
        except UnicodeDecodeError as error:
            raise BadInput("table.cut-off", file=str(path), line=line, encoding=encoding) from error


def _not_text(path: Path, error: UnicodeDecodeError, at: int, line: int) -> BadInput:
    raw = error.object
    line += raw.count(b"\n", 0, error.start)
    likely = next((name for name in _SUGGESTED if _decodes(raw, name)), _SUGGESTED[0])
    found = f"0x{raw[error.start]:02X}"
    return BadInput(
        "table.encoding", file=str(path), line=line, at=at + error.start, found=found, likely=likely
    )


def _decodes(raw: bytes, encoding: str) -> bool:
    try:
        raw.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _sample(path: Path, encoding: str) -> str:
    with path.open(encoding=encoding, newline="") as file:
        return file.read(_SAMPLE)


def _delimiter(sample: str) -> str:
    """Take the delimiter that parts the lines of a sample into most cells, alike from line to line."""

    def fitness(delimiter: str) -> tuple[int, int]:
        widths = [len(row) for row in csv.reader(io.StringIO(sample), delimiter=delimiter) if any(row)][:-1]
        widths = widths or [len(row) for row in csv.reader(io.StringIO(sample), delimiter=delimiter)]
        usual = max(set(widths), key=widths.count, default=1)
        return (widths.count(usual) if usual > 1 else 0, usual)

    return max(_DELIMITERS, key=fitness)


def _rows(path: Path, lines: TextIO, delimiter: str) -> Iterator[tuple[int, Cells]]:
    csv.field_size_limit(LARGEST_CELL)
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    number = 0
    try:
        for row in reader:
            number += 1
            yield number, row
    except csv.Error as error:
        raise BadInput("table.broken-csv", where=f"{path}:{reader.line_num}", reason=str(error)) from error
