"""Loading and unloading on the real Neo4j: the laws of D4 and D8."""

from datetime import date

import pytest
from readings import Text

from tochuc.errors import NotFound, Refused
from tochuc.graph import Store, fetch_all
from tochuc.loading.reference import prepare
from tochuc.loading.source import load, unload
from tochuc.mapping import to_triples

COMMITTEE = "Thành ủy Cần Thơ"


@pytest.fixture
def store(graph):
    with Store(graph) as opened:
        prepare(opened)
        yield opened


def put(store, text, **options):
    return load(store, text.composed, f"{text.name}.txt", **options)


def rdf(store):
    return set(to_triples(store.read_transaction(fetch_all)))


def earlier():
    return (
        Text("an-2021", "2021-03-02")
        .tenure("Trần Mẫu An", "Bí thư", COMMITTEE, "begins", manner="elected", term="2020-2025")
        .tenure("Lê Thử Bình", "Chủ tịch", "Hội đồng nhân dân thành phố Cần Thơ")
        .event("congress", "Đảng bộ thành phố Cần Thơ", ordinal=14, term="2020-2025")
    )


def later():
    return (
        Text("binh-2025", "2025-08-13")
        .tenure("Lê Thử Bình", "Bí thư", COMMITTEE, "begins", date="2025-08-12", manner="elected")
        .tenure("Phạm Ví Dụ", "Giám đốc", "Sở Tài chính thành phố Cần Thơ", "begins", date="2025-08")
        .seat("Ban Thường vụ Thành ủy Cần Thơ", 10, 1)
        .count("Đảng bộ thành phố Cần Thơ", "chi bộ", 103)
    )


def test_loading_twice_changes_nothing(store):
    put(store, earlier())
    before = rdf(store)
    assert put(store, earlier()).changed is False
    assert rdf(store) == before


def test_the_order_of_loading_makes_no_difference(store, session_driver):
    put(store, earlier())
    put(store, later())
    one = rdf(store)
    session_driver.execute_query("MATCH (n) DETACH DELETE n")
    prepare(store)
    put(store, later())
    put(store, earlier())
    assert rdf(store) == one


@pytest.mark.parametrize(("kept", "taken"), [(earlier, later), (later, earlier)])
def test_unloading_leaves_no_trace(store, kept, taken):
    put(store, kept())
    alone = rdf(store)
    source = put(store, taken()).source
    assert rdf(store) != alone
    unload(store, source)
    assert rdf(store) == alone


def test_unloading_everything_leaves_the_reference_data(store):
    empty = rdf(store)
    sources = [put(store, text()).source for text in (earlier, later)]
    for source in sources:
        unload(store, source)
    assert rdf(store) == empty


def test_a_successor_is_found_across_sources(store):
    put(store, earlier())
    outcome = put(store, later())
    assert [(t.person, t.state, t.until) for t in outcome.ended] == [
        ("Trần Mẫu An", "presumed-ended", "2025-08-12")
    ]
    assert {t.person for t in outcome.begun} == {"Lê Thử Bình", "Phạm Ví Dụ"}
    holders = store.read(
        "MATCH (p:Person)-[:HOLDS]->(:Post {name: 'Bí thư'})-[:POST_IN]->({name: $body})"
        " RETURN p.name AS name",
        body=COMMITTEE,
    )
    assert [row["name"] for row in holders] == ["Lê Thử Bình"]


def test_what_was_believed_before_stays_as_a_superseded_version(store):
    put(store, earlier())
    put(store, later())
    rows = store.read(
        "MATCH (p:Person)<-[:FORMER_MEMBER]-(t:SupersededTenure)-[:SUPERSEDED_BY]->(now:Tenure)"
        " RETURN p.name AS name, t.state AS then, now.state AS now,"
        " t.knownFrom AS since, t.knownUntil AS until"
    )
    assert rows == [
        {
            "name": "Trần Mẫu An",
            "then": "certain",
            "since": date(2021, 3, 2),
            "until": date(2025, 8, 13),
            "now": "presumed-ended",
        }
    ]


def test_one_name_in_two_sources_is_one_person_for_a_reason(store):
    put(store, earlier())
    put(store, later())
    people = store.read("MATCH (p:Person {name: 'Lê Thử Bình'}) RETURN p.id AS id")
    matches = store.read(
        "MATCH (m:IdentityMatch) RETURN m.verdict AS verdict, m.basis AS basis, m.mention AS mention"
    )
    assert len(people) == 1
    assert [m["verdict"] for m in matches] == ["same"]
    assert any(basis.startswith("place ") for basis in matches[0]["basis"])
    assert people[0]["id"] == min(matches[0]["mention"])


def test_one_name_without_a_reason_is_two_people_and_a_doubt(store):
    put(store, earlier())
    put(store, Text("hue", "2025-01-02", "Huế").tenure("Trần Mẫu An", "Giám đốc", "Sở Y tế thành phố Huế"))
    assert len(store.read("MATCH (p:Person {name: 'Trần Mẫu An'}) RETURN p")) == 2
    assert store.read("MATCH (m:IdentityMatch) RETURN m.verdict AS v") == [{"v": "doubtful"}]


def test_a_dry_run_tells_and_writes_nothing(store):
    before = rdf(store)
    outcome = put(store, later(), dry_run=True)
    assert (outcome.changed, len(outcome.begun)) == (True, 2)
    assert rdf(store) == before


def test_a_violation_is_refused_and_loses_nothing(store):
    before = rdf(store)
    text = Text("hai-bi-thu", "2025-08-13")
    for person in ("Vũ Một Người", "Vũ Hai Người"):
        text.tenure(person, "Bí thư", COMMITTEE)
    with pytest.raises(Refused) as refused:
        put(store, text)
    assert refused.value.code == "load.refused"
    assert rdf(store) == before
    outcome = put(store, text, allow_violations=True)
    assert any(finding["severity"] == "violation" for finding in outcome.findings)
    # Allowed once, it doesn't keep others out.
    put(store, earlier())


def test_an_unknown_source(store):
    with pytest.raises(NotFound):
        unload(store, "khong-co-1234abcd")


def test_a_changed_reading_of_the_same_bytes_replaces_the_old_one(store):
    first = later()
    put(store, first)
    again = later()
    again.tenures = again.tenures[1:]
    outcome = put(store, again)
    assert outcome.changed is True
    assert store.read("MATCH (p:Person {name: 'Lê Thử Bình'}) RETURN p") == []


def test_whoever_is_seen_once_more_in_a_post_has_not_begun_whichever_id_the_person_has_from_now_on(store):
    for number in range(6):  # the person's id is that of one of the mentions
        text = Text(f"lan-{number}", f"2025-0{number + 1}-01")
        text.tenure("Trần Mẫu An", "Giám đốc", "Sở Y tế thành phố Huế")
        outcome = load(store, text.composed, text.name)
        assert len(outcome.begun) == (number == 0)
        assert not outcome.ended
