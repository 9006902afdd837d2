from dataclasses import replace

import pytest

from tochuc import managed
from tochuc.errors import BadInput, Unavailable
from tochuc.managed import Connection
from tochuc.managed.connection import configured


def test_without_an_address_the_managed_server_is_meant() -> None:
    assert configured() is None


def test_the_environment_names_another_neo4j(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOCHUC_NEO4J_URI", "neo4j+s://graph.example:7687")
    assert managed.connection() == Connection("neo4j+s://graph.example:7687", "neo4j", None, None)
    monkeypatch.setenv("TOCHUC_NEO4J_USER", "reader")
    monkeypatch.setenv("TOCHUC_NEO4J_PASSWORD", "a-word")
    monkeypatch.setenv("TOCHUC_NEO4J_DATABASE", "people")
    assert managed.connection() == Connection("neo4j+s://graph.example:7687", "reader", "a-word", "people")


@pytest.mark.parametrize("address", ["localhost:7687", "http://localhost:7474", "bolt:/localhost"])
def test_an_address_of_something_else_is_refused(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("TOCHUC_NEO4J_URI", address)
    with pytest.raises(BadInput, match="TOCHUC_NEO4J_URI"):
        managed.connection()


def test_a_password_does_not_show_when_a_connection_is_printed() -> None:
    assert "a-word" not in repr(Connection("bolt://x", "neo4j", "a-word", None))


def test_a_wrong_password_is_told_from_a_server_out_of_reach(graph: Connection) -> None:
    managed.verify(graph)
    with pytest.raises(Unavailable) as wrong:
        managed.verify(replace(graph, password="not-the-password"))
    assert wrong.value.code == "neo4j.credentials"
    assert "not-the-password" not in wrong.value.message("en")


def test_a_server_out_of_reach_is_said_with_its_address() -> None:
    nowhere = Connection("bolt://127.0.0.1:9", "neo4j", "a-word", None)
    with pytest.raises(Unavailable, match=r"bolt://127\.0\.0\.1:9") as refusal:
        managed.verify(nowhere)
    assert refusal.value.code == "neo4j.unreachable"
    assert refusal.value.exit_code == 3


def test_a_database_that_is_not_there_is_said(graph: Connection) -> None:
    with pytest.raises(Unavailable, match="elsewhere"):
        managed.verify(replace(graph, database="elsewhere"))


def test_an_address_that_the_driver_cannot_use_is_bad_input() -> None:
    with pytest.raises(BadInput, match="bolt://host:port"):
        managed.verify(Connection("bolt://host:port", "neo4j", "a-word", None))
