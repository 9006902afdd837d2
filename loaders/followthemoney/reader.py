"""A file of FollowTheMoney entities in, readings out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from loaders.followthemoney.entities import entities_of
from loaders.followthemoney.interpreting import records_of
from loaders.interchange import readings
from loaders.interchange.values import day_in_name
from tochuc.reading import Reading, SourceInfo


def read_followthemoney(
    path: Path, *, published: date | None = None, publisher: str | None = None, url: str | None = None
) -> Iterator[Reading]:
    """Read a file of entities: one reading, or for a long file several.

    Args:
        path: a file with an entity a line, or a list of entities; its stem becomes the reading's id.
        published: day of publication; by default the one in the file's name.
        publisher: who published it.
        url: where it stands.

    Raises: BadInput for a file that can't be read, or a line that is no entity.
    """
    told = SourceInfo(published=published or day_in_name(path), publisher=publisher, url=url)
    return readings(records_of(entities_of(path)), path.stem, told, "followthemoney")
