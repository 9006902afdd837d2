"""Cells of a workbook that show no value: errors, and formulas that nobody has computed yet."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Collection, Iterator
from pathlib import Path
from xml.etree.ElementTree import ParseError, fromstring

from loaders.tables.problems import Problems
from tochuc.errors import BadInput

_UNCOMPUTED = re.compile(
    rb'<c r="([A-Z]+\d+)"[^>]*><f[^>]*?(?:/>|>[^<]*</f>)(?:<v\s*/>|<v></v>)?</c>',
)
_ERROR = re.compile(rb'<c r="([A-Z]+\d+)"[^>]*\bt="e"[^>]*>(?:<f[^>]*?(?:/>|>[^<]*</f>))?<v>([^<]*)</v>')
_BLOCK = 1 << 20
_OVERLAP = 1 << 14
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_LARGEST_INDEX = 1 << 20


def refuse_valueless(path: Path, sheets: Collection[str]) -> None:
    """Refuse a workbook with cells that show no value; a formula with one is read by it.

    Raises: BadInput `table.refused` naming each cell.
    """
    problems = Problems(str(path))
    try:
        with zipfile.ZipFile(path) as packed:
            for name, part in _parts(packed):
                if name in sheets:
                    for cell, error in dict(_valueless(packed, part)).items():
                        code = "table.cell.error" if error else "table.cell.formula"
                        problems.add(code, f"{path.name}:{name}:{cell}", found=error)
    except (zipfile.BadZipFile, ParseError, EOFError, ValueError) as error:
        raise BadInput("table.broken-workbook", file=str(path), reason=str(error)) from error
    problems.refuse()


def _parts(packed: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """Give each sheet of an XLSX with the part that holds it; an ODS keeps every value."""
    if "xl/workbook.xml" not in packed.namelist():
        return
    relations = fromstring(_index(packed, "xl/_rels/workbook.xml.rels"))
    targets = {one.get("Id"): one.get("Target", "") for one in relations}
    for one in fromstring(_index(packed, "xl/workbook.xml")).iter():
        target = targets.get(one.get(_RELATION))
        if one.tag.endswith("}sheet") and target:
            part = target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
            if part in packed.namelist():
                yield one.get("name", ""), part


def _index(packed: zipfile.ZipFile, part: str) -> bytes:
    with packed.open(part) as stream:
        found = stream.read(_LARGEST_INDEX)
    if b"<!DOCTYPE" in found:
        raise ValueError(part)
    return found


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
