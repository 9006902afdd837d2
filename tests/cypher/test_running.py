"""What strangers may run and what not, tried on the real Neo4j."""

from typing import Any

import neo4j
import pytest
from hostile import Hostile, hostile

from tochuc import cypher
from tochuc.errors import BadInput, Refused
from tochuc.graph import Store

HOSTILE = [text for text in hostile("cypher") if text.outcome == "refused"]
GOOD = [
    "MATCH (n:Person) RETURN n.name ORDER BY n.name LIMIT 5",
    "MATCH (n:Person {id: $id}) RETURN n",
    "CYPHER 25 MATCH (n:Person) RETURN count(*) AS people",
    "CYPHER 5 MATCH (n:Person) RETURN count(*) AS people",
    "OPTIONAL MATCH p = (a:Person)-[*..3]-(b) RETURN p, length(p)",
    "MATCH (a:Thing), (b:Thing) WHERE a <> b MATCH p = shortestPath((a)-[*..5]-(b)) RETURN p",
    "MATCH p = ANY SHORTEST (a:Person)(()--()){1,4}(b:Organization) RETURN p",
    "UNWIND range(1, 10) AS i RETURN i, i * 2 AS twice, sum(i) AS total",
    "CALL db.labels() YIELD label RETURN label ORDER BY label",
    "CALL db.relationshipTypes()",
    "CALL db.propertyKeys()",
    "CALL db.index.fulltext.queryNodes('names', 'an') YIELD node, score RETURN node.name, score",
    "MATCH (n) CALL (n) { RETURN n.name AS name UNION RETURN n.id AS name } RETURN name",
    "MATCH (n) WHERE EXISTS { (n)<-[:MEMBER]-() } OR n.name STARTS WITH 'T' RETURN COLLECT { RETURN 1 } AS x",
    "MATCH (n) WITH n.name AS name, collect(n.id) AS ids WHERE size(ids) > 0 RETURN DISTINCT name, ids",
    "RETURN date() AS today, duration('P1D') AS day, point({x: 1, y: 2}) AS place, [1, 2.5, null] AS list;",
    "MATCH (n:Person|Organization) WHERE n.nameFolded >= 'a' RETURN n.nameFolded SKIP 0 LIMIT 3",
    "MATCH (a:Person)<-[:MEMBER]-(t)-[:POST]->(b), (c:Organization) RETURN a, t, b, c",
    "RETURN reduce(total = 0, i IN [1, 2, 3] | total + i) AS total, 'LOAD CSV =~ SHOW' AS words",
    "RETURN 1 AS x UNION ALL RETURN 2 AS x",
]


def count(store: Store) -> int:
    return int(store.read("MATCH (n) WHERE NOT n:Operational RETURN count(n) AS n")[0]["n"])


@pytest.mark.parametrize("given", HOSTILE, ids=lambda text: text.name)
def test_a_hostile_statement_is_refused_by_its_kind(store: Store, given: Hostile) -> None:
    before = store.read("MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties")
    with pytest.raises(Refused) as caught:
        cypher.read(store, given.text, {"key": "x", "p": "a"})
    assert caught.value.code == f"cypher.{given.kind}"
    assert store.read("MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties") == before


@pytest.mark.parametrize("text", GOOD)
def test_a_good_statement_is_answered(store: Store, text: str) -> None:
    answer = cypher.read(store, text, {"id": "x"})
    assert all(tuple(row) == answer.columns for row in answer.rows)


def test_reading_is_enforced_by_the_server_too(store: Store) -> None:
    """Whatever slips past the guard meets a session that may only read."""
    with store.driver.session(default_access_mode=neo4j.READ_ACCESS) as session:
        with pytest.raises(neo4j.exceptions.ClientError) as caught:
            session.run("CREATE (:Person)").consume()
        assert isinstance(cypher.fault(caught.value, None), Refused)
    assert count(store) == 1


def test_rows_are_bounded(store: Store) -> None:
    answer = cypher.read(store, "UNWIND range(1, 50) AS i RETURN i", rows=10)
    assert ([row["i"] for row in answer.rows], answer.truncated) == (list(range(1, 11)), True)
    whole = cypher.read(store, "UNWIND range(1, 10) AS i RETURN i", rows=10)
    assert (len(whole.rows), whole.truncated) == (10, False)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("UNWIND range(1, 100000) AS a UNWIND range(1, 1000000) AS b RETURN count(*) AS n", "cypher.timeout"),
        (
            "UNWIND range(1, 5000000) AS i WITH collect('text ' + i) AS all RETURN all[3] AS one",
            "cypher.memory",
        ),
    ],
)
def test_time_and_memory_are_bounded(store: Store, text: str, code: str) -> None:
    with pytest.raises(Refused) as caught:
        cypher.read(store, text, seconds=1 if code == "cypher.timeout" else 60)
    assert caught.value.code == code
    assert count(store) == 1


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        ("MATCH (n\nRETURN n", "cypher.syntax", "line 2, column 1"),
        ("RETURN $missing AS x", "cypher.parameter", "missing"),
        ("RETURN 1 / 0 AS x", "cypher.statement", "zero"),
        ("RETURN nothing", "cypher.syntax", "nothing"),
        ("CALL no.such.procedure()", "cypher.statement", "no.such"),
        ("CREATE DATABASE other", "cypher.statement", "Unsupported"),
        ("DROP DATABASE neo4j", "cypher.statement", "Unsupported"),
    ],
)
def test_a_wrong_statement_is_told_with_its_reason(store: Store, text: str, code: str, said: str) -> None:
    with pytest.raises(BadInput) as caught:
        cypher.read(store, text)
    assert caught.value.code == code
    assert said in str(caught.value)


def test_the_owner_may_write(store: Store) -> None:
    answer, changed = cypher.write(store, "CREATE (n:Person {id: $id}) RETURN n.id AS id", {"id": "y"})
    assert (answer.rows, changed.nodes_created, count(store)) == ([{"id": "y"}], 1, 2)


def answered(store: Store, expression: str) -> Any:
    return cypher.read(store, f"RETURN {expression} AS x").rows[0]["x"]


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("date('2025-08-13')", "2025-08-13"),
        ("datetime('2025-08-13T10:00:00Z')", "2025-08-13T10:00:00.000000000+00:00"),
        ("duration('P1Y2M')", "P1Y2M"),
        ("point({x: 1, y: 2})", {"srid": 7203, "coordinates": [1.0, 2.0]}),
        ("0.0 / 0.0", "nan"),
        ("[1, [date('2025-01-01')], {a: null}]", [1, ["2025-01-01"], {"a": None}]),
    ],
)
def test_values_become_json(store: Store, expression: str, value: Any) -> None:
    assert answered(store, expression) == value


def test_nodes_relationships_and_paths_become_json(store: Store) -> None:
    cypher.write(store, "CREATE (:A {id: 'a'})-[:R {n: 1}]->(:B {id: 'b'})")
    a, b = {"labels": ["A"], "properties": {"id": "a"}}, {"labels": ["B"], "properties": {"id": "b"}}
    way = {"type": "R", "start": "a", "end": "b", "properties": {"n": 1}}
    row = cypher.read(store, "MATCH p = (:A)-[r:R]->(:B) RETURN r, p").rows[0]
    assert row["p"] == [a, way, b]
    assert row["r"]["type"] == "R"
