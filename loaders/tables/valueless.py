"""Cells of a workbook that show no value: errors, and formulas that nobody has computed yet."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Collection, Iterator
from pathlib import Path

from loaders.tables.packing import BROKEN
from loaders.tables.problems import Problems
from loaders.tables.sheet_parts import sheet_parts
from tochuc.errors import BadInput

_UNCOMPUTED = re.compile(
    rb'<c r="([A-Z]+\d+)"[^>]*><f[^>]*?(?:/>|>[^<]*</f>)(?:<v\s*/>|<v></v>)?</c>',
)
_ERROR = re.compile(rb'<c r="([A-Z]+\d+)"[^>]*\bt="e"[^>]*>(?:<f[^>]*?(?:/>|>[^<]*</f>))?<v>([^<]*)</v>')
_BLOCK = 1 << 20
_OVERLAP = 1 << 14


def refuse_valueless(path: Path, sheets: Collection[str]) -> None:
    """Refuse a workbook with cells that show no value; a formula with one is read by it.

    Raises: BadInput `table.refused` naming each cell.
    """
    problems = Problems(str(path))
    try:
        with zipfile.ZipFile(path) as packed:
            for name, part in sheet_parts(packed):
                if name in sheets:
                    for cell, error in dict(_valueless(packed, part)).items():
                        code = "table.cell.error" if error else "table.cell.formula"
                        problems.add(code, f"{path.name}:{name}:{cell}", found=error)
    except BROKEN as error:
        raise BadInput("table.broken-workbook", file=str(path), reason=str(error)) from error
    problems.refuse()


def _valueless(packed: zipfile.ZipFile, part: str) -> Iterator[tuple[str, str]]:
    """Give each such cell with its error; a formula has none. One may be given twice."""
    with packed.open(part) as stream:
        kept = b""
        while block := stream.read(_BLOCK):
            window = kept + block
            for found in _UNCOMPUTED.finditer(window):
                yield found[1].decode("ascii"), ""
            for found in _ERROR.finditer(window):
                yield found[1].decode("ascii"), found[2].decode("utf-8")
            kept = window[-_OVERLAP:]
