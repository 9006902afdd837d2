"""What stands in the graph is what follows from all statements, whichever way it was filled (D4)."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from readings import Text

from tochuc.decisions import Steward, decide_correct, decide_identity, decide_retract
from tochuc.errors import Refused
from tochuc.graph import Store, fetch_all
from tochuc.loading.affected import told_of
from tochuc.loading.derive import derive
from tochuc.loading.listings import as_listed, listings_about
from tochuc.loading.reference import prepare
from tochuc.loading.source import load, unload
from tochuc.mapping import to_triples
from tochuc.names import fold

NAMES = ["Trần Mẫu An", "Trần Mậu An", "Lê Thử Bình"]
POSTS = [
    ("Bí thư", "Thành ủy Cần Thơ"),
    ("Ủy viên", "Ban Thường vụ Thành ủy Cần Thơ"),
    ("Giám đốc", "Sở Y tế thành phố Huế"),
]
DAYS = ["2020-05-01", "2021-03-02", "2024-11-11", "2025-08-13"]
DERIVED = ("Person", "Tenure", "SupersededTenure", "IdentityMatch")

_said = st.tuples(
    st.sampled_from(NAMES),
    st.sampled_from(POSTS),
    st.sampled_from(["begins", "ends", "holds", "held"]),
    st.sampled_from([None, "2020-04", "2024-11-01"]),
)
_lists = st.frozensets(st.sampled_from([body for _, body in POSTS]))
_texts = st.lists(
    st.tuples(st.sampled_from(DAYS), st.lists(_said, min_size=1, max_size=3), _lists), min_size=2, max_size=4
)


def written(number, day, said, lists):
    text = Text(f"nguon-{number}", day)
    for body in sorted(lists):
        text.complete(body)
    for person, (post, body), change, when in said:
        text.tenure(person, post, body, change, date=when)
    return text


@pytest.fixture(scope="module")
def store(neo4j_server):
    with Store(neo4j_server) as opened:
        yield opened


FIELDS = [{"date": "2024-11"}, {"change": "held"}, {"person": "Lê Thử Bình"}, {"post": "Phó Bí thư"}]
DECIDED_ON = [date(2020, 6, 1), date(2025, 9, 1), date(2025, 9, 1)]


def decided(store, random):
    """Let a steward decide something of people or statements, whatever they are."""
    people = [row["id"] for row in store.read("MATCH (p:Person) RETURN p.id AS id ORDER BY id")]
    query = "MATCH (s:TenureStatement) WHERE s.knownFrom IS NULL RETURN s.id AS id ORDER BY id"
    statements = [row["id"] for row in store.read(query)]
    steward = {"by": "Lê Thử", "why": "thử", "on": random.choice(DECIDED_ON)}
    kind = random.choice(["same", "different", "retract", "correct", "correct"])
    try:
        if kind == "retract":
            done = decide_retract(store, random.choice(statements), Steward.of(**steward))
        elif kind == "correct":
            done = decide_correct(
                store, random.choice(statements), random.choice(FIELDS), Steward.of(**steward)
            )
        elif len(people) > 1:
            done = decide_identity(store, kind, *random.sample(people, 2), Steward.of(**steward))
        else:
            return []
    except Refused:
        return []
    return [done.outcome.source] if done.outcome.changed else []


def everything_that_follows(store):
    names = store.read("MATCH (s:Statement) WHERE s.personName IS NOT NULL RETURN s.personName AS name")
    told = store.read_transaction(lambda tx: told_of(tx, {fold(row["name"]) for row in names}))
    alone = as_listed(told.stated, store.read_transaction(lambda tx: listings_about(tx, told.stated)))
    return derive((*told.stated, *alone), told.decided).triples


@settings(max_examples=5, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(_texts, st.randoms(use_true_random=False))
def test_step_by_step_is_the_same_as_all_at_once(store, texts, random):
    store.driver.execute_query("MATCH (n) DETACH DELETE n")
    prepare(store)
    reference = set(to_triples(store.read_transaction(fetch_all)))
    sources, loaded = [], []
    for number, (day, said, lists) in enumerate(texts):
        text = written(number, day, said, lists)
        loaded.append(text)
        outcome = load(store, text.composed, text.name, allow_violations=True)
        sources.append(outcome.source)
        sources += decided(store, random)
    whole = set(to_triples(store.read_transaction(fetch_all)))
    gone = random.choice(sources)
    text = next((t for t in loaded if t.composed.id == gone), None)
    unload(store, gone)
    if text:
        load(store, text.composed, text.name, allow_violations=True)
        assert set(to_triples(store.read_transaction(fetch_all))) == whole
        unload(store, gone)
    graph = set(to_triples(store.read_transaction(fetch_all)))
    follows = everything_that_follows(store)
    assert follows <= graph
    ours = {t for t in graph - reference if any(f"#{kind}>" in str(t.object) for kind in DERIVED)}
    assert ours <= follows
    derived = {str(t.subject) for t in follows if str(t.predicate).endswith("#type>")}
    assert {t for t in graph if str(t.subject) in derived} <= follows
