"""A copy of the graph that is kept up is at every moment what a copy made anew would be."""

from collections.abc import Callable, Iterator
from random import Random

import pytest
from readings import Text

from tochuc import cypher
from tochuc.decisions import Steward, decide_correct, decide_identity, decide_reading, decide_retract
from tochuc.errors import Refused
from tochuc.generating import generate, into_graph
from tochuc.graph import Store
from tochuc.graph import touched as records
from tochuc.graph.touched import note_touched
from tochuc.loading.reference import prepare
from tochuc.loading.source import load, take_back, unload
from tochuc.sparql import changed_since, snapshot
from tochuc.sparql.snapshot import Part, loaded, replaced

PEOPLE = ["Trần Mẫu An", "Trần Mậu An", "Lê Thử Bình"]
POSTS = [
    ("Bí thư", "Thành ủy Cần Thơ"),
    ("Ủy viên", "Ban Thường vụ Thành ủy Cần Thơ"),
    ("Giám đốc", "Sở Y tế thành phố Huế"),
]
DAYS = ["2020-05-01", "2021-03-02", "2024-11-11", "2025-08-13"]


@pytest.fixture(scope="module")
def store(neo4j_server) -> Iterator[Store]:
    with Store(neo4j_server) as opened:
        yield opened


class Copy:
    """A copy in a store of its own, as the process that answers SPARQL has it."""

    def __init__(self, store: Store) -> None:
        self.graph = store
        self.made = 0
        self._anew(snapshot(store))

    def keep_up(self) -> None:
        part = changed_since(self.graph, self.state)
        if part is None:
            self._anew(snapshot(self.graph))
        else:
            replaced(self.store, part.ids, part.triples)
            self.state = part.state

    def _anew(self, part: Part) -> None:
        self.made += 1
        self.store, self.state = loaded(part.triples), part.state

    @property
    def lines(self) -> list[str]:
        return sorted(f"{quad.subject} {quad.predicate} {quad.object} ." for quad in self.store)


def anew(store: Store) -> list[str]:
    return sorted(snapshot(store).triples.decode().splitlines())


def text_of(number: int, random: Random) -> Text:
    text = Text(f"nguon-{number}", random.choice(DAYS))
    for _ in range(random.randint(1, 3)):
        change = random.choice(["begins", "ends", "holds", "held"])
        text.tenure(
            random.choice(PEOPLE), *random.choice(POSTS), change, date=random.choice([None, "2024-11-01"])
        )
    if random.random() < 0.5:
        text.seat("Ban Chấp hành Đảng bộ thành phố Cần Thơ", 29, 4)
        text.event("congress", "Đảng bộ thành phố Cần Thơ", ordinal=random.randint(1, 3))
        text.count("Đảng bộ thành phố Cần Thơ", "chi bộ", 103)
    return text


def decide(store: Store, random: Random, sources: list[str]) -> None:
    steward = Steward.of(by="Lê Thử", why="thử")
    people = store.read("MATCH (p:Person) RETURN p.id AS id ORDER BY id")
    said = store.read("MATCH (s:TenureStatement) WHERE s.knownFrom IS NULL RETURN s.id AS id ORDER BY id")
    bodies = store.read(
        "MATCH (s:SeatStatement)-[:ABOUT]->(o:Organization) RETURN DISTINCT o.id AS id ORDER BY id"
    )
    ways: list[Callable[[], object]] = []
    if said:
        ways += [
            lambda: decide_retract(store, random.choice(said)["id"], steward),
            lambda: decide_correct(store, random.choice(said)["id"], {"change": "held"}, steward),
        ]
    if len(people) > 1:
        kind = random.choice(["same", "different"])
        ways.append(
            lambda: decide_identity(store, kind, *(p["id"] for p in random.sample(people, 2)), steward)
        )
    if bodies:
        ways.append(lambda: decide_reading(store, bodies[0]["id"], "additional", steward))
    if ways:
        found = random.choice(ways)().outcome.source  # type: ignore[attr-defined]
        sources[:] = [*(source for source in sources if source != found), found]


def do(store: Store, random: Random, sources: list[str], number: int) -> None:
    """Let something happen to the graph."""
    kind = random.choice(["load", "load", "again", "decide", "decide", "unload", "take back", "dry run"])
    if kind in ("unload", "take back") and sources:
        (unload if kind == "unload" else take_back)(store, sources.pop(random.randrange(len(sources))))
    elif kind == "decide" and sources:
        decide(store, random, sources)
    else:
        text = text_of(random.randrange(number) if kind == "again" else number, random)
        done = load(store, text.composed, text.name, allow_violations=True, dry_run=kind == "dry run")
        if kind != "dry run" and done.source not in sources:
            sources.append(done.source)


@pytest.mark.parametrize("seed", range(6))
def test_whatever_happens_the_copy_is_what_one_made_anew_would_be(store, seed):
    random = Random(seed)
    store.driver.execute_query("MATCH (n) DETACH DELETE n")
    prepare(store)
    copy, sources = Copy(store), []
    for number in range(1, 9):
        try:
            do(store, random, sources, number)
        except Refused:
            continue
        if random.random() < 0.7:  # it may fall behind by more than one
            copy.keep_up()
            assert copy.lines == anew(store)
    copy.keep_up()
    assert copy.lines == anew(store)
    assert copy.made == 1
    for source in sources:
        unload(store, source)
    copy.keep_up()
    assert copy.lines == anew(store)
    assert copy.made == 1


def reload(store: Store) -> None:
    store.driver.execute_query("MATCH (n:Operational {name: 'reference'}) SET n.digest = 'an older one'")
    prepare(store)


def start_over(store: Store) -> None:
    store.driver.execute_query("MATCH (n) DETACH DELETE n")
    prepare(store)


def more_than_is_kept(store: Store) -> None:
    for _ in range(records.KEPT + 1):
        store.write_transaction(lambda tx: note_touched(tx, ["https://w3id.org/tochuc/id/khong-co"]))


RENAMED = "MATCH (n:Organization) SET n.name = 'X'"
WAYS = {
    "reference data": (reload, False),
    "a statement of the owner's": (lambda store: cypher.write(store, RENAMED), True),
    "a statement that changes nothing": (lambda store: cypher.write(store, "RETURN 1 AS one"), False),
    "another graph": (start_over, True),
    "more than is kept": (more_than_is_kept, True),
    "a country": (lambda store: into_graph.load(store, generate(12, 2)), False),
}


@pytest.mark.parametrize("way", WAYS)
def test_every_other_way_to_write_is_seen_too(store, way):
    start_over(store)
    copy = Copy(store)
    happen, made_anew = WAYS[way]
    happen(store)
    copy.keep_up()
    assert copy.lines == anew(store)
    assert (copy.made == 2) == made_anew


def test_a_graph_that_counts_anew_is_not_taken_for_the_old_one(store):
    start_over(store)
    copy = Copy(store)
    start_over(store)
    while store.read_transaction(records.state_now).number <= copy.state.number + 2:
        store.write_transaction(lambda tx: note_touched(tx, ["https://w3id.org/tochuc/id/khong-co"]))
    assert changed_since(store, copy.state) is None


def test_what_touches_too_much_is_told_as_unknown(store, monkeypatch):
    start_over(store)
    state = snapshot(store).state
    monkeypatch.setattr(records, "MOST", 2)
    store.write_transaction(lambda tx: note_touched(tx, ["a:a", "a:b", "a:c"]))
    assert changed_since(store, state) is None
