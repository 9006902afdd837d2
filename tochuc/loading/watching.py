"""Loading what arrives in a folder.

The graph itself is the memory: a file whose source is in it, or was taken out of it on purpose, is left
alone, so a restart begins where the last run ended.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tochuc import ids
from tochuc.errors import TochucError
from tochuc.graph import Store
from tochuc.loading.files import Options, is_out, load_file
from tochuc.loading.outcome import Outcome
from tochuc.loading.parts import is_whole
from tochuc.messages import text

FAILED = "failed"
"""The folder, within the one that is watched, for files that could not be loaded."""
# What programs call a file that they are still writing.
_UNFINISHED = (".part", ".tmp", ".crdownload", ".download", "~")
# What says how a table beside it is to be read, and is no source itself.
_MAPPINGS = (".yml", ".yaml")
_KNOWN = "MATCH (source:Source {id: $id}) RETURN source.id AS id"
_Look = dict[Path, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Arrived:
    """What became of a file: its outcomes, or why it was moved aside and where to."""

    file: Path
    outcomes: tuple[Outcome, ...] = ()
    moved: Path | None = None
    reason: str | None = None


class Watched:
    """A folder whose files are loaded once they are complete.

    Args:
        folder: the folder; its subfolders are left alone.
        options: how to load.
    """

    def __init__(self, folder: Path, options: Options) -> None:
        self._folder = folder
        self._options = options
        self._seen: _Look = {}
        self._done: _Look = {}

    def look(self, store: Store) -> Iterator[Arrived]:
        """Load the files that have not changed since the last look.

        Raises: Unavailable when Neo4j does not answer; the file is taken up again at the next look. OSError
            when a file can't be moved aside.
        """
        now = self._files()
        settled = [
            file for file, state in now.items() if self._seen.get(file) == state != self._done.get(file)
        ]
        self._seen = now
        for file in settled:
            if not _is_known(store, file):
                yield self._take(store, file)
            self._done[file] = now[file]

    def _files(self) -> _Look:
        found = (file for file in sorted(self._folder.iterdir()) if _is_wanted(file))
        return {file: (state.st_size, state.st_mtime_ns) for file in found if (state := file.stat())}

    def _take(self, store: Store, file: Path) -> Arrived:
        try:
            outcomes = load_file(store, file, self._options)
        except TochucError as error:
            if error.exit_code != 2:
                raise
            return self._aside(file, text("cli.error", code=error.code, message=error.message()))
        if not outcomes:
            return self._aside(file, text("load.nothing", file=file.name))
        return Arrived(file, tuple(outcomes))

    def _aside(self, file: Path, reason: str) -> Arrived:
        """Move a file to the folder of those that failed, with the reason beside it."""
        place = _free(self._folder / FAILED / file.name)
        place.parent.mkdir(exist_ok=True)
        place.with_name(f"{place.name}.report.txt").write_text(f"{reason}\n", "utf-8")
        file.replace(place)
        return Arrived(file, moved=place, reason=reason)


def _is_wanted(file: Path) -> bool:
    return (
        file.is_file()
        and not file.name.startswith((".", "~"))
        and not file.name.endswith(_UNFINISHED + _MAPPINGS)
    )


def _is_known(store: Store, file: Path) -> bool:
    id = ids.source_id(file.stem, file.read_bytes())
    return bool(store.read(_KNOWN, id=id)) or is_whole(store, id) or is_out(store, file)


def _free(place: Path) -> Path:
    """Give the path, or the first with a number that no file has yet."""
    number, wanted = 2, place
    while wanted.exists():
        wanted = place.with_name(f"{place.stem}-{number}{place.suffix}")
        number += 1
    return wanted
