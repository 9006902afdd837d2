"""Decisions on the real Neo4j: they bind, are taken back like any source, and order makes no difference."""

from datetime import date

import pytest
from readings import Text

from tochuc.decisions import Steward, decide_identity, review
from tochuc.errors import Ambiguous, BadInput, NotFound, Refused
from tochuc.graph import Store, fetch_all, serialize
from tochuc.ids import segment
from tochuc.loading.affected import told_of
from tochuc.loading.derive import derive
from tochuc.loading.files import Options, load_file
from tochuc.loading.reference import prepare
from tochuc.loading.source import load, unload
from tochuc.mapping import to_triples
from tochuc.names import fold

NAME = "Đặng Thử Mẫu"
STEWARD = {"by": "Lê Thử Bình", "why": "cùng năm sinh"}


@pytest.fixture
def store(graph):
    with Store(graph) as opened:
        prepare(opened)
        yield opened


def put(store, text):
    return load(store, text.composed, f"{text.name}.txt").source


def in_can_tho(name=NAME):
    return Text("can-tho", "2021-03-02").tenure(name, "Bí thư", "Thành ủy Cần Thơ", "begins")


def in_hue(name=NAME, day="2025-01-02"):
    return Text(f"hue-{day}", day, "Huế").tenure(name, "Giám đốc", "Sở Y tế thành phố Huế")


def rdf(store):
    return set(to_triples(store.read_transaction(fetch_all)))


def people(store):
    rows = store.read("MATCH (p:Person) RETURN p.id AS id ORDER BY id")
    return [row["id"] for row in rows]


def everything_that_follows(store):
    names = store.read("MATCH (s:Statement) WHERE s.personName IS NOT NULL RETURN s.personName AS name")
    told = store.read_transaction(lambda tx: told_of(tx, {fold(row["name"]) for row in names}))
    return derive(told.stated, told.decided).triples


def test_same_joins_and_unload_takes_it_back(store):
    put(store, in_can_tho())
    put(store, in_hue())
    before = rdf(store)
    done = decide_identity(store, "same", *people(store), Steward.of(**STEWARD))
    assert len(people(store)) == 1
    matches = store.read("MATCH (m:IdentityMatch) RETURN m.verdict AS verdict, m.basis AS basis")
    assert [m["verdict"] for m in matches] == ["same"]
    assert any(told.startswith("decision ") for told in matches[0]["basis"])
    assert not review(store).questions
    unload(store, done.outcome.source)
    assert rdf(store) == before


def test_different_parts_what_was_joined(store):
    put(store, in_hue())
    put(store, in_hue(day="2025-03-04"))
    (joined,) = people(store)
    mentions = store.read("MATCH (m:IdentityMatch) RETURN m.mention AS ids")[0]["ids"]
    before = rdf(store)
    source = decide_identity(store, "different", *mentions, Steward.of(**STEWARD)).outcome.source
    assert people(store) == sorted(mentions)
    assert joined in mentions
    assert not store.read("MATCH (m:IdentityMatch) RETURN m")
    unload(store, source)
    assert rdf(store) == before


def test_a_decision_comes_before_or_after_what_it_is_about(store):
    first = put(store, in_can_tho())
    put(store, in_hue())
    decide_identity(store, "same", *people(store), Steward.of(**STEWARD))
    joined = rdf(store)
    unload(store, first)
    assert len(people(store)) == 1
    put(store, in_can_tho())
    assert rdf(store) == joined


def test_names_of_two_forms_are_one_person_for_all_that_comes_after(store):
    put(store, in_can_tho("Đặng Thị Thử Mẫu"))
    put(store, in_hue())
    decide_identity(store, "same", "Đặng Thị Thử Mẫu", NAME, Steward.of(**STEWARD))
    for later, name in (("2025-03-04", NAME), ("2025-03-05", "Đặng Thị Thử Mẫu")):
        put(store, in_hue(name, later))
        assert everything_that_follows(store) <= rdf(store)
        assert len(people(store)) == 1


def test_the_same_decision_twice_changes_nothing(store):
    put(store, in_can_tho())
    put(store, in_hue())
    given = people(store)
    one = decide_identity(store, "different", *given, Steward.of(**STEWARD))
    before = rdf(store)
    two = decide_identity(store, "different", *reversed(given), Steward.of(**STEWARD))
    assert (one.outcome.source, two.outcome.changed) == (two.outcome.source, False)
    assert rdf(store) == before


def test_the_later_decision_wins_and_the_earlier_is_listed(store):
    put(store, in_can_tho())
    put(store, in_hue())
    given = people(store)
    earlier = decide_identity(store, "same", *given, Steward.of(**STEWARD, on=date(2025, 5, 1)))
    with pytest.raises(Refused) as refused:
        decide_identity(store, "different", *given, Steward.of(**STEWARD, on=date(2025, 4, 1)))
    assert refused.value.code == "decide.overruled"
    assert refused.value.details["others"] == segment(earlier.outcome.source)
    mentions = store.read("MATCH (m:IdentityMatch) RETURN m.mention AS ids")[0]["ids"]
    done = decide_identity(store, "different", *mentions, Steward.of(**STEWARD, on=date(2025, 6, 1)))
    assert len(people(store)) == 2
    assert [d.id for d in review(store).overruled] == list(done.overruled)
    assert len(done.overruled) == 1


def test_a_decision_comes_back_from_an_export(store, tmp_path):
    put(store, in_can_tho())
    put(store, in_hue())
    decide_identity(store, "same", *people(store), Steward.of(**STEWARD))
    before = rdf(store)
    file = tmp_path / "graph.ttl"
    file.write_bytes(serialize(before, "ttl"))
    store.driver.execute_query("MATCH (n) DETACH DELETE n")
    prepare(store)
    load_file(store, file, Options())
    assert rdf(store) == before


@pytest.mark.parametrize(
    ("first", "second", "more", "error", "code"),
    [
        (NAME, NAME, {}, Ambiguous, "queries.ambiguous"),
        ("Lê Không Có", NAME, {}, NotFound, "queries.unknown-thing"),
        ("khong-co-0123456789", NAME, {}, NotFound, "queries.unknown-thing"),
        ("Vũ Một Người", "Vũ Một Người", {}, BadInput, "decide.one-mention"),
        ("Vũ Một Người", NAME, {"why": " "}, BadInput, "decide.empty"),
    ],
)
def test_what_cannot_be_decided_changes_nothing(store, first, second, more, error, code):
    put(store, in_can_tho())
    put(store, in_hue().tenure("Vũ Một Người", "Phó Giám đốc", "Sở Y tế thành phố Huế"))
    before = rdf(store)
    with pytest.raises(error) as raised:
        decide_identity(store, "same", first, second, Steward.of(**(STEWARD | more)))
    assert raised.value.code == code
    assert rdf(store) == before
