from pathlib import Path

import neo4j
import psutil
import pytest
from neo4j.exceptions import Neo4jError

from tochuc import managed
from tochuc.errors import BadInput
from tochuc.managed import Connection, configuration
from tochuc.managed.folders import Folders


@pytest.mark.parametrize(("given", "mebibytes"), [("", 512), ("768m", 768), ("2G", 2048)])
def test_the_heap_is_as_large_as_asked(monkeypatch: pytest.MonkeyPatch, given: str, mebibytes: int) -> None:
    monkeypatch.setenv("TOCHUC_NEO4J_HEAP", given)
    assert configuration.heap() == mebibytes


@pytest.mark.parametrize("given", ["much", "-1m", "1.5g", "64m", "512"])
def test_a_heap_that_is_no_size_is_refused(monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    monkeypatch.setenv("TOCHUC_NEO4J_HEAP", given)
    with pytest.raises(BadInput, match=f"TOCHUC_NEO4J_HEAP is '{given}'"):
        configuration.heap()


def test_memory_of_transactions_grows_with_the_heap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = Folders(tmp_path)
    place.create()
    monkeypatch.setenv("TOCHUC_NEO4J_HEAP", "1000m")
    configuration.write(place, 7000)
    lines = (place.configuration / "neo4j.conf").read_text("utf-8").splitlines()
    assert "db.memory.transaction.max=600m" in lines
    assert "server.bolt.listen_address=127.0.0.1:7000" in lines


def test_the_server_listens_on_loopback_alone(graph: Connection, neo4j_home: Path) -> None:
    found = managed.status(neo4j_home)
    connections = psutil.Process(found.pid).net_connections("inet")
    listening = {connection.laddr for connection in connections if connection.status == psutil.CONN_LISTEN}
    assert {address.ip.removeprefix("::ffff:") for address in listening} == {"127.0.0.1"}
    assert [f"bolt://127.0.0.1:{address.port}" for address in listening] == [graph.uri]


@pytest.mark.parametrize(
    "address", ["file:///etc/hostname", "http://127.0.0.1:80/", "http://2130706433/", "ftp://127.0.0.1/x"]
)
def test_load_csv_reaches_neither_files_nor_the_network(
    graph: Connection, session_driver: neo4j.Driver, address: str
) -> None:
    with pytest.raises(Neo4jError, match=r"false|blocked"):
        session_driver.execute_query("LOAD CSV FROM $address AS row RETURN row", address=address)


def test_statements_are_read_as_cypher_25(graph: Connection, session_driver: neo4j.Driver) -> None:
    database = session_driver.execute_query("SHOW DATABASE neo4j YIELD defaultLanguage").records[0]
    assert database["defaultLanguage"] == "CYPHER 25"


def test_full_text_finds_a_folded_name_that_is_an_english_stop_word(
    graph: Connection, session_driver: neo4j.Driver
) -> None:
    session_driver.execute_query(
        "CREATE FULLTEXT INDEX trial IF NOT EXISTS FOR (n:Trial) ON EACH [n.nameFolded]"
        " OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}}"
    )
    session_driver.execute_query("CREATE (:Trial {nameFolded: 'tran the an'})")
    session_driver.execute_query("CALL db.awaitIndexes()")
    found = session_driver.execute_query(
        "CALL db.index.fulltext.queryNodes('trial', 'an') YIELD node RETURN node.nameFolded AS name"
    )
    session_driver.execute_query("DROP INDEX trial")
    assert [record["name"] for record in found.records] == ["tran the an"]
