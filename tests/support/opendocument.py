"""ODS files written by hand, with the repetitions and spans that programs write."""

from __future__ import annotations

import zipfile
from pathlib import Path

_NAMESPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
)
_MEDIA = "application/vnd.oasis.opendocument.spreadsheet"
_MANIFEST = (
    '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    f'<m:file-entry m:full-path="/" m:media-type="{_MEDIA}"/></m:manifest>'
)


def cell(value: str, more: str = "") -> str:
    """One cell, with more attributes if need be."""
    if not value:
        return f"<table:table-cell {more}/>"
    return f'<table:table-cell office:value-type="string" {more}><text:p>{value}</text:p></table:table-cell>'


def line(*cells: str, more: str = "") -> str:
    """One row of cells as XML."""
    return f"<table:table-row {more}>{''.join(cells)}</table:table-row>"


def row(*values: str) -> str:
    """One row of values."""
    return line(*map(cell, values))


def write_ods(file: Path, *rows: str) -> Path:
    """Write rows as XML as the sheet `Sheet1` of a file."""
    content = (
        f"<office:document-content {_NAMESPACES}><office:body><office:spreadsheet>"
        f'<table:table table:name="Sheet1">{"".join(rows)}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(zipfile.ZipInfo("mimetype"), _MEDIA)
        packed.writestr("META-INF/manifest.xml", _MANIFEST)
        packed.writestr("content.xml", content)
    return file
