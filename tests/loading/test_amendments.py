"""What a statement is after several decisions, whatever the order in which they are given."""

from datetime import date
from itertools import permutations

from tochuc.loading.amendments import Amendment, overruled, timeline

PUBLISHED = date(2025, 3, 2)
FIRST = Amendment("a", date(2025, 5, 1), "s", 1, {"date": "2025", "term": ""})
SECOND = Amendment("b", date(2025, 5, 1), "s", 2, {"date": "2025-02"})
RETRACTED = Amendment("c", date(2025, 6, 1), "s")
BACK = Amendment("d", date(2025, 7, 1), "s", 1, {"manner": "elected"})


def told(*amendments):
    found = {
        timeline(PUBLISHED, given) == timeline(PUBLISHED, amendments) for given in permutations(amendments)
    }
    assert found == {True}
    return [(r.known_from, r.fields, r.by, r.known_until) for r in timeline(PUBLISHED, amendments).revisions]


def test_later_values_win_field_by_field_and_a_day_has_one_version():
    fields = {"date": "2025-02", "term": ""}
    assert told(FIRST, SECOND) == [(date(2025, 5, 1), fields, ("b", "a"), None)]
    assert overruled([FIRST, SECOND]) == ()


def test_a_retraction_ends_what_was_and_a_correction_brings_the_statement_back():
    assert told(FIRST, RETRACTED, BACK)[1:] == [
        (date(2025, 6, 1), None, ("c",), date(2025, 7, 1)),
        (date(2025, 7, 1), {"manner": "elected"}, ("d",), None),
    ]
    assert overruled([BACK, RETRACTED, FIRST]) == ("a", "c")


def test_a_decision_of_a_day_before_the_source_counts_from_its_publication():
    early = Amendment("e", date(2025, 1, 1), "s")
    assert timeline(PUBLISHED, [early]).until == PUBLISHED
