"""Which part of an XLSX holds which sheet."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from xml.etree.ElementTree import fromstring

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_LARGEST_INDEX = 1 << 20


def sheet_parts(packed: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
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
