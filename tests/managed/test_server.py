"""Whole lives of servers; each start takes seconds, so each test tells one story to its end."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import neo4j
import psutil
import pytest

from tochuc import managed
from tochuc.errors import Unavailable
from tochuc.managed import Connection

ODD_NAME = "Đảng bộ: thử nghiệm"
TOCHUC = (sys.executable, "-c", "from tochuc.cli.main import main; main()")


@pytest.fixture
def home(tmp_path: Path, jars: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    home = tmp_path / ODD_NAME
    home.mkdir()
    (home / "jars").symlink_to(jars, target_is_directory=True)
    monkeypatch.setenv("TOCHUC_HOME", str(home))
    yield home
    managed.stop(home)


def _command(home: Path, *arguments: str) -> subprocess.Popen[str]:
    """Run the command line with no locale set, as from a service."""
    environment = {"TOCHUC_HOME": str(home), "PATH": os.environ["PATH"]}
    return subprocess.Popen(
        [*TOCHUC, "neo4j", *arguments],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def _servers(home: Path) -> list[int]:
    mark = f"--home-dir={home}/server"
    return [
        process.pid for process in psutil.process_iter(["cmdline"]) if mark in (process.info["cmdline"] or [])
    ]


def _run(connection: Connection, statement: str) -> list[neo4j.Record]:
    assert connection.password
    auth = (connection.user, connection.password)
    with neo4j.GraphDatabase.driver(connection.uri, auth=auth) as driver:
        return driver.execute_query(statement).records


def test_two_starts_make_one_server_whose_data_outlive_a_kill(home: Path) -> None:
    both = [_command(home, "start"), _command(home, "start")]
    said = {command.communicate(timeout=120) for command in both}
    assert [command.returncode for command in both] == [0, 0]
    assert len(said) == len(_servers(home)) == 1

    first = managed.connection(start=False)
    assert first.uri in said.pop()[0]
    _run(first, "UNWIND range(1, 500) AS number CREATE (:Written {number: number})")
    os.kill(_servers(home)[0], signal.SIGKILL)
    while managed.status().running:
        time.sleep(0.01)

    second = managed.connection()
    assert _run(second, "MATCH (n:Written) RETURN count(n) AS written")[0]["written"] == 500
    assert managed.stop() is True
    assert _servers(home) == []
    assert managed.stop() is False
    assert any("Stopped." in line for line in managed.logs(lines=3))


def test_an_interrupted_start_leaves_no_server(home: Path) -> None:
    command = _command(home, "start")
    while not managed.status().running:
        assert command.poll() is None
        time.sleep(0.02)
    command.send_signal(signal.SIGINT)
    _, complaint = command.communicate(timeout=60)
    assert command.returncode == 130, complaint
    assert _servers(home) == []
    assert managed.status().running is False


def test_a_server_that_dies_at_its_start_is_quoted(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOCHUC_NEO4J_HEAP", "9999999g")
    with pytest.raises(Unavailable, match=r"heap") as refusal:
        managed.connection()
    assert refusal.value.code == "neo4j.died"
    assert managed.status().running is False


def test_a_server_that_does_not_run_is_not_started_unasked(home: Path) -> None:
    with pytest.raises(Unavailable, match="tochuc neo4j start"):
        managed.connection(start=False)
    assert _servers(home) == []


def test_a_home_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    with pytest.raises(Unavailable, match="TOCHUC_HOME") as refusal:
        managed.start(tmp_path / "file" / "home")
    assert refusal.value.code == "neo4j.home"


def test_a_disk_without_room_is_said_before_the_start(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tochuc.managed.server._LEAST_ROOM", 1 << 40)
    with pytest.raises(Unavailable, match="TOCHUC_HOME") as refusal:
        managed.connection()
    assert refusal.value.code == "neo4j.disk-full"
    assert not (home / "password").exists()


def test_a_reset_removes_store_and_password_and_keeps_the_jars(home: Path) -> None:
    store = home / "server" / "data" / "databases"
    store.mkdir(parents=True)
    (home / "password").write_text("a-word", "ascii")
    managed.reset()
    assert sorted(file.name for file in home.iterdir()) == ["jars", "server.lock"]


def test_a_reset_of_what_never_was_makes_nothing(tmp_path: Path) -> None:
    managed.reset(tmp_path / "home")
    assert not (tmp_path / "home").exists()


def test_the_shared_server_is_named_by_the_environment(graph: Connection) -> None:
    assert managed.connection() == graph
    assert _run(graph, "MATCH (n) RETURN count(n) AS nodes")[0]["nodes"] == 0
