import hashlib
import stat
from pathlib import Path

import pytest

from tochuc.errors import Unavailable
from tochuc.managed import password
from tochuc.managed.folders import Folders


@pytest.fixture
def place(tmp_path: Path) -> Folders:
    place = Folders(tmp_path / "home")
    place.create()
    return place


def test_a_new_store_gets_a_password_of_its_own(place: Folders, tmp_path: Path) -> None:
    other = Folders(tmp_path / "other")
    other.create()
    password.provide(place)
    password.provide(other)
    assert len(password.read(place)) >= 32
    assert password.read(place) != password.read(other)


def test_nobody_else_may_read_password_or_store(place: Folders) -> None:
    password.provide(place)
    for file in (place.password, place.store / "dbms" / "auth.ini"):
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(place.server.stat().st_mode) == 0o700


def test_the_store_is_told_a_salted_digest_only(place: Folders) -> None:
    password.provide(place)
    line = (place.store / "dbms" / "auth.ini").read_text("ascii")
    assert password.read(place) not in line
    user, credential, flags = line.rstrip("\n").split(":")
    method, digest, salt, rounds = credential.split(",")
    found = bytes.fromhex(salt) + password.read(place).encode()
    for _ in range(int(rounds)):
        found = hashlib.sha256(found).digest()
    assert (user, method, found.hex(), flags) == ("neo4j", "SHA-256", digest, "")


def test_a_store_that_exists_keeps_its_password(place: Folders) -> None:
    password.provide(place)
    before = password.read(place)
    (place.store / "databases").mkdir()
    password.provide(place)
    assert password.read(place) == before


def test_a_lost_password_is_said_not_replaced(place: Folders) -> None:
    (place.store / "databases").mkdir(parents=True)
    with pytest.raises(Unavailable, match="neo4j reset"):
        password.provide(place)
