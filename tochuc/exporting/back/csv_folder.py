"""CSV back into a graph: the folder that was written, or a zip of it, also with columns taken out."""

from __future__ import annotations

import csv
import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from tochuc.errors import BadInput
from tochuc.exporting.back.assembling import Assembler
from tochuc.exporting.csv_folder import (
    DESCRIPTION,
    END,
    ENDS,
    ID,
    LABELS,
    RELATIONSHIPS,
    START,
    TYPE,
    file_of,
)
from tochuc.exporting.delimited import meant
from tochuc.exporting.tables import table_names
from tochuc.mapping import PropertyGraph

_LARGEST = 2 * 2**30
_MOST_PACKED = 200
"""How many times its weight a zip may unpack to: no table does."""
_LONGEST_CELL = 2**31 - 1
Row = dict[str, str]
Open = Callable[[str], IO[bytes]]


def is_csv_export(path: Path) -> bool:
    """Whether a folder or a zip holds an export as CSV."""
    if path.is_dir():
        return (path / DESCRIPTION).is_file()
    if path.suffix.lower() != ".zip":
        return False
    try:
        with zipfile.ZipFile(path) as archive:
            return DESCRIPTION in archive.namelist()
    except (OSError, zipfile.BadZipFile):
        return False


def read_csv(path: Path) -> PropertyGraph:
    """Read an export as CSV.

    Raises: BadInput for what can't be read or the ontology does not declare, with file and line.
    """
    assembler = Assembler()
    with _opened(path) as (names, open_one):
        for name in (*map(file_of, table_names()), RELATIONSHIPS):
            if name in names:
                _read(f"{path.name}/{name}", open_one(name), name, assembler)
    return assembler.graph


@contextmanager
def _opened(path: Path) -> Iterator[tuple[frozenset[str], Open]]:
    """Give the names of an export's files, and what opens each."""
    try:
        if path.is_dir():
            yield frozenset(entry.name for entry in path.iterdir()), lambda name: (path / name).open("rb")
            return
        with zipfile.ZipFile(path) as archive:
            _check_size(path, archive)
            yield frozenset(archive.namelist()), archive.open
    except (OSError, zipfile.BadZipFile, EOFError, zlib.error) as error:
        raise BadInput("rdf-file", file=str(path), why=error) from error


def _check_size(path: Path, archive: zipfile.ZipFile) -> None:
    size = sum(entry.file_size for entry in archive.infolist())
    most = min(_LARGEST, max(_MOST_PACKED * path.stat().st_size, 2**20))
    if size > most:
        raise BadInput("exported.too-large", file=path.name, size=size >> 20, most=most >> 20)


def _read(shown: str, stream: IO[bytes], name: str, assembler: Assembler) -> None:
    needed = ENDS if name == RELATIONSHIPS else (ID, LABELS)
    for where, row in _rows(shown, stream, needed):
        if name == RELATIONSHIPS:
            assembler.relationship(where, row[START], row[TYPE], row[END])
            continue
        said = {key: text for key, cell in row.items() if (text := meant(cell)) is not None}
        id, labels = said.pop(ID, ""), said.pop(LABELS, "")
        assembler.node(where, id, labels, said)


def _rows(shown: str, stream: IO[bytes], needed: tuple[str, ...]) -> Iterator[tuple[str, Row]]:
    """Give the rows of a file with where each stands.

    Raises: BadInput for a column that is missing, or text that is no CSV in UTF-8.
    """
    csv.field_size_limit(_LONGEST_CELL)  # the text of a source is one cell
    with io.TextIOWrapper(stream, "utf-8-sig", newline="") as lines:
        reader = csv.reader(lines, strict=True)
        try:
            header = next(reader, [])
            if missing := [name for name in needed if name not in header]:
                raise BadInput("exported.column", file=shown, missing=", ".join(missing))
            for cells in reader:
                where = f"{shown}:{reader.line_num}"
                if len(cells) != len(header):
                    raise BadInput("exported.cells", where=where, found=len(cells), expected=len(header))
                yield where, dict(zip(header, cells, strict=True))
        except (csv.Error, UnicodeDecodeError) as error:
            raise BadInput("rdf-syntax", file=shown, line=reader.line_num, why=error) from error
