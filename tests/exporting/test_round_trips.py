"""Our graph out in each format that keeps all of it, and in again: the same graph."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from formats_page import documented, measured
from kept import kept

from tochuc.cli.main import tochuc
from tochuc.errors import BadInput
from tochuc.exporting.back import is_export, read_export
from tochuc.graph import Store, fetch_all
from tochuc.loading.files import Options, load_file
from tochuc.loading.from_rdf import is_rdf, read_sources
from tochuc.loading.rdf_document import read_document
from tochuc.loading.reference import prepare
from tochuc.managed import Connection
from tochuc.mapping import PropertyGraph, to_triples
from tochuc.samples import sample_files

PLACES = {
    "ttl": "g.ttl",
    "nt": "g.nt",
    "jsonld": "g.jsonld",
    "rdfxml": "g.rdf",
    "graphml": "g.graphml",
    "csv": "thư mục",
}


def run(*arguments: str) -> bytes:
    result = CliRunner().invoke(tochuc, [*arguments], catch_exceptions=False, standalone_mode=False)
    assert result.exit_code == 0
    return result.stdout_bytes


@pytest.fixture
def store(graph: Connection) -> Iterator[Store]:
    with Store(graph) as opened:
        prepare(opened)
        yield opened


@pytest.fixture
def samples(store: Store) -> PropertyGraph:
    for file in sample_files():
        load_file(store, file, Options())
    return store.read_transaction(fetch_all)


def empty(store: Store) -> None:
    store.driver.execute_query("MATCH (n) DETACH DELETE n")
    prepare(store)


def test_the_samples_come_back_from_every_format_that_loses_nothing(
    store: Store, samples: PropertyGraph, tmp_path: Path
) -> None:
    for form, name in PLACES.items():
        run("export", "--format", form, "--output", str(tmp_path / name))
        written = run("export", "--format", form)
        assert written == run("export", "--format", form), form
    (tmp_path / "g.zip").write_bytes(written)
    for name in (*PLACES.values(), "g.zip"):
        assert to_triples(read_document(tmp_path / name)[1]) == to_triples(samples), name
    for form in ("rdfxml", "graphml", "csv"):
        empty(store)
        run("load", str(tmp_path / PLACES[form]))
        found = store.read_transaction(fetch_all)
        assert to_triples(found) == to_triples(samples), form
        assert found.nodes == samples.nodes
    assert documented("GraphML") == measured(kept(samples, found))


@pytest.fixture
def exported(tmp_path: Path) -> Path:
    """An export of a graph with one source, as CSV."""
    folder = tmp_path / "xuất"
    folder.mkdir()
    (folder / "datapackage.json").write_text("{}", "utf-8")
    (folder / "Source.csv").write_text("id,labels,published\nurn:s,Source,2025-08-13\n", "utf-8")
    (folder / "relationships.csv").write_text("start,type,end\nurn:s,HAD_PRIMARY_SOURCE,urn:s\n", "utf-8")
    return folder


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        (
            "Source.csv",
            "id,labels,published\nurn:s,Source,13/8/2025\n",
            r"Source\.csv:2.*published.*13/8/2025",
        ),
        ("Source.csv", "id,labels,size\nurn:s,Source,3\n", r"Source\.csv:2.*'size'"),
        ("Source.csv", "id,labels\nurn:s,Sauce\n", r"Source\.csv:2.*'Sauce'"),
        ("Source.csv", "id,labels\n,Source\n", r"Source\.csv:2.*no id"),
        ("Source.csv", "id,labels\nurn:s,Source\nurn:s,Source\n", r"Source\.csv:3.*twice"),
        ("Source.csv", "id,labels,altLabel\nurn:s,Source,a b\n", r"Source\.csv:2.*altLabel.*JSON array"),
        ("Source.csv", "id,labels\nurn:s\n", r"Source\.csv:2: has 1 cells"),
        ("Source.csv", 'id,labels\n"urn:s,Source\n', r"Source\.csv.*2.*unexpected end"),
        ("Source.csv", "labels\nSource\n", r"Source\.csv: lacks the columns id"),
        ("relationships.csv", "start,type,end\nurn:s,LIKES,urn:s\n", r"relationships\.csv:2.*'LIKES'"),
        ("relationships.csv", "start,type,end\nurn:s,ABOUT,\n", r"relationships\.csv:2.*lacks"),
        ("relationships.csv", "start,end\nurn:s,urn:s\n", r"relationships\.csv: lacks the columns type"),
    ],
)
def test_what_is_wrong_in_a_csv_is_told_with_its_line(
    exported: Path, file: str, text: str, said: str
) -> None:
    (exported / file).write_text(text, "utf-8")
    with pytest.raises(BadInput, match=said):
        load_export(exported)


HEAD = '<?xml version="1.0"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f'{HEAD}<graph><node id="a"/></graph></graphml>', r":3.*“labels”.*no GraphML that"),
        (f'{HEAD}<graph><edge source="a" target="b"/></graph></graphml>', ":3.*“type”"),
        (f'{HEAD}<graph><node id="a">', r":3.*no element found|:3.*unclosed"),
        ("<svg xmlns='http://www.w3.org/2000/svg'/>", "svg.*not graphml"),
        ('<!DOCTYPE g [<!ENTITY a "aa">]>\n<g>&a;</g>', ":1.*DOCTYPE"),
        ("", "no element found"),
    ],
)
def test_what_is_wrong_in_graphml_is_told_with_its_line(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "a.graphml"
    file.write_text(text, "utf-8")
    with pytest.raises(BadInput, match=said):
        load_export(file)


def test_graphml_is_known_by_what_is_in_it_too(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text(f"{HEAD}<graph></graph></graphml>", "utf-8")
    (tmp_path / "b.xml").write_text(
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>", "utf-8"
    )
    assert is_export(tmp_path / "a.xml")
    assert read_export(tmp_path / "a.xml") == PropertyGraph()
    assert not is_export(tmp_path / "b.xml")
    assert not is_export(tmp_path / "none.xml")


def load_export(path: Path) -> None:
    assert is_rdf(path, None)
    read_sources(path)


def test_a_zip_that_is_half_written_is_told(exported: Path, tmp_path: Path) -> None:
    file = tmp_path / "half.zip"
    file.write_bytes(b"PK\x03\x04half")
    with pytest.raises(BadInput, match=r"half\.zip"):
        read_export(file)


def test_a_zip_that_unpacks_to_far_more_than_it_is_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "bomb.zip"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("datapackage.json", "{}")
        archive.writestr("Person.csv", b"0" * 2**24)
    with pytest.raises(BadInput, match=r"bomb\.zip"):
        read_export(file)
