"""Dumping and restoring the store of a real server, with what can go wrong on the way."""

from collections.abc import Iterator
from pathlib import Path

import neo4j
import pytest
from click.testing import CliRunner, Result

from tochuc import managed
from tochuc.cli.main import tochuc
from tochuc.errors import BadInput
from tochuc.managed import dumps, server
from tochuc.managed.folders import Folders


@pytest.fixture
def home(tmp_path: Path, jars: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    home = tmp_path / "nhà: kho"
    home.mkdir()
    (home / "jars").symlink_to(jars, target_is_directory=True)
    monkeypatch.setenv("TOCHUC_HOME", str(home))
    yield home
    managed.stop(home)


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(tochuc, ["neo4j", *arguments], standalone_mode=False)


def _names(statement: str = "MATCH (n) RETURN n.name AS name ORDER BY name") -> list[str]:
    found = server.start()
    with neo4j.GraphDatabase.driver(found.uri, auth=(found.user, found.password)) as driver:
        return [record["name"] for record in driver.execute_query(statement).records]


def test_what_was_backed_up_comes_back_and_what_is_no_dump_changes_nothing(
    home: Path, tmp_path: Path
) -> None:
    _names("CREATE (n {name: 'trước'}) RETURN n.name AS name")
    file = tmp_path / "đồ thị.dump"
    assert _run("backup", str(file)).exception is None
    assert server.status().running
    assert isinstance(_run("backup", str(file)).exception, BadInput)
    _names("CREATE (n {name: 'sau'}) RETURN n.name AS name")

    wrong = tmp_path / "wrong.dump"
    wrong.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    result = _run("restore", str(wrong), "--yes")
    assert isinstance(result.exception, BadInput)
    assert result.exception.code == "neo4j.no-dump"
    assert _names() == ["sau", "trước"]

    assert _run("restore", str(file), "--yes").exception is None
    assert _names() == ["trước"]
    assert not Folders(home).replaced.exists()


def test_a_restore_that_was_killed_is_undone_at_the_next_start(home: Path) -> None:
    _names("CREATE (n {name: 'trước'}) RETURN n.name AS name")
    managed.stop(home)
    dumps._set_aside(Folders(home))
    (Folders(home).store / "databases" / dumps.DATABASE).mkdir()
    assert _names() == ["trước"]


@pytest.mark.parametrize("command", [("backup", "x.dump"), ("restore", "x.dump", "--yes")])
def test_another_neo4j_is_left_alone(command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOCHUC_NEO4J_URI", "bolt://127.0.0.1:1")
    found = _run(*command).exception
    assert isinstance(found, BadInput)
    assert found.code == "neo4j.not-ours"


def test_a_file_that_is_not_there_is_said() -> None:
    assert isinstance(_run("restore", "nothing.dump", "--yes").exception, BadInput)
