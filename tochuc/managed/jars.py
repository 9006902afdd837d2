"""The jars of Neo4j: a lock with their hashes, and a folder that holds exactly what the lock says."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_SERVER = Path(__file__).with_name("jars.tsv")
_ADMIN = Path(__file__).with_name("admin.tsv")
_THREADS = 8


@dataclass(frozen=True, slots=True)
class Jar:
    """One line of the lock."""

    group: str
    artifact: str
    version: str
    classifier: str
    packaging: str
    sha256: str
    size: int

    @property
    def file(self) -> str:
        """The file's name, as in a Maven repository; unique over the lock."""
        classifier = f"-{self.classifier}" if self.classifier else ""
        return f"{self.artifact}-{self.version}{classifier}.{self.packaging}"

    @property
    def path(self) -> str:
        """Where a Maven repository keeps it."""
        return f"{self.group.replace('.', '/')}/{self.artifact}/{self.version}/{self.file}"

    def is_in(self, folder: Path) -> bool:
        """Whether the folder holds this jar, byte for byte."""
        file = folder / self.file
        try:
            if file.stat().st_size != self.size:
                return False
            with file.open("rb") as stream:
                return hashlib.file_digest(stream, "sha256").hexdigest() == self.sha256
        except FileNotFoundError:
            return False


@cache
def lock() -> tuple[Jar, ...]:
    """Every jar that the server needs, in the order of the class path."""
    return tuple(_read_lock(_SERVER))


@cache
def admin_lock() -> tuple[Jar, ...]:
    """Every jar that Neo4j's admin tool needs beside those of the server."""
    return tuple(_read_lock(_ADMIN))


def _read_lock(file: Path) -> Iterator[Jar]:
    for line in file.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            group, artifact, version, classifier, packaging, sha256, size = line.split("\t")
            yield Jar(group, artifact, version, classifier, packaging, sha256, int(size))


def missing(folder: Path, wanted: Sequence[Jar]) -> list[Jar]:
    """List the jars that the folder lacks or holds with other bytes than the lock says."""
    with ThreadPoolExecutor(_THREADS) as pool:
        present = pool.map(lambda jar: jar.is_in(folder), wanted)
        return [jar for jar, there in zip(wanted, present, strict=True) if not there]


def ensure(folder: Path, wanted: Sequence[Jar] | None = None, base: str | None = None) -> None:
    """Fetch whatever is missing from the folder or damaged in it.

    Args:
        folder: where the jars are.
        wanted: which; by default all of the lock.
        base: the address of a Maven repository; by default the one that `jgo` knows.

    Raises: Unavailable when a jar can't be fetched, or has other bytes than the lock says.
    """
    if absent := missing(folder, lock() if wanted is None else wanted):
        from tochuc.managed import download  # requests is slow to import, and only a first start needs it

        download.fetch(absent, folder, base)
