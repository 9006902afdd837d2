"""How far the sheets of a workbook reach: a small file can reach over billions of cells.

One cell in the last corner (XLSX) or a repetition (ODS) is enough; a reader would make room for all between.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.parsers import expat

from loaders.tables.cells import column_letters
from loaders.tables.sheet_parts import sheet_parts
from tochuc.errors import BadInput

MOST_CELLS = 8_000_000
"""Some 200,000 rows of 40 columns; a reader needs some 32 bytes for each, filled or not."""
_BLOCK = 1 << 20
_OVERLAP = 1 << 10
_CELL = re.compile(rb'<(?:\w+:)?c\s[^>]*?\br="([A-Z]{1,3})(\d{1,7})"')
_REPEATED = re.compile(r"(?:.*:)?number-(?:rows|columns)-repeated")


def check_extent(path: Path, packed: zipfile.ZipFile) -> None:
    """Hold each sheet to what it may reach over.

    Raises: BadInput `table.extent` naming the corner; ExpatError, ValueError for XML that makes no sense.
    """
    for name, part in sheet_parts(packed):
        _check(path, name, *_corner(packed, part))
    if "content.xml" in packed.namelist():
        _Repetition(path).read(packed, "content.xml")


def _corner(packed: zipfile.ZipFile, part: str) -> tuple[int, int]:
    """Give the number of rows and columns that a sheet reaches over."""
    rows = columns = 0
    for window in _windows(packed, part):
        for letters, number in set(_CELL.findall(window)):
            rows = max(rows, int(number))
            columns = max(columns, _column(letters))
    return rows, columns


def _windows(packed: zipfile.ZipFile, part: str) -> Iterator[bytes]:
    with packed.open(part) as stream:
        kept = b""
        while block := stream.read(_BLOCK):
            yield kept + block
            kept = block[-_OVERLAP:]


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def _check(path: Path, sheet: str, rows: int, columns: int) -> None:
    if rows * columns > MOST_CELLS:
        corner = f"{column_letters(columns - 1)}{rows}"
        raise BadInput("table.extent", where=f"{path.name}:{sheet}:{corner}", most=f"{MOST_CELLS:,}")


class _Repetition:
    """Counts the rows and columns of each sheet of an ODS as they are with all repetitions."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.sheet = ""
        self.row = self.rows = self.columns = 0
        self.times = self.width = 1
        self.filled = False

    def read(self, packed: zipfile.ZipFile, part: str) -> None:
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._end
        parser.StartDoctypeDeclHandler = self._refuse
        with packed.open(part) as stream:
            parser.ParseFile(stream)

    def _refuse(self, *_: object) -> None:
        raise ValueError("DOCTYPE")

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        kind = name.rpartition(":")[2]
        if kind in ("table-cell", "covered-table-cell"):
            self.width += _times(attributes)
            # Blank cells are repeated up to the last column by every program, and cost nothing.
            if any(key.rpartition(":")[2] == "value-type" for key in attributes):
                self.filled = True
                self.columns = max(self.columns, self.width)
        elif kind == "table-row":
            self.times, self.width, self.filled = _times(attributes), 0, False
        elif kind == "table":
            self.sheet = next((v for k, v in attributes.items() if k.rpartition(":")[2] == "name"), "")
            self.row = self.rows = self.columns = 0

    def _end(self, name: str) -> None:
        if name.rpartition(":")[2] == "table-row":
            self.row += self.times
            if self.filled:
                self.rows = self.row
                _check(self.path, self.sheet, self.rows, self.columns)


def _times(attributes: dict[str, str]) -> int:
    return next((int(value) for key, value in attributes.items() if _REPEATED.fullmatch(key)), 1)
