"""Neo4j's own dumps of the managed store: one file, which any Neo4j of this version or later can load.

Neo4j Community dumps a store that no server has open.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tochuc.errors import BadInput, Unavailable
from tochuc.managed import configuration, jars, java
from tochuc.managed.folders import Folders

DATABASE = "neo4j"
# Where a database lies, and the transactions that its store does not hold yet.
_PARTS = ("databases", "transactions")
_LAST_LINES = 5


def write(place: Folders, target: Path) -> None:
    """Dump the store of a stopped server into a file, which is whole or not there.

    Raises: Unavailable when the admin tool can't be fetched or fails; OSError for an unwritable file.
    """
    _prepare(place)
    with tempfile.TemporaryDirectory(dir=target.absolute().parent, prefix=".backup-") as folder:
        failed = _admin(place, "database", "dump", DATABASE, f"--to-path={folder}")
        if failed:
            raise Unavailable("neo4j.dump-failed", lines=failed)
        (Path(folder) / f"{DATABASE}.dump").replace(target)


@contextmanager
def read(place: Folders, source: Path) -> Iterator[None]:
    """Put what a dump holds in the place of a stopped server's store; the block tries whether it serves.

    If the dump can't be read, or the block raises, the store is as it was before.

    Raises: BadInput for a file that is no dump; Unavailable when the admin tool can't be fetched.
    """
    _prepare(place)
    with tempfile.TemporaryDirectory(prefix="tochuc-") as folder:
        (Path(folder) / f"{DATABASE}.dump").symlink_to(source.absolute())
        load = ("database", "load", DATABASE, f"--from-path={folder}")
        if failed := _admin(place, *load, "--info"):
            raise BadInput("neo4j.no-dump", file=source, lines=failed)
        _set_aside(place)
        try:
            if failed := _admin(place, *load):
                raise BadInput("neo4j.no-dump", file=source, lines=failed)
            yield
        except BaseException:
            put_back(place)
            raise
        shutil.rmtree(place.replaced, ignore_errors=True)


def put_back(place: Folders) -> None:
    """Undo a replacement that did not come to its end; quiet where there is none."""
    if not place.replaced.exists():
        return
    for part in _PARTS:
        before, now = place.replaced / part, place.store / part / DATABASE
        if before.exists():
            shutil.rmtree(now, ignore_errors=True)
            before.rename(now)
    shutil.rmtree(place.replaced)


def _set_aside(place: Folders) -> None:
    place.replaced.mkdir()
    for part in _PARTS:
        if (now := place.store / part / DATABASE).exists():
            now.rename(place.replaced / part)


def _prepare(place: Folders) -> None:
    jars.ensure(place.jars, (*jars.lock(), *jars.admin_lock()))
    configuration.write(place, 0)


def _admin(place: Folders, *arguments: str) -> str | None:
    """Run Neo4j's admin tool.

    Returns: what it said last if it failed, else None.
    """
    environment = java.environment() | {
        "NEO4J_HOME": str(place.server),
        "NEO4J_CONF": str(place.configuration),
    }
    done = subprocess.run(
        java.admin(place, *arguments),
        cwd=place.server,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode == 0:
        return None
    return "\n".join(f"  {line}" for line in done.stdout.splitlines()[-_LAST_LINES:])
