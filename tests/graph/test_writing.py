from collections.abc import Iterator
from datetime import date

import neo4j
import pytest

from tochuc.errors import Refused
from tochuc.graph.difference import Changes
from tochuc.graph.fetching import fetch, fetch_all
from tochuc.graph.store import Store
from tochuc.graph.writing import apply
from tochuc.managed import Connection
from tochuc.mapping import Node, PropertyGraph, Relationship

THING = "https://example.org/"
EMPTY = PropertyGraph()


@pytest.fixture
def store(graph: Connection) -> Iterator[Store]:
    with Store(graph) as opened:
        opened.prepare()
        yield opened


def person(name: str = "Đinh Thị Thử") -> Node:
    return Node(f"{THING}p", frozenset({"Thing", "Person"}), {"name": name, "altLabel": ["A", "B"]})


def tenure() -> Node:
    labels = frozenset({"Thing", "Membership", "Tenure"})
    return Node(f"{THING}t", labels, {"from": date(2025, 8, 13), "manner": "elected"})


def graph_of(*nodes: Node, links: tuple[tuple[str, str, str], ...] = ()) -> PropertyGraph:
    ends = {Relationship(THING + start, kind, THING + end) for start, kind, end in links}
    return PropertyGraph({node.id: node for node in nodes}, ends)


MEMBER = ("t", "MEMBER", "p")


def write(store: Store, before: PropertyGraph, after: PropertyGraph) -> Changes:
    return store.write_transaction(lambda tx: apply(tx, before, after))


def everything(store: Store) -> PropertyGraph:
    return store.read_transaction(fetch_all)


def test_what_is_written_is_read_back(store: Store) -> None:
    wanted = graph_of(person(), tenure(), links=(MEMBER,))
    assert write(store, EMPTY, wanted) == Changes(nodes_created=2, rels_created=1)
    assert everything(store) == wanted


def test_writing_the_same_again_changes_nothing(store: Store) -> None:
    wanted = graph_of(person(), tenure(), links=(MEMBER,))
    write(store, EMPTY, wanted)
    assert not write(store, everything(store), wanted)


def test_a_change_touches_what_differs_alone(store: Store) -> None:
    write(store, EMPTY, graph_of(person(), tenure(), links=(MEMBER,)))
    renamed = Node(f"{THING}p", frozenset({"Thing", "Organization"}), {"name": "Hội Thử", "url": "x"})
    wanted = graph_of(renamed, tenure())
    changes = write(store, everything(store), wanted)
    assert changes == Changes(nodes_changed=1, rels_deleted=1)
    assert everything(store) == wanted


def test_the_end_of_a_relationship_is_made_and_goes_with_it(store: Store) -> None:
    wanted = graph_of(tenure(), links=(MEMBER,))
    assert write(store, EMPTY, wanted).nodes_created == 2
    before = store.read_transaction(lambda tx: fetch(tx, [f"{THING}t"]))
    assert before == wanted
    assert write(store, before, EMPTY) == Changes(nodes_deleted=2, rels_deleted=1)
    assert everything(store) == EMPTY


def test_a_bare_end_becomes_the_thing_when_something_is_said_of_it(store: Store) -> None:
    write(store, EMPTY, graph_of(tenure(), links=(MEMBER,)))
    assert write(store, EMPTY, graph_of(person())) == Changes(nodes_changed=1)
    assert everything(store) == graph_of(person(), tenure(), links=(MEMBER,))


def test_a_thing_that_is_still_pointed_at_stays_bare_when_the_pointer_is_known(store: Store) -> None:
    write(store, EMPTY, graph_of(person(), tenure(), links=(MEMBER,)))
    write(store, everything(store), graph_of(tenure(), links=(MEMBER,)))
    bare = Node(f"{THING}p", frozenset({"Thing"}))
    assert everything(store) == graph_of(tenure(), bare, links=(MEMBER,))


def test_deleting_what_others_point_at_is_refused_and_leaves_all(store: Store) -> None:
    whole = graph_of(person(), tenure(), links=(MEMBER,))
    write(store, EMPTY, whole)
    before = store.read_transaction(lambda tx: fetch(tx, [f"{THING}p"]))
    with pytest.raises(Refused) as refused:
        write(store, before, EMPTY)
    assert refused.value.code == "graph.still-held"
    assert f"{THING}t" in str(refused.value)
    assert everything(store) == whole


def test_creating_what_is_there_is_refused(store: Store) -> None:
    write(store, EMPTY, graph_of(person()))
    with pytest.raises(Refused, match="not as it was read"):
        write(store, EMPTY, graph_of(person("Người Khác")))
    assert everything(store) == graph_of(person())


def test_changing_what_is_gone_is_refused(store: Store) -> None:
    with pytest.raises(Refused, match="not as it was read"):
        write(store, graph_of(person()), graph_of(person("Người Khác")))


def test_a_relationship_is_written_once(store: Store) -> None:
    wanted = graph_of(person(), tenure(), links=(MEMBER,))
    write(store, EMPTY, wanted)
    unread = graph_of(person(), tenure())
    assert write(store, unread, wanted) == Changes()


def test_incoming_relationships_are_read_when_asked_for(store: Store) -> None:
    write(store, EMPTY, graph_of(person(), tenure(), links=(MEMBER,)))
    found = store.read_transaction(lambda tx: fetch(tx, [f"{THING}p"], incoming=True))
    assert found == graph_of(person(), links=(MEMBER,))


def test_operational_nodes_are_not_read(store: Store, session_driver: neo4j.Driver) -> None:
    write(store, EMPTY, graph_of(person()))
    session_driver.execute_query(
        "MATCH (p:Person) CREATE (p)-[:MEMBER]->(:Thing:Operational {id: 'https://example.org/lock'})"
    )
    assert everything(store) == graph_of(person())
    ids = [f"{THING}p", f"{THING}lock"]
    assert store.read_transaction(lambda tx: fetch(tx, ids)) == graph_of(person())


def test_the_number_of_statements_does_not_grow_with_the_graph(store: Store) -> None:
    class Counting:
        def __init__(self, tx: neo4j.ManagedTransaction) -> None:
            self.count, self._tx = 0, tx

        def run(self, *given: object, **named: object) -> neo4j.Result:
            self.count += 1
            return self._tx.run(*given, **named)  # type: ignore[arg-type]

    def statements(size: int) -> int:
        people = [
            Node(f"{THING}{size}/{i}", frozenset({"Thing", "Person"}), {"name": "Tên"}) for i in range(size)
        ]

        def work(tx: neo4j.ManagedTransaction) -> int:
            counting = Counting(tx)
            apply(counting, EMPTY, graph_of(*people))  # type: ignore[arg-type]
            return counting.count

        return store.write_transaction(work)

    assert statements(2) == statements(300)
