"""Jars against a repository of our own: a folder served on loopback."""

import hashlib
import threading
from collections import Counter
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tochuc.errors import Unavailable
from tochuc.managed import jars
from tochuc.managed.jars import Jar

NAMES = ("first", "second", "third")
BYTES = b"not really a jar, but long enough to have a hash of its own: "


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


def _jar(name: str) -> Jar:
    content = BYTES + name.encode()
    return Jar("vn.example", name, "1.0", "", "jar", hashlib.sha256(content).hexdigest(), len(content))


@pytest.fixture
def wanted() -> list[Jar]:
    return [_jar(name) for name in NAMES]


@pytest.fixture
def published(tmp_path: Path, wanted: list[Jar]) -> Path:
    root = tmp_path / "repository"
    for jar in wanted:
        file = root / jar.path
        file.parent.mkdir(parents=True)
        file.write_bytes(BYTES + jar.artifact.encode())
    return root


@pytest.fixture
def repository(published: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(published))) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def _files(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_the_lock_names_each_file_once_with_its_hash_and_size() -> None:
    files = Counter(jar.file for jar in jars.lock())
    assert len(files) > 100
    assert max(files.values()) == 1
    assert all(len(bytes.fromhex(jar.sha256)) == 32 and jar.size > 0 for jar in jars.lock())


def test_an_empty_folder_is_filled(tmp_path: Path, wanted: list[Jar], repository: str) -> None:
    jars.ensure(tmp_path / "jars", wanted, repository)
    assert _files(tmp_path / "jars") == [f"{name}-1.0.jar" for name in NAMES]
    assert (tmp_path / "jars" / "second-1.0.jar").read_bytes() == BYTES + b"second"


def test_a_damaged_jar_of_the_right_size_is_fetched_again(
    tmp_path: Path, wanted: list[Jar], repository: str
) -> None:
    folder = tmp_path / "jars"
    jars.ensure(folder, wanted, repository)
    damaged = folder / wanted[1].file
    damaged.write_bytes(damaged.read_bytes().swapcase())
    assert jars.missing(folder, wanted) == [wanted[1]]
    jars.ensure(folder, wanted, repository)
    assert jars.missing(folder, wanted) == []


def test_a_jar_with_another_hash_is_refused_and_thrown_away(
    tmp_path: Path, published: Path, wanted: list[Jar], repository: str
) -> None:
    changed = published / wanted[2].path
    changed.write_bytes(changed.read_bytes().swapcase())
    with pytest.raises(Unavailable) as refusal:
        jars.ensure(tmp_path / "jars", wanted, repository)
    assert refusal.value.code == "neo4j.jar-hash"
    assert wanted[2].sha256 in refusal.value.message("en")
    assert wanted[2].file in refusal.value.message("vi")
    assert not [name for name in _files(tmp_path / "jars") if "third" in name or name.endswith(".part")]


def test_a_jar_that_the_repository_lacks_is_named(
    tmp_path: Path, published: Path, wanted: list[Jar], repository: str
) -> None:
    (published / wanted[0].path).unlink()
    with pytest.raises(Unavailable, match=r"first-1\.0\.jar") as refusal:
        jars.ensure(tmp_path / "jars", wanted, repository)
    assert refusal.value.code == "neo4j.jars-missing"


def test_without_a_network_what_is_there_serves_and_what_is_missing_is_said(
    tmp_path: Path, wanted: list[Jar], repository: str
) -> None:
    folder = tmp_path / "jars"
    jars.ensure(folder, wanted[:2], repository)
    nowhere = "http://127.0.0.1:9"
    jars.ensure(folder, wanted[:2], nowhere)
    with pytest.raises(Unavailable, match=r"lacks 1 files \(third-1\.0\.jar\)"):
        jars.ensure(folder, wanted, nowhere)
    assert _files(folder) == ["first-1.0.jar", "second-1.0.jar"]
