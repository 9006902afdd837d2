"""What the server logged, and which of it tells why it ended."""

from __future__ import annotations

from contextlib import suppress

from tochuc.managed.folders import Folders

_BLANK = " \t\x06"  # Neo4j prints an ACK once its launcher may go
_BEGINNING = "Running in daemon mode"
_FRAMES = ("at ", "... ")
_LAST_WORDS = 12


def last_lines(place: Folders, lines: int) -> list[str]:
    """Give the last lines of Neo4j's log, and after them what its process printed since its last start."""
    found: list[str] = []
    for file in (place.log, place.output):
        with suppress(FileNotFoundError):
            content = file.read_text("utf-8", errors="replace")
            found += (line.rstrip() for line in content.splitlines() if line.strip(_BLANK))
    return found[-lines:]


def last_words(place: Folders) -> str:
    """Give what the last start logged of its end: complaints if there are any, without Java's frames."""
    said: list[str] = []
    for line in last_lines(place, 1000):
        if _BEGINNING in line:
            said.clear()
        elif not line.lstrip().startswith(_FRAMES):
            said.append(f"  {line}")
    complaints = [line for line in said if " INFO " not in line]
    return "\n".join((complaints or said)[-_LAST_WORDS:])
