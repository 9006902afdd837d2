from collections.abc import Iterator

import neo4j
import pytest

from tochuc.graph import Store
from tochuc.managed import Connection
from tochuc.schema import schema, statements


@pytest.fixture
def prepared(graph: Connection) -> Iterator[Store]:
    with Store(graph) as store:
        store.prepare()
        yield store


def test_an_id_is_unique_for_every_label() -> None:
    found = statements(schema())
    assert all(f"{label}_id" in found for label in schema().classes)


def test_neo4j_takes_every_statement_and_says_so(prepared: Store) -> None:
    rows = prepared.read("SHOW INDEXES YIELD name, state RETURN name, state")
    states = {row["name"]: row["state"] for row in rows}
    assert {states.get(name) for name in statements(schema())} == {"ONLINE"}


def test_a_second_preparation_makes_nothing(prepared: Store, session_driver: neo4j.Driver) -> None:
    before = session_driver.execute_query("SHOW INDEXES YIELD id, name RETURN id, name").records
    prepared.prepare()
    assert session_driver.execute_query("SHOW INDEXES YIELD id, name RETURN id, name").records == before


def test_a_dropped_index_comes_back(prepared: Store, session_driver: neo4j.Driver) -> None:
    session_driver.execute_query("DROP INDEX names")
    prepared.prepare()
    rows = prepared.read("SHOW INDEXES YIELD name, state WHERE name = 'names' RETURN state")
    assert rows == [{"state": "ONLINE"}]


@pytest.mark.parametrize(
    ("asked", "found"),
    [("dong van", True), ("an", True), ("hoi thu nghiem", True), ("nghiem", True), ("đồng", False)],
)
def test_names_are_found_without_marks(prepared: Store, asked: str, found: bool) -> None:
    prepared.driver.execute_query(
        "CREATE (:Thing {id: 'urn:x', nameFolded: 'dong van an', namesFolded: ['hoi thu nghiem']})"
    )
    prepared.driver.execute_query("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()")
    rows = prepared.read(
        "CALL db.index.fulltext.queryNodes('names', $asked) YIELD node RETURN node.id AS id", asked=asked
    )
    assert bool(rows) is found
