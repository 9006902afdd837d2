"""A Popolo file in, readings out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from loaders.interchange import readings
from loaders.interchange.json_files import read_json
from loaders.interchange.values import day_in_name, partial_date
from loaders.popolo.document import Document
from loaders.popolo.fields import fields
from loaders.popolo.interpreting import records_of
from tochuc.errors import BadInput
from tochuc.reading import Reading, SourceInfo


def read_popolo(
    path: Path, *, published: date | None = None, publisher: str | None = None, url: str | None = None
) -> Iterator[Reading]:
    """Read a Popolo file: one reading, or for a long file several.

    Args:
        path: the file; its stem becomes the reading's id.
        published: day of publication; by default the one in the file's `meta` or its name.
        publisher: who published it.
        url: where it stands.

    Raises: BadInput for a file that can't be read, or is no Popolo.
    """
    data = read_json(path)
    document = Document(path.name)
    document.take_file(data)
    when = published or _said(data) or day_in_name(path)
    told = SourceInfo(published=when, publisher=publisher, url=url)
    return readings(records_of(document, when), path.stem, told, "popolo")


def _said(data: Any) -> date | None:
    """Give the day that a file's own `meta` tells."""
    meta = data.get("meta") if isinstance(data, dict) else None
    for field in fields().published:
        try:
            found = partial_date(meta.get(field)) if isinstance(meta, dict) else None
        except BadInput:
            continue
        if found and found.precision == "day":
            return found.first
    return None
