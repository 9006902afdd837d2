"""Where each thing of the managed server lies under the home folder."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from tochuc import places

PRIVATE = 0o700


@dataclass(frozen=True, slots=True)
class Folders:
    """The paths of one managed server; `home` is all that differs between two of them."""

    home: Path

    @property
    def jars(self) -> Path:
        """The jars of Neo4j, fetched once."""
        return self.home / "jars"

    @property
    def server(self) -> Path:
        """The folder that Neo4j calls its home: configuration, store and its own logs."""
        return self.home / "server"

    @property
    def configuration(self) -> Path:
        """The folder of `neo4j.conf`."""
        return self.server / "conf"

    @property
    def store(self) -> Path:
        """The folder of databases, users and transaction logs."""
        return self.server / "data"

    @property
    def replaced(self) -> Path:
        """The folder that a store is kept in while another is put in its place."""
        return self.server / "replaced"

    @property
    def password(self) -> Path:
        """The file with the generated password, readable by its owner alone."""
        return self.home / "password"

    @property
    def record(self) -> Path:
        """The file that says which process serves and on which port."""
        return self.home / "server.json"

    @property
    def lock(self) -> Path:
        """The file that whoever starts, stops or wipes the server holds a lock on."""
        return self.home / "server.lock"

    @property
    def log(self) -> Path:
        """What Neo4j logs of its starts and stops; it keeps this file small by itself."""
        return self.server / "logs" / "neo4j.log"

    @property
    def output(self) -> Path:
        """What the process printed since its last start: Java's own complaints, mostly."""
        return self.home / "java.log"

    def create(self) -> None:
        """Make the folders that are missing; the server's own are closed to other users."""
        self.home.mkdir(parents=True, exist_ok=True)
        self.server.mkdir(mode=PRIVATE, exist_ok=True)
        self.configuration.mkdir(exist_ok=True)


def folders(home: Path | None = None) -> Folders:
    """Give the paths under `home`, or under `tochuc.places.home()`."""
    return Folders(Path(os.path.abspath(home)) if home else places.home())  # noqa: PTH100 (keeps symlinks)
