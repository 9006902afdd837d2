import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tochuc.cli.main import tochuc
from tochuc.managed import Connection


def _run(*arguments: str, typed: str | None = None) -> Result:
    return CliRunner().invoke(tochuc, ["neo4j", *arguments], input=typed, standalone_mode=False)


def test_status_of_a_server_that_does_not_run_exits_1(tmp_path: Path) -> None:
    result = _run("status", "--format", "json")
    assert result.return_value == 1
    assert json.loads(result.stdout) == {
        "running": False,
        "home": str(tmp_path / "home"),
        "uri": None,
        "pid": None,
        "ready": False,
        "started": None,
    }


def test_status_and_start_tell_where_a_running_server_is(
    neo4j_server: Connection, neo4j_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOCHUC_HOME", str(neo4j_home))
    for command in ("status", "start"):
        result = _run(command)
        assert result.return_value in (0, None)
        assert neo4j_server.uri in result.stdout
    assert json.loads(_run("status", "--format", "json").stdout)["uri"] == neo4j_server.uri
    assert "Started." in _run("logs").stdout
    assert len(_run("logs", "--lines", "2").stdout.splitlines()) == 2


def test_status_says_on_stderr_that_another_neo4j_is_used(graph: Connection) -> None:
    assert graph.uri in _run("status").stderr


def test_logs_of_what_never_ran_are_empty() -> None:
    assert _run("logs").stdout == ""


def test_stop_of_a_server_that_does_not_run_is_no_error() -> None:
    result = _run("stop")
    assert (result.return_value, result.stdout) == (None, "Neo4j was not running\n")


def test_reset_asks_first(tmp_path: Path) -> None:
    store = tmp_path / "home" / "server"
    store.mkdir(parents=True)
    assert _run("reset", typed="n\n").exception is not None
    assert store.exists()
    assert _run("reset", "--yes").exception is None
    assert not store.exists()


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("command", [(), ("start",), ("stop",), ("status",), ("logs",), ("reset",)])
def test_help_has_an_example_in_both_languages(
    monkeypatch: pytest.MonkeyPatch, language: str, command: tuple[str, ...]
) -> None:
    monkeypatch.setenv("TOCHUC_LANG", language)
    example = {"vi": "Ví dụ:", "en": "Example:"}[language]
    assert example in _run(*command, "--help").stdout
