"""The generated password, and how a new store learns it."""

from __future__ import annotations

import hashlib
import os
import secrets
from pathlib import Path

from tochuc.errors import Unavailable
from tochuc.managed.folders import PRIVATE, Folders

USER = "neo4j"
_ROUNDS = 1024


def read(place: Folders) -> str:
    """Read the password of the managed server.

    Raises: Unavailable when the file is gone while the store is there.
    """
    try:
        return place.password.read_text("ascii").strip()
    except FileNotFoundError:
        raise Unavailable("neo4j.password-lost", file=place.password) from None


def provide(place: Folders) -> None:
    """Give a store that does not exist yet a random password; leave an existing one alone.

    Neo4j takes over the user that it finds in `auth.ini` when it makes a store, so there is never a
    moment at which its well-known first password opens the server.
    """
    if (place.store / "databases").exists():
        read(place)
        return
    users = place.store / "dbms"
    users.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
    password = secrets.token_urlsafe(24)
    _write_private(place.password, password)
    _write_private(users / "auth.ini", _credential(password))


def _credential(password: str) -> str:
    """Write out the line of `auth.ini` for a password: user, method, digest, salt, rounds, flags."""
    salt = secrets.token_bytes(32)
    digest = hashlib.sha256(salt + password.encode()).digest()
    for _ in range(_ROUNDS - 1):
        digest = hashlib.sha256(digest).digest()
    return f"{USER}:SHA-256,{digest.hex()},{salt.hex()},{_ROUNDS}:\n"


def _write_private(file: Path, content: str) -> None:
    fresh = file.with_name(f"{file.name}.new")
    fresh.unlink(missing_ok=True)
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as stream:
        stream.write(content)
    fresh.replace(file)
