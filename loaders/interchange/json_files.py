"""JSON files: what is no whole JSON is refused with its line and column."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tochuc.errors import BadInput

LARGEST = 512 * 1024 * 1024
_DEEPEST = 100
_BOM = b"\xef\xbb\xbf"


def read_json(path: Path) -> Any:
    """Give what a JSON file holds.

    Raises: BadInput for a file that is missing, empty, too large, not UTF-8 or no whole JSON.
    """
    return _parsed(_text_of(path), path, 1)


def read_json_values(path: Path) -> Iterator[tuple[str, Any]]:
    """Give the items of a list, or the values of lines, or the one value of a file, each with its place.

    Raises: BadInput, as `read_json`.
    """
    text = _text_of(path)
    if text.lstrip().startswith("[") or not _is_whole(text.lstrip().partition("\n")[0]):
        whole = _parsed(text, path, 1)
        for number, item in enumerate(whole if isinstance(whole, list) else [whole]):
            yield f"/{number}", item
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield f"line {number}", _parsed(line, path, number)


def _is_whole(line: str) -> bool:
    try:
        json.loads(line)
    except (json.JSONDecodeError, RecursionError):
        return False
    return True


def _parsed(text: str, path: Path, first_line: int) -> Any:
    line, column, reason = first_line, 1, "nested too deeply"
    try:
        value = json.loads(text)
        if not _is_deep(value):
            return value
    except json.JSONDecodeError as error:
        line, column, reason = first_line + error.lineno - 1, error.colno, error.msg
    except RecursionError:
        pass  # deeper than Python goes
    raise BadInput("interchange.broken-json", file=str(path), line=line, column=column, reason=reason)


def _is_deep(value: Any) -> bool:
    """Whether there is anything below the deepest level that a file of records has any use for."""
    level = [value] if isinstance(value, dict | list) else []
    for _ in range(_DEEPEST):
        within = (one.values() if isinstance(one, dict) else one for one in level)
        level = [one for several in within for one in several if isinstance(one, dict | list)]
        if not level:
            return False
    return True


def _text_of(path: Path) -> str:
    raw = _bytes_of(path).removeprefix(_BOM)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line, found = raw.count(b"\n", 0, error.start) + 1, f"0x{raw[error.start]:02X}"
        raise BadInput("read.not-utf8", file=str(path), line=line, at=error.start, found=found) from error
    if not text.strip():
        raise BadInput("interchange.empty", file=str(path))
    return text


def _bytes_of(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise BadInput("read.folder", file=str(path))
        size = path.stat().st_size
        if size > LARGEST:
            told = f"{size / 1e6:.0f} MB"
            raise BadInput("interchange.too-large", file=str(path), size=told, most="512 MB")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise BadInput("read.missing", file=str(path)) from error
    except OSError as error:
        raise BadInput("read.unreadable", file=str(path), reason=error.strerror or str(error)) from error
