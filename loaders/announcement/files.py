"""Announcements as files: what is no readable text is refused before anything is read of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from loaders.announcement.reader import read_text
from tochuc.errors import BadInput
from tochuc.reading import Reading

LARGEST = 20 * 1024 * 1024
_BOM = b"\xef\xbb\xbf"


def read_announcement(
    path: Path, *, published: date | None = None, publisher: str | None = None, url: str | None = None
) -> Reading:
    """Read a file with an announcement.

    Args:
        path: a UTF-8 text; its stem becomes the reading's id.
        published: day of publication; by default a date at the very beginning of the text.
        publisher: who published it, if known.
        url: where it stands, if known.

    Returns: what it states; a text without an announcement gives a reading without statements.

    Raises: BadInput for a file that is missing, empty, too large, binary or not UTF-8.
    """
    return read_text(text_of(path), path.stem, published=published, publisher=publisher, url=url)


def text_of(path: Path) -> str:
    """Give the text of a file without its BOM, line ends and normal form as they are.

    Raises: BadInput, as `read_announcement`.
    """
    raw = _bytes_of(path)
    if b"\x00" in raw:
        raise BadInput("read.binary", file=str(path), at=raw.index(b"\x00"))
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise BadInput(
            "read.not-utf8", file=str(path), line=line, at=error.start, found=f"0x{raw[error.start]:02X}"
        ) from error
    if not text.strip():
        raise BadInput("read.empty", file=str(path))
    return text


def _bytes_of(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise BadInput("read.folder", file=str(path))
        if size > LARGEST:
            raise BadInput("read.too-large", file=str(path), size=_megabytes(size), most=_megabytes(LARGEST))
        return path.read_bytes().removeprefix(_BOM)
    except FileNotFoundError as error:
        raise BadInput("read.missing", file=str(path)) from error
    except OSError as error:
        raise BadInput("read.unreadable", file=str(path), reason=error.strerror or str(error)) from error


def _megabytes(size: int) -> str:
    return f"{size / 1024 / 1024:.0f} MB"
