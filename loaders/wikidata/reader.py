"""A file of Wikidata's entities in, readings out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from loaders.interchange import readings
from loaders.interchange.values import day_in_name
from loaders.wikidata.entities import read_entities
from loaders.wikidata.interpreting import records_of
from tochuc.reading import Reading, SourceInfo


def read_wikidata(
    path: Path, *, published: date | None = None, publisher: str | None = None, url: str | None = None
) -> Iterator[Reading]:
    """Read entities: one reading, or for a long file several. Nothing is looked up at Wikidata.

    Args:
        path: JSON of entities; its stem becomes the reading's id.
        published: the day on which the entities were as they are; by default the one in the file's name.
        publisher: who published it; by default Wikidata.
        url: where it stands.

    Raises: BadInput for a file that can't be read, or holds anything else.
    """
    records = records_of(read_entities(path))
    told = SourceInfo(published=published or day_in_name(path), publisher=publisher or "Wikidata", url=url)
    return readings(records, path.stem, told, "wikidata")
