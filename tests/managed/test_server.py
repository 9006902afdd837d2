import neo4j

from tochuc import managed
from tochuc.managed import Connection


def test_the_shared_server_is_empty_and_answers(graph: Connection, session_driver: neo4j.Driver) -> None:
    assert managed.connection() == graph
    managed.verify(graph)
    assert session_driver.execute_query("MATCH (n) RETURN count(n) AS nodes").records[0]["nodes"] == 0
