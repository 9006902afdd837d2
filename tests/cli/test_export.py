from pathlib import Path

import pyoxigraph as ox
import pytest
from click.testing import CliRunner

from tochuc.cli.main import tochuc
from tochuc.errors import BadInput, Unavailable
from tochuc.graph import Store, apply
from tochuc.managed import Connection
from tochuc.mapping import PropertyGraph, sorted_triples, to_property_graph

TURTLE = """
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix org: <http://www.w3.org/ns/org#> .
<urn:p> a foaf:Person ; foaf:name "Mạc Thị Thử"@vi ; org:holds <urn:q> .
<urn:q> a org:Post ; foaf:name "Bí thư"@vi .
"""


def triples(turtle: bytes | str) -> list[ox.Triple]:
    return sorted_triples(quad.triple for quad in ox.parse(turtle, format=ox.RdfFormat.TURTLE))


def export(*options: str) -> bytes:
    result = CliRunner().invoke(tochuc, ["export", *options], catch_exceptions=False, standalone_mode=False)
    assert result.exit_code == 0
    return result.stdout_bytes


@pytest.fixture
def filled(graph: Connection) -> Connection:
    with Store(graph) as store:
        store.prepare()
        store.write_transaction(lambda tx: apply(tx, PropertyGraph(), to_property_graph(triples(TURTLE))))
    return graph


def test_the_whole_graph_is_written_the_same_every_time(filled: Connection) -> None:
    written = export()
    assert triples(written) == triples(TURTLE)
    assert export() == written


def test_a_file_is_written_whole_and_alone(filled: Connection, tmp_path: Path) -> None:
    file = tmp_path / "đồ thị.ttl"
    assert export("--output", str(file)) == b""
    assert file.read_bytes() == export()
    assert list(tmp_path.glob("*.part")) == []


def test_a_format_that_can_not_hold_it_leaves_the_file_as_it_was(filled: Connection, tmp_path: Path) -> None:
    with Store(filled) as store:
        store.driver.execute_query("CREATE (:Thing {id: 'urn:x', why: $why})", why="a\fb")
    file = tmp_path / "graph.rdf"
    file.write_text("before", "utf-8")
    with pytest.raises(BadInput, match=r"U\+000C"):
        export("--format", "rdfxml", "--output", str(file))
    assert file.read_text("utf-8") == "before"


@pytest.mark.parametrize("place", [".", "none/graph.ttl"])
def test_a_place_that_is_none_is_told_before_any_server_is_asked(
    place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOCHUC_NEO4J_URI", "bolt://127.0.0.1:1")
    with pytest.raises(BadInput, match="path of a file"):
        export("--output", str(tmp_path / place))


def test_a_format_of_several_files_is_a_folder_or_a_zip(filled: Connection, tmp_path: Path) -> None:
    assert export("--format", "csv", "--output", str(tmp_path / "xuất")) == b""
    assert (
        (tmp_path / "xuất" / "Person.csv")
        .read_text("utf-8")
        .splitlines()[1]
        .startswith("urn:p,Person;Thing,")
    )
    assert export("--format", "csv", "--output", str(tmp_path / "xuất.zip")) == b""
    assert (tmp_path / "xuất.zip").read_bytes() == export("--format", "csv")


def test_what_a_format_has_no_place_for_is_counted_on_stderr(filled: Connection) -> None:
    with Store(filled) as store:
        store.driver.execute_query("CREATE (:Thing:Statement:SeatStatement {id: 'urn:s', members: 29})")
    result = CliRunner().invoke(tochuc, ["export", "--format", "ftm"], standalone_mode=False)
    assert "1 statements of seats" in result.stderr
    assert CliRunner().invoke(tochuc, ["export"], standalone_mode=False).stderr == ""


def test_a_silent_server_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOCHUC_NEO4J_URI", "bolt://127.0.0.1:1")
    with pytest.raises(Unavailable, match=r"127\.0\.0\.1:1"):
        export()
