"""One real Neo4j for the whole run, or for each of its workers, emptied before each test that asks for it."""

import itertools
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import neo4j
import pytest

from tochuc import managed
from tochuc.managed import Connection

TESTS = Path(__file__).parent
_HOME = "neo4j_home"
_OF_TESTS = ("TOCHUC_SHARED", "TOCHUC_CHROMIUM", "TOCHUC_BROWSER_TESTS", "TOCHUC_BASELINE_PYTHON")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs Neo4j, and keep together what shares a graph: in order, and on one worker."""
    items.sort(key=_sharing)
    for item in items:
        item.add_marker(pytest.mark.xdist_group(_sharing(item)))
        if {"neo4j_server", "jars"} & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.neo4j)


def _sharing(item: pytest.Item) -> str:
    """The folder whose `conftest.py` makes what the test stands on; its own file where no folder does."""
    within = itertools.takewhile(lambda folder: folder != TESTS, item.path.parents)
    return str(next((folder for folder in within if (folder / "conftest.py").exists()), item.path))


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """Give a worker its home from here, where its server can be stopped even if the worker dies."""
    node.workerinput[_HOME] = tempfile.mkdtemp(prefix="tochuc-")


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Stop what a worker left behind."""
    home = Path(node.workerinput[_HOME])
    managed.stop(home)
    shutil.rmtree(home)


@pytest.fixture(autouse=True)
def own_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No test speaks to the Neo4j of whoever runs it, nor starts one in their home."""
    for name in [name for name in os.environ if name.startswith("TOCHUC_") and name not in _OF_TESTS]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("TOCHUC_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("TOCHUC_LANG", "en")


@pytest.fixture(scope="session")
def jars() -> Path:
    """The folder with Neo4j's jars: the checkout's own, so that they are fetched once."""
    return managed.fetch()


@pytest.fixture(scope="session")
def neo4j_home(jars: Path, tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config) -> Path:
    """The home of the server that all tests share."""
    given = getattr(pytestconfig, "workerinput", {}).get(_HOME)
    home = Path(given) if given else tmp_path_factory.mktemp("home")
    (home / "jars").symlink_to(jars, target_is_directory=True)
    return home


@pytest.fixture(scope="session")
def neo4j_server(neo4j_home: Path) -> Iterator[Connection]:
    """The server that all tests share, with an empty home of its own."""
    connection = managed.start(neo4j_home)
    yield connection
    managed.stop(neo4j_home)


@pytest.fixture(scope="session")
def session_driver(neo4j_server: Connection) -> Iterator[neo4j.Driver]:
    """One driver for the tests' own statements."""
    assert neo4j_server.password
    auth = (neo4j_server.user, neo4j_server.password)
    with neo4j.GraphDatabase.driver(neo4j_server.uri, auth=auth) as driver:
        yield driver


@pytest.fixture
def graph(
    neo4j_server: Connection,
    session_driver: neo4j.Driver,
    own_environment: None,
    monkeypatch: pytest.MonkeyPatch,
) -> Connection:
    """The shared server without a node in it (constraints and indexes stay), named by the environment."""
    assert neo4j_server.password
    session_driver.execute_query("MATCH (n) DETACH DELETE n")
    monkeypatch.setenv("TOCHUC_NEO4J_URI", neo4j_server.uri)
    monkeypatch.setenv("TOCHUC_NEO4J_USER", neo4j_server.user)
    monkeypatch.setenv("TOCHUC_NEO4J_PASSWORD", neo4j_server.password)
    return neo4j_server
