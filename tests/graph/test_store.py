from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import neo4j
import pytest
from neo4j.exceptions import ClientError, DatabaseError, Neo4jError, TransientError

from tochuc.errors import BadInput, TochucError, Unavailable
from tochuc.graph import Store
from tochuc.graph.faults import translated
from tochuc.managed import Connection


@pytest.fixture
def store(graph: Connection) -> Iterator[Store]:
    with Store(graph) as opened:
        yield opened


def code_of(connection: Connection) -> str:
    with pytest.raises(TochucError) as told, Store(connection) as store:
        store.read("RETURN 1 AS one")
    assert told.value.message("vi") != told.value.message("en")
    return told.value.code


def test_rows_hold_pythons_own_values(store: Store) -> None:
    rows = store.read("RETURN $day AS day, [$day] AS days, {day: $day} AS map", day=date(2025, 8, 13))
    assert rows == [
        {"day": date(2025, 8, 13), "days": [date(2025, 8, 13)], "map": {"day": date(2025, 8, 13)}}
    ]


def test_reading_never_writes(store: Store) -> None:
    with pytest.raises(ClientError, match="read access mode"):
        store.read("CREATE (:Thing {id: 'urn:x'})")


def test_work_that_raises_leaves_nothing(store: Store) -> None:
    def work(tx: neo4j.ManagedTransaction) -> None:
        tx.run("CREATE (:Thing {id: 'urn:x'})").consume()
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store.write_transaction(work)
    assert store.read("MATCH (n) RETURN n") == []


def test_a_wrong_password_is_told(graph: Connection) -> None:
    assert code_of(replace(graph, password="không phải")) == "neo4j.credentials"


def test_a_server_that_is_not_there_is_told(graph: Connection) -> None:
    assert code_of(replace(graph, uri="bolt://127.0.0.1:1")) == "neo4j.unreachable"


def test_a_database_that_is_not_there_is_told(graph: Connection) -> None:
    assert code_of(replace(graph, database="khong-co")) == "graph.database-missing"


def test_an_address_that_is_none_is_bad_input(graph: Connection) -> None:
    with pytest.raises(BadInput, match="ftp"):
        Store(replace(graph, uri="ftp://127.0.0.1"))


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (TransientError, "Neo.TransientError.General.MemoryPoolOutOfMemoryError"),
        (TransientError, "Neo.TransientError.General.DatabaseUnavailable"),
        (TransientError, "Neo.TransientError.Transaction.DeadlockDetected"),
        (DatabaseError, "Neo.DatabaseError.General.UnknownError"),
    ],
)
def test_what_the_server_reports_is_told(error: type[Neo4jError], code: str) -> None:
    raised = Neo4jError._hydrate_neo4j(code=code, message="reason")  # as the driver makes it
    assert isinstance(raised, error)
    with pytest.raises(Unavailable) as told, translated(Connection("bolt://h", "neo4j", None, None)):
        raise raised
    assert code in str(told.value)
    assert "Nothing was written" in str(told.value) or "log" in str(told.value)
