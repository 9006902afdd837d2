"""`tochuc read` as a command, run for real."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest

TEXT = (
    "Chiều 4/9, bà Vi Thị Na, Phó Giám đốc Sở Y tế tỉnh Nghệ An, được bổ nhiệm giữ chức Giám đốc Sở Y tế.\n"
)


def _run(*arguments: str) -> subprocess.CompletedProcess[str]:
    code = "import sys; from tochuc.cli.main import main; sys.argv[0] = 'tochuc'; main()"
    environment = {**os.environ, "TOCHUC_LANG": "en", "PYTHONUTF8": "1"}
    return subprocess.run(
        [sys.executable, "-c", code, "read", *arguments],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )


@pytest.fixture
def announcement(tmp_path: Path) -> Path:
    path = tmp_path / "bai.txt"
    path.write_text(TEXT, "utf-8")
    return path


def test_one_file_gives_one_object_and_several_a_list(announcement: Path) -> None:
    one = _run(str(announcement), "--format", "json", "--published", "2025-09-05")
    assert one.returncode == 0
    found = json.loads(one.stdout)
    assert found["id"] == "bai"
    assert found["source"]["published"] == "2025-09-05"
    assert found["source"]["place"] == "tỉnh Nghệ An"
    begins = next(t for t in found["tenures"] if t["change"] == "begins")
    assert (begins["manner"], begins["date"]) == ("appointed", "2025-09-04")
    assert TEXT[begins["start"] : begins["end"]] == begins["quote"]
    two = _run(str(announcement), str(announcement), "--format", "json")
    assert [one["id"] for one in json.loads(two.stdout)] == ["bai", "bai"]


def test_turtle_holds_the_statements_as_the_graph_would(announcement: Path) -> None:
    done = _run(str(announcement), "--format", "ttl", "--published", "2025-09-05")
    assert done.returncode == 0
    graph = ox.Store()
    graph.load(done.stdout.encode(), format=ox.RdfFormat.TURTLE)
    quote = ox.NamedNode("https://w3id.org/tochuc/ontology#quote")
    quotes = {row.object.value for row in graph.quads_for_pattern(None, quote, None)}
    assert any(one.endswith("giữ chức Giám đốc Sở Y tế") for one in quotes)
    undated = _run(str(announcement), "--format", "ttl")
    assert undated.returncode == 2
    assert undated.stdout == ""


def test_explain_shows_each_sentence_its_symbols_and_the_pattern(announcement: Path) -> None:
    done = _run(str(announcement), "--explain")
    assert "P , T , V G T" in done.stdout.replace("o ", "")
    assert "gives → begins: bà Vi Thị Na | Giám đốc Sở Y tế" in done.stdout


def test_a_text_without_an_announcement_is_no_error_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "other.txt"
    path.write_text("The weather is fine.", "utf-8")
    done = _run(str(path), "--format", "json")
    assert done.returncode == 0
    assert json.loads(done.stdout)["tenures"] == []
    assert "other.txt: found no announcement" in done.stderr


@pytest.mark.parametrize("arguments", [["no.txt"], ["--published", "2025-13-40", "no.txt"], []])
def test_bad_input_exits_2_with_a_message(arguments: list[str]) -> None:
    done = _run(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr


def test_help_has_an_example() -> None:
    assert "Example: tochuc read" in _run("--help").stdout
