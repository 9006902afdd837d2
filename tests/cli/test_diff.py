from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tochuc.cli.main import tochuc
from tochuc.errors import BadInput, NotFound
from tochuc.graph import Store, apply
from tochuc.managed import Connection
from tochuc.mapping import PropertyGraph, to_property_graph
from tochuc.validation.rdf_files import read_file

COUNTRY = Path(__file__).parent.parent / "changes" / "country.ttl"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(tochuc, ["diff", *arguments], standalone_mode=False)


@pytest.fixture
def country(graph: Connection) -> None:
    with Store(graph) as store:
        store.prepare()
        after = to_property_graph(read_file(COUNTRY))
        store.write_transaction(lambda tx: apply(tx, PropertyGraph(), after))


def test_changes_are_told_in_words_by_kind(country: None) -> None:
    result = run("2025-03-31", "2025-05-05", "--known", "2025-12-31")
    assert result.return_value is None
    assert result.stdout.splitlines()[:9] == [
        "After 2025-03-31 up to 2025-05-05, as known on 2025-12-31",
        "",
        "Tenures begun",
        "  2025  Vũ Mẫu Dung, Ủy viên, Đảng ủy Thử (possibly in this time)",
        "",
        "Tenures first witnessed, their beginning not known",
        "  by 2025-04-10  Hồ Mẫu Bình, Giám đốc, Sở Thử",
        "",
        "Tenures ended",
    ]
    assert (
        "  2025-05-05  Mạc Mẫu Khánh, Ủy viên, Đảng ủy Thử (from: 2025-01-15 → 2025-01-25) [thang-5]"
        in result.stdout
    )


def test_json_and_csv_tell_the_same_changes(country: None) -> None:
    days = ("2025-01-01", "2025-12-31", "--known", "2025-03-31", "--known", "2025-12-31")
    found = json.loads(run(*days, "--format", "json").stdout)
    assert (found["known_before"], found["known"]) == ("2025-03-31", "2025-12-31")
    rows = list(csv.DictReader(io.StringIO(run(*days, "--format", "csv").stdout)))
    assert [row["subject_id"] for row in rows] == [change["subject"] for change in found["changes"]]
    assert {"corrected", "withdrawn", "completed"} <= {row["kind"] for row in rows}
    corrected = next(row for row in rows if row["kind"] == "corrected")
    assert (corrected["person"], json.loads(corrected["after"])) == ("Mạc Mẫu Khánh", {"from": "2025-01-25"})


def test_nothing_changed_is_said(country: None) -> None:
    assert run("1990-01-01", "1990-01-31").stdout.endswith("Nothing changed.\n")


def test_a_body_that_is_not_there_is_told(country: None) -> None:
    assert isinstance(run("2025-01-01", "2025-12-31", "--organization", "Sở Không").exception, NotFound)


@pytest.mark.parametrize(
    "arguments",
    [
        ("2025-12-31", "2025-01-01"),
        ("2025", "2025-12-31"),
        ("2025-01-01", "2025-12-31", "--known", "2025-12-31", "--known", "2025-01-01"),
        ("2025-01-01", "2025-12-31", *("--known", "2025-12-31") * 3),
    ],
)
def test_bad_days_are_told_before_a_server_is_needed(arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert isinstance(result.exception, BadInput)
    assert result.exception.exit_code == 2
