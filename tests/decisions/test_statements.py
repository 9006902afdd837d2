"""Retracting and correcting statements on the real Neo4j: from the day of the decision on, and back."""

from datetime import date

import pytest
from readings import Text

from tochuc.decisions import Steward, decide_correct, decide_retract, decisions
from tochuc.errors import BadInput, NotFound, Refused
from tochuc.graph import Store, fetch_all, serialize
from tochuc.loading.files import Options, load_file
from tochuc.loading.reference import prepare
from tochuc.loading.source import load, unload
from tochuc.mapping import to_triples
from tochuc.queries import query_named

STEWARD = {"by": "Lê Thử Bình", "why": "báo đã đính chính", "on": date(2025, 6, 1)}
COMMITTEE = "Ban Chấp hành Đảng bộ thành phố Cần Thơ"


@pytest.fixture
def store(graph):
    with Store(graph) as opened:
        prepare(opened)
        yield opened


def put(store, text):
    return load(store, text.composed, f"{text.name}.txt", allow_violations=True).source


def secretary():
    return Text("can-tho", "2025-03-02").tenure(
        "Đặng Thử Mẫu", "Bí thư", "Thành ủy Cần Thơ", "begins", date="2025-02"
    )


def seats():
    return Text("ghe", "2025-03-02").seat(COMMITTEE, 29, 4)


def rdf(store):
    return set(to_triples(store.read_transaction(fetch_all)))


def statement(store, kind="TenureStatement"):
    query = f"MATCH (s:{kind}) WHERE s.knownUntil IS NULL AND s.knownFrom IS NULL RETURN s.id AS id"
    return store.read(query)[0]["id"]


def tenures(store, label="Tenure"):
    rows = store.read(f"MATCH (t:{label}) RETURN toString(t.from) AS f, toString(t.knownUntil) AS u")
    return [(row["f"], row["u"]) for row in rows]


def declared(store, known="2025-12-31"):
    query = """
MATCH (s:SeatStatement) WHERE coalesce(s.knownFrom, s.published) <= date($known)
  AND coalesce(date($known) < s.knownUntil, true)
RETURN s.members AS members, s.vacant AS vacant, s.quote AS quote"""
    return [(row["members"], row["vacant"]) for row in store.read(query, known=known)]


def test_a_retracted_statement_leaves_what_was_believed_and_comes_back(store):
    put(store, secretary())
    before = rdf(store)
    done = decide_retract(store, statement(store), Steward.of(**STEWARD))
    assert tenures(store) == []
    assert tenures(store, "SupersededTenure") == [("2025-02-01", "2025-06-01")]
    assert not store.read("MATCH (:Person)-[h:HOLDS]->() RETURN h")
    unload(store, done.outcome.source)
    assert rdf(store) == before


def test_a_corrected_statement_keeps_its_words_and_says_who_corrected_it(store):
    put(store, secretary())
    before, said = rdf(store), statement(store)
    fields = {"date": "2025-02-14", "manner": "elected", "term": "", "person": "Đặng Thử Mầu"}
    done = decide_correct(store, said, fields, Steward.of(**STEWARD))
    assert tenures(store) == [("2025-02-14", None)]
    assert tenures(store, "SupersededTenure") == [("2025-02-01", "2025-06-01")]
    (row,) = store.read("""
MATCH (p:Person)<-[:STATES_PERSON]-(v:TenureStatement)-[:WAS_REVISION_OF]->(s), (v)-[:CORRECTED_BY]->(d),
      (v)-[:ABOUT]->(:Tenure)-[:MEMBER]->(p)
RETURN p.name AS name, s.id AS origin, v.quote = s.quote AS same_words, d.decidedByName AS by""")
    assert row == {"name": "Đặng Thử Mầu", "origin": said, "same_words": True, "by": "Lê Thử Bình"}
    person = store.read("MATCH (p:Person) RETURN p.id AS id")[0]["id"]
    (told,) = store.read(query_named("evidence").text, person=person, tenure=None)
    assert (told["corrected_by"], told["decision_id"]) == ("Lê Thử Bình", done.outcome.source)
    unload(store, done.outcome.source)
    assert rdf(store) == before


def test_a_post_is_corrected_by_title_or_body_even_if_nobody_spoke_of_it(store):
    put(store, secretary())
    before = rdf(store)
    posts = "MATCH (:Tenure)-[:POST]->(p)-[:POST_IN]->(o) RETURN p.name AS post, o.name AS body"
    one = decide_correct(store, statement(store), {"post": "Phó Bí thư"}, Steward.of(**STEWARD))
    assert store.read(posts) == [{"post": "Phó Bí thư", "body": "Thành ủy Cần Thơ"}]
    unload(store, one.outcome.source)
    assert rdf(store) == before
    decide_correct(store, statement(store), {"organization": "Thành ủy Huế"}, Steward.of(**STEWARD))
    assert [row["post"] for row in store.read(posts)] == ["Bí thư"]
    assert "Huế" in store.read(posts)[0]["body"]


def test_seats_are_corrected_and_still_known_as_they_were(store):
    put(store, seats())
    before, said = rdf(store), statement(store, "SeatStatement")
    done = decide_correct(store, said, {"members": "27", "vacant": ""}, Steward.of(**STEWARD))
    assert declared(store) == [(27, None)]
    assert declared(store, "2025-05-31") == [(29, 4)]
    later = decide_retract(store, said, Steward.of(**{**STEWARD, "on": date(2025, 7, 1)}))
    assert later.overruled
    assert declared(store) == []
    assert declared(store, "2025-06-30") == [(27, None)]
    assert [(d.kind, d.in_force) for d in decisions(store)] == [("retract", True), ("correct", False)]
    unload(store, later.outcome.source)
    unload(store, done.outcome.source)
    assert rdf(store) == before


def test_decisions_before_or_after_their_source_and_from_an_export_are_the_same(store, tmp_path):
    sources = [put(store, secretary()), put(store, seats())]
    decide_correct(
        store, statement(store), {"date": "2025-02-14", "post": "Phó Bí thư"}, Steward.of(**STEWARD)
    )
    decide_retract(store, statement(store, "SeatStatement"), Steward.of(**STEWARD))
    decided = rdf(store)
    for source in sources:
        unload(store, source)
    assert tenures(store) == []
    put(store, seats())
    put(store, secretary())
    assert rdf(store) == decided
    file = tmp_path / "graph.ttl"
    file.write_bytes(serialize(decided, "ttl"))
    store.driver.execute_query("MATCH (n) DETACH DELETE n")
    prepare(store)
    load_file(store, file, Options(allow_violations=True))
    assert rdf(store) == decided


def test_the_same_again_changes_nothing_and_the_third_of_a_day_counts(store):
    put(store, secretary())
    said = statement(store)
    one = decide_correct(store, said, {"date": "2025-02-14"}, Steward.of(**STEWARD))
    before = rdf(store)
    again = decide_correct(
        store, said, {"date": "2025-02-14"}, Steward.of(by="Trần Thử", why="khác", on=STEWARD["on"])
    )
    assert (again.outcome.changed, again.outcome.source) == (False, one.outcome.source)
    assert rdf(store) == before
    decide_correct(store, said, {"date": "2025-02-15"}, Steward.of(**STEWARD))
    third = decide_correct(store, said, {"date": "2025-02-14"}, Steward.of(**STEWARD))
    assert third.outcome.changed
    assert tenures(store) == [("2025-02-14", None)]
    assert [d.in_force for d in decisions(store)] == [True, False, False]


def test_of_two_stewards_one_wins_and_the_other_is_told(store):
    put(store, secretary())
    said = statement(store)
    first = decide_retract(store, said, Steward.of(**STEWARD))
    before = rdf(store)
    with pytest.raises(Refused) as refused:
        decide_correct(
            store, said, {"date": "2025-02-14"}, Steward.of(by="Trần Thử", why="khác", based_on=())
        )
    assert refused.value.code == "decide.meanwhile"
    assert refused.value.details["by"] == "Lê Thử Bình"
    with pytest.raises(Refused) as refused:
        decide_correct(
            store, said, {"date": "2025"}, Steward.of(by="Trần Thử", why="khác", on=date(2025, 5, 1))
        )
    assert refused.value.code == "decide.later"
    assert rdf(store) == before
    assert first.outcome.changed


WRONG = [
    ({"members": "3"}, "decide.field"),
    ({"date": "14/2/2025"}, "decide.value"),
    ({"change": "thôi"}, "decide.value"),
    ({"person": " "}, "decide.value"),
    ({"post": ""}, "decide.value"),
    ({}, "decide.no-field"),
]


def test_what_a_statement_cannot_say_is_refused(store):
    put(store, secretary())
    before = rdf(store)
    for fields, code in WRONG:
        with pytest.raises(BadInput) as raised:
            decide_correct(store, statement(store), fields, Steward.of(**STEWARD))
        assert raised.value.code == code
    assert rdf(store) == before


def test_a_statement_that_is_not_there_is_named_with_what_is_near(store):
    put(store, secretary())
    said = statement(store)
    with pytest.raises(NotFound) as raised:
        decide_retract(store, said[:-1] + "x", Steward.of(**STEWARD))
    assert raised.value.code == "decide.no-statement"
    assert said.rsplit("/", 1)[-1] in raised.value.message("en")
