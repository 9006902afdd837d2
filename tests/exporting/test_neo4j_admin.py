"""The files of Neo4j's importer, taken by the importer itself."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from declared import of_every_term

from tochuc import managed
from tochuc.errors import BadInput
from tochuc.exporting.neo4j_admin import ARGUMENTS, NEO4J_ADMIN
from tochuc.exporting.output import put
from tochuc.graph import Store, fetch_all
from tochuc.managed import configuration, java, password
from tochuc.managed.folders import Folders
from tochuc.managed.jars import Jar, admin_lock, ensure, lock
from tochuc.mapping import Node, PropertyGraph, Relationship, to_property_graph, to_triples

# What importing needs beside the jars of the server and of its admin tool.
IMPORTER = Jar(
    "org.neo4j",
    "neo4j-import-tool",
    lock()[0].version,
    "",
    "jar",
    "2ccb1c84b613b18814bbde5185267c60a6bb2b3d0b3ce632d3941d5d0fb29713",
    197_514,
)
SOURCE = frozenset({"Source", "Thing"})
HARD = [
    "",
    '"',
    '""',
    'a "b", c',
    "\\",
    'a\\"b',
    " quanh ",
    "một\nhai\r\nba\rbốn",
    "\t",
    "a;b|c",
    "0123",
    "Đồng chí “𝒂”",
    "=1+1",
    "\u2028",
]


@pytest.fixture
def home(tmp_path: Path, jars: Path) -> Iterator[Path]:
    home = tmp_path / "nhà"
    home.mkdir()
    (home / "jars").symlink_to(jars, target_is_directory=True)
    yield home
    managed.stop(home)


def run_importer(home: Path, export: Path) -> None:
    place = Folders(home)
    place.create()
    ensure(place.jars, (*lock(), *admin_lock(), IMPORTER))
    configuration.write(place, 0)
    password.provide(place)  # a store without one is no store of ours
    command = java.admin(place, "database", "import", "full", f"@{ARGUMENTS}", "neo4j")
    command[command.index("-cp") + 1] = os.pathsep.join(str(jar) for jar in place.jars.glob("*.jar"))
    environment = java.environment() | {
        "NEO4J_HOME": str(place.server),
        "NEO4J_CONF": str(place.configuration),
    }
    done = subprocess.run(command, cwd=export, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]


def hard_graph() -> PropertyGraph:
    """Every declared term, and texts that break what is written carelessly, one of them long."""
    graph = to_property_graph(of_every_term())
    for number, text in enumerate([*HARD, "dài, rất dài\n" * 350_000]):
        graph.nodes[f"urn:s{number}"] = Node(f"urn:s{number}", SOURCE, {"text": text, "why": text})
    graph.nodes["urn:lists"] = Node("urn:lists", SOURCE, {"altLabel": sorted(HARD), "loadedWith": ["a", "b"]})
    graph.relationships.add(Relationship("urn:s1", "HAD_PRIMARY_SOURCE", "urn:s2"))
    return graph


def test_the_importer_fills_an_empty_neo4j_with_the_same_graph(home: Path, tmp_path: Path) -> None:
    graph, export = hard_graph(), tmp_path / "xuất ra"
    put(NEO4J_ADMIN, graph, export)
    run_importer(home, export)
    with Store(managed.start(home)) as store:
        store.prepare()
        found = store.read_transaction(fetch_all)
    assert to_triples(found) == to_triples(graph)
    assert found.nodes == graph.nodes


def test_a_delimiter_is_none_that_stands_in_a_list() -> None:
    def arguments(*texts: str) -> str:
        node = Node("urn:s", SOURCE, {"altLabel": list(texts)})
        return b"".join(dict(NEO4J_ADMIN.write(PropertyGraph({"urn:s": node})))[ARGUMENTS]).decode()

    assert "--array-delimiter=;\n" in arguments("a", "b")
    assert "--array-delimiter=|\n" in arguments("a;b")
    assert "--array-delimiter=U+001F\n" in arguments("a;b", "c|d")
    with pytest.raises(BadInput, match=r"U\+001D"):
        arguments(";|\x1f\x1e\x1d")


def test_a_list_of_one_empty_text_is_told() -> None:
    graph = PropertyGraph({"urn:s": Node("urn:s", SOURCE, {"altLabel": [""]})})
    with pytest.raises(BadInput, match=r"urn:s.*altLabel"):
        list(NEO4J_ADMIN.write(graph))
