"""Choosing a reading, completing a roster, accepting a finding: what follows, and the way back."""

from datetime import date

import pytest
from readings import Text

from tochuc.decisions import (
    Steward,
    current_report,
    decide_accept,
    decide_complete,
    decide_reading,
    decisions,
    open_questions,
)
from tochuc.errors import BadInput, NotFound
from tochuc.graph import Store, fetch_all
from tochuc.loading.reference import prepare
from tochuc.loading.source import load, unload
from tochuc.mapping import to_triples
from tochuc.queries import query_named
from tochuc.validation import validate

STEWARD = {"by": "Lê Thử Bình", "why": "theo đề án", "on": date(2025, 6, 1)}
EXECUTIVE = "Ban Chấp hành Đảng bộ thành phố Cần Thơ"
STANDING = "Ban Thường vụ Thành ủy Cần Thơ"


@pytest.fixture
def store(graph):
    with Store(graph) as opened:
        prepare(opened)
        # A third of 33 seats is 11, of 29 fewer: only the additional reading is allowed.
        text = Text("ghe", "2025-03-02").seat(EXECUTIVE, 29, 4).seat(STANDING, 11, 0)
        load(opened, text.composed, "ghe.txt")
        yield opened


def triples(store):
    return to_triples(store.read_transaction(fetch_all))


def in_force(store, known=date(2025, 12, 31)):
    given = {"on": known, "known": known, "reading": "both", "organization": None}
    rows = store.read(query_named("vacancies").text, **given)
    return [(row["reading"], row["chosen_by"], row["chosen_by_name"]) for row in rows if row["in_force"]]


def test_a_stewards_reading_comes_before_the_rules_for_query_and_shapes(store):
    before = set(triples(store))
    assert in_force(store) == [("additional", "rules", None)]
    assert len(open_questions(store).readings) == 1
    done = decide_reading(store, STANDING, "included", Steward.of(**STEWARD))
    assert in_force(store) == [("included", "steward", "Lê Thử Bình")]
    assert in_force(store, date(2025, 5, 31)) == [("additional", "rules", None)]
    third = [f for f in current_report(store).violations if f.shape.endswith("StandingCommitteeThird")]
    assert third
    assert {f.id for f in third} <= {f["id"] for f in done.outcome.findings}
    assert open_questions(store).readings == ()
    later = decide_reading(store, EXECUTIVE, "additional", Steward.of(**STEWARD))
    assert len(later.overruled) == 1
    assert in_force(store) == [("additional", "steward", "Lê Thử Bình")]
    assert not current_report(store).violations
    for one in (later, done):
        unload(store, one.outcome.source)
    assert set(triples(store)) == before


def test_a_finding_is_accepted_until_a_day_and_then_is_back(store):
    decide_reading(store, STANDING, "included", Steward.of(**STEWARD))
    finding = current_report(store).violations[0]
    until = date(2999, 1, 1)
    done = decide_accept(store, finding.id, until, Steward.of(by="Trần Thử", why="chờ văn bản"))
    report = current_report(store)
    (same,) = [f for f in report.findings if f.id == finding.id]
    assert (same.severity, same.accepted.by, same.accepted.until) == ("violation", "Trần Thử", "2999-01-01")
    assert same.accepted.decision == done.outcome.source
    assert finding.id not in {f.id for f in open_questions(store).findings}
    assert finding.id in {f.id for f in open_questions(store).accepted}
    back = validate(triples(store), today=date(2999, 1, 2))
    assert [f.accepted for f in back.findings if f.id == finding.id] == [None]
    again = decide_accept(store, finding.id, until, Steward.of(by="Lê Thử", why="khác"))
    assert (again.outcome.changed, again.outcome.source) == (False, done.outcome.source)
    unload(store, done.outcome.source)
    assert not current_report(store).conforms


def test_what_cannot_be_accepted_or_chosen_changes_nothing(store):
    before = set(triples(store))
    with pytest.raises(NotFound) as missing:
        decide_accept(store, "0123456789ab", date(2999, 1, 1), Steward.of(**STEWARD))
    assert missing.value.code == "decide.no-finding"
    with pytest.raises(BadInput) as past:
        decide_accept(store, "0123456789ab", date(2025, 5, 31), Steward.of(**STEWARD))
    assert past.value.code == "decide.past"
    with pytest.raises(BadInput):
        decide_reading(store, STANDING, "both", Steward.of(**STEWARD))
    with pytest.raises(NotFound):
        decide_complete(store, "Ban Không Có Thật", date(2025, 5, 31), Steward.of(**STEWARD))
    assert set(triples(store)) == before


def test_a_roster_is_complete_on_a_day(store):
    before = set(triples(store))
    done = decide_complete(store, EXECUTIVE, date(2025, 5, 1), Steward.of(**STEWARD))
    (told,) = decisions(store)
    assert (told.kind, told.value, told.in_force) == ("complete", "2025-05-01", True)
    assert told.about == done.about
    assert not decide_complete(
        store, EXECUTIVE, date(2025, 5, 1), Steward.of(by="A", why="b")
    ).outcome.changed
    assert decide_complete(store, EXECUTIVE, date(2025, 5, 2), Steward.of(by="A", why="b")).outcome.changed
    for one in decisions(store):
        unload(store, one.source)
    assert set(triples(store)) == before
