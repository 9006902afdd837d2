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
    assert "VIOLATION: Lê Ví Dụ, Chủ tịch Hội Mẫu" in result.stdout
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


def test_a_place_that_cannot_be_written_is_bad_input(tmp_path: Path) -> None:
    result = run(WORLD, "--output", tmp_path / "no" / "report")
    assert isinstance(result.exception, BadInput)
    assert "Choose another place for --output" in str(result.exception)


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
