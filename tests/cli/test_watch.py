"""A folder that is watched, over the real Neo4j."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tochuc.cli.main import tochuc
from tochuc.errors import BadInput
from tochuc.graph import Store
from tochuc.loading.reference import prepare
from tochuc.managed import Connection
from tochuc.samples import sample_files

SAMPLE = next(file for file in sample_files() if file.stem == "bo-nhiem-giam-doc-so")


def _run(folder: Path, *options: str) -> Result:
    return CliRunner().invoke(
        tochuc, ["watch", str(folder), "--once", "--interval", "0.1", *options], standalone_mode=False
    )


@pytest.fixture
def inbox(graph: Connection, tmp_path: Path) -> Path:
    with Store(graph) as store:
        prepare(store)
    folder = tmp_path / "hộp thư"
    folder.mkdir()
    shutil.copy(SAMPLE, folder)
    return folder


def _sources(graph: Connection) -> list[str]:
    with Store(graph) as store:
        return [
            row["id"] for row in store.read("MATCH (s:Source) WHERE s.text IS NOT NULL RETURN s.id AS id")
        ]


def test_what_arrives_is_loaded_and_what_fails_moved_aside_with_the_reason(
    inbox: Path, graph: Connection
) -> None:
    (inbox / "hỏng.txt").write_bytes(b"\xff\xfe\xfa")
    (inbox / "không có gì.txt").write_text("Trời hôm nay đẹp.\n", "utf-8")
    (inbox / "đang tải.txt.part").write_text("Nửa chừng", "utf-8")
    (inbox / "source.yml").write_text("kind: roster\n", "utf-8")
    result = _run(inbox, "--published", "2025-09-01")
    assert result.exception is None
    assert len(_sources(graph)) == 1
    assert sorted(file.name for file in inbox.iterdir()) == [
        SAMPLE.name,
        "failed",
        "source.yml",
        "đang tải.txt.part",
    ]
    aside = sorted(file.name for file in (inbox / "failed").iterdir())
    assert aside == ["hỏng.txt", "hỏng.txt.report.txt", "không có gì.txt", "không có gì.txt.report.txt"]
    assert "UTF-8" in (inbox / "failed" / "hỏng.txt.report.txt").read_text("utf-8")

    (inbox / "hỏng.txt").write_bytes(b"\xff\xfe\xfa")
    _run(inbox)
    assert (inbox / "failed" / "hỏng-2.txt").exists()


def test_after_a_restart_what_is_known_is_left_alone_also_if_it_was_taken_out(
    inbox: Path, graph: Connection
) -> None:
    assert SAMPLE.name in _run(inbox).stdout
    assert _run(inbox).stdout == ""
    CliRunner().invoke(tochuc, ["unload", _sources(graph)[0], "--why", "thử"], standalone_mode=False)
    assert _run(inbox).stdout == ""
    assert _sources(graph) == []
    assert (inbox / SAMPLE.name).exists()


def test_it_runs_until_it_is_interrupted(inbox: Path, graph: Connection) -> None:
    command = [sys.executable, "-m", "tochuc", "watch", str(inbox), "--interval", "0.1"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=os.environ
    ) as child:
        try:
            deadline = time.monotonic() + 60
            while not _sources(graph) and time.monotonic() < deadline:
                time.sleep(0.1)
            later = inbox / "sau.txt"
            later.write_text(SAMPLE.read_text("utf-8") + "\n", "utf-8")
            while len(_sources(graph)) < 2 and time.monotonic() < deadline:
                time.sleep(0.1)
            child.send_signal(signal.SIGINT)
            assert child.wait(30) == 130
        finally:
            child.kill()  # or whoever waits for its end may wait for ever
    assert len(_sources(graph)) == 2


def test_what_is_no_folder_is_said(tmp_path: Path) -> None:
    assert isinstance(_run(tmp_path / "nothing").exception, BadInput)
