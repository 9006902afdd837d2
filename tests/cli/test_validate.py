from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tochuc.cli.main import tochuc
from tochuc.errors import BadInput
from tochuc.graph import Store, apply
from tochuc.managed import Connection
from tochuc.mapping import PropertyGraph, to_property_graph
from tochuc.validation.rdf_files import read_file
from tochuc.validation.rendering import FORMATS

CASES = Path(__file__).parent.parent / "shapes"
WORLD, FAULT = CASES / "world.ttl", CASES / "TenureTwoHolders" / "fail-both-seen-on-one-day.ttl"
DOUBT = CASES / "TenureOverlap" / "fail-dates-overlap.ttl"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(tochuc, ["validate", *map(str, arguments)], standalone_mode=False)


def test_consistent_files_exit_0_and_need_no_server() -> None:
    result = run(WORLD)
    assert result.return_value == 0
    assert result.stdout.strip().startswith("The data are consistent: ")


def test_a_violation_exits_1_with_its_words() -> None:
    result = run(WORLD, FAULT)
    assert result.return_value == 1
    assert "VIOLATION TenureTwoHolders (1)" in result.stdout
    assert "  Lê Ví Dụ, Chủ tịch Hội Mẫu" in result.stdout
    assert "tochuc unload nguon" in result.stdout


def test_a_warning_exits_0_and_can_be_left_out() -> None:
    assert run(WORLD, DOUBT).return_value == 0
    assert "WARNING" in run(WORLD, DOUBT).stdout
    assert "WARNING" not in run(WORLD, DOUBT, "--severity", "violation").stdout


def test_json_goes_to_a_file(tmp_path: Path) -> None:
    output = tmp_path / "report.json"
    assert run(WORLD, FAULT, "--format", "json", "--output", output).return_value == 1
    report = json.loads(output.read_text("utf-8"))
    assert (report["conforms"], report["violations"], len(report["results"])) == (False, 1, 1)


@pytest.mark.parametrize("place", ["no/report", ".", "file/report"])
def test_a_place_that_cannot_be_written_is_bad_input(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_text("kept", "utf-8")
    result = run(WORLD, "--output", tmp_path / place)
    assert isinstance(result.exception, BadInput)
    assert result.exception.exit_code == 2
    assert "Choose another place for --output" in str(result.exception)
    assert [file.name for file in tmp_path.iterdir()] == ["file"]


def test_what_stood_in_a_file_stays_when_the_report_is_not_made(tmp_path: Path) -> None:
    output, bad = tmp_path / "report.txt", tmp_path / "bad.ttl"
    output.write_text("yesterday's", "utf-8")
    bad.write_text("no turtle", "utf-8")
    assert isinstance(run(bad, "--output", output).exception, BadInput)
    assert output.read_text("utf-8") == "yesterday's"


@pytest.mark.parametrize("form", FORMATS)
def test_every_form_goes_to_a_file_and_tells_by_the_exit_code(tmp_path: Path, form: str) -> None:
    output = tmp_path / "report"
    assert run(WORLD, FAULT, "--format", form, "--output", output).return_value == 1
    assert "Lê Ví Dụ" in output.read_text("utf-8")
    assert list(tmp_path.iterdir()) == [output]
    assert run(WORLD, "--format", form).return_value == 0


def test_a_report_has_a_date_if_it_is_given_one(tmp_path: Path) -> None:
    assert "generatedAtTime" not in run(WORLD, "--format", "ttl").stdout
    assert '"2026-01-31T00:00:00Z"' in run(WORLD, "--format", "ttl", "--dated", "2026-01-31").stdout
    assert isinstance(run(WORLD, "--dated", "January").exception, BadInput)


def test_bad_turtle_is_told_by_line(tmp_path: Path) -> None:
    bad = tmp_path / "bad.ttl"
    bad.write_text("<urn:x:a> <urn:x:b> 1 .\n<urn:x:a> <urn:x:b>\n", "utf-8")
    result = run(bad)
    assert isinstance(result.exception, BadInput)
    assert result.exception.exit_code == 2
    assert "bad.ttl:3" in str(result.exception)


def test_without_a_file_the_whole_graph_is_checked(graph: Connection) -> None:
    with Store(graph) as store:
        store.prepare()
        triples = [*read_file(WORLD), *read_file(FAULT)]
        store.write_transaction(lambda tx: apply(tx, PropertyGraph(), to_property_graph(triples)))
    by_graph, by_files = run("--format", "json"), run(WORLD, FAULT, "--format", "json")
    assert by_graph.return_value == 1
    assert json.loads(by_graph.stdout) == json.loads(by_files.stdout)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_help_has_an_example(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOCHUC_LANG", language)
    assert "tochuc validate --format json" in run("--help").stdout
