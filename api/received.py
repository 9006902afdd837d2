"""A source that was sent over HTTP, as a file that the readers take."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from api.problems import Unsupported
from tochuc.errors import BadInput, TochucError

# The media types that sources come in, with the ending that tells the readers the same.
ENDINGS = {
    "text/plain": ".txt",
    "text/turtle": ".ttl",
    "application/n-triples": ".nt",
    "application/ld+json": ".jsonld",
    "application/rdf+xml": ".rdf",
}
TABLES = {
    "text/csv": ".csv",
    "text/tab-separated-values": ".tsv",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    "application/vnd.oasis.opendocument.spreadsheet": ".ods",
}
# Popolo, FollowTheMoney and Wikidata: which of them it is, the keys say.
RECORDS = {
    "application/json": ".json",
    "application/x-ndjson": ".ndjson",
}
SOURCES = ENDINGS | TABLES | RECORDS
_LONGEST = 100


@contextmanager
def received(
    body: bytes, content_type: str, name: str | None, *, endings: Mapping[str, str] = ENDINGS
) -> Iterator[Path]:
    """Give a file with what was sent, and take it away after the block.

    Args:
        body: what was sent.
        content_type: its media type.
        name: the file's name that the sender gives it; the source's id is made from it.
        endings: the media types that are taken, with their files' endings.

    Raises: Unsupported `api.media-type` for a type that nothing reads, BadInput `api.file-name` for a name
        that is none; errors of the block name the file as the sender did.
    """
    ending = _ending_of(content_type, endings)
    wanted = (name or f"nguon{ending}").strip()
    if not wanted or len(wanted) > _LONGEST or Path(wanted).name != wanted or not wanted.isprintable():
        raise BadInput("api.file-name", found=wanted[:_LONGEST])
    if Path(wanted).suffix.lower() != ending:
        wanted += ending
    with tempfile.TemporaryDirectory(prefix="tochuc-") as folder:
        file = Path(folder) / wanted
        file.write_bytes(body)
        try:
            yield file
        except TochucError as error:
            inside = f"{folder}/"
            for key, value in error.details.items():
                if isinstance(value, str):
                    error.details[key] = value.replace(inside, "")
            raise


def _ending_of(content_type: str, endings: Mapping[str, str]) -> str:
    plain = content_type.partition(";")[0].strip().lower()
    if plain not in endings:
        raise Unsupported("api.media-type", found=plain or "–", expected=", ".join(endings))
    return endings[plain]
