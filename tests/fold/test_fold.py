"""One situation a test: what the statements say, and the tenures that follow."""

from datetime import date

import pytest

from tochuc.dates import PartialDate
from tochuc.fold import Claim, Until, fold, history

_made = 0


def claim(change, published, *, person="an", post="secretary", on=None, source=None, **more):
    global _made
    _made += 1
    return Claim(
        id=f"s{_made:04}",
        source=source or f"source-{published}",
        published=date.fromisoformat(published),
        person=person,
        post=post,
        change=change,
        date=PartialDate.parse(on) if on else None,
        **more,
    )


def only(claims):
    tenures = fold(claims)
    assert len(tenures) == 1
    return next(iter(tenures))


def by_person(claims):
    return {t.person: t for t in fold(claims)}


def test_a_beginning_opens():
    t = only([claim("begins", "2025-08-13", on="2025-08-12", manner="elected", term="2025-2030")])
    assert (t.state, str(t.from_), t.until, t.manner) == ("certain", "2025-08-12", None, "elected")
    assert t.witnessed_from == date(2025, 8, 13)
    assert t.expected_until == date(2030, 1, 1)


def test_an_unknown_beginning_stays_unknown():
    t = only([claim("begins", "2025-08-13")])
    assert t.from_ is None
    assert t.first_day == date(2025, 8, 13)


def test_a_title_bears_witness():
    t = only([claim("holds", "2024-03-01"), claim("holds", "2025-03-01")])
    assert (t.witnessed_from, t.witnessed_until) == (date(2024, 3, 1), date(2025, 3, 1))
    assert t.state == "certain"


def test_an_end_closes():
    t = only([claim("begins", "2021-05-02", on="2021-05-01"), claim("ends", "2025-06-03", on="2025-06-01")])
    assert (t.state, t.until) == ("ended", Until(date(2025, 6, 1), "day"))


def test_an_end_of_unknown_date_is_bounded_by_its_report():
    t = only([claim("holds", "2024-03-01"), claim("ends", "2025-06-03")])
    assert t.until == Until(date(2025, 6, 3), "by")


def test_held_without_dates_is_ended_date_unknown():
    t = only([claim("held", "2025-06-03")])
    assert (t.state, t.from_, t.until, t.first_day) == ("ended", None, None, None)


def test_held_since_a_month_ended_by_the_report():
    t = only([claim("held", "2025-06-03", on="2019-04")])
    assert (str(t.from_), t.until) == ("2019-04", Until(date(2025, 6, 3), "by"))


def test_two_reports_of_one_end():
    t = only([claim("ends", "2025-06-03", on="2025-06-01"), claim("ends", "2025-06-20")])
    assert t.until == Until(date(2025, 6, 1), "day")


def test_the_finer_date_wins():
    t = only([claim("begins", "2025-08-13", on="2025-08"), claim("begins", "2025-08-14", on="2025-08-12")])
    assert str(t.from_) == "2025-08-12"


def test_a_late_report_of_the_beginning_joins_what_was_seen():
    t = only([claim("holds", "2025-08-10"), claim("begins", "2025-08-13")])
    assert len(t.statements) == 2


def test_a_reelection_begins_anew():
    tenures = sorted(
        fold(
            [claim("begins", "2020-10-13", term="2020-2025"), claim("begins", "2025-10-02", term="2025-2030")]
        ),
        key=lambda t: t.key,
    )
    assert [t.state for t in tenures] == ["presumed-ended", "certain"]
    assert tenures[0].succeeded_on == date(2025, 10, 2)


def test_reelected_and_the_earlier_term_told_in_one_text():
    tenures = fold([claim("held", "2025-10-02", source="a"), claim("begins", "2025-10-02", source="a")])
    assert sorted(t.state for t in tenures) == ["certain", "ended"]


def test_a_nomination_opens_nothing():
    assert fold([claim("begins", "2025-10-02", manner="introduced")]) == frozenset()


def test_announced_but_not_begun():
    assert only([claim("begins", "2025-08-28", on="2025-09-01")]).state == "expected"


def test_a_successor_presumes_an_end_and_closes_nothing():
    people = by_person(
        [
            claim("begins", "2021-01-05", person="an", single_seat=True),
            claim("begins", "2025-08-13", person="binh", single_seat=True),
        ]
    )
    assert (people["an"].state, people["an"].until) == ("presumed-ended", None)
    assert people["an"].succeeded_on == date(2025, 8, 13)
    assert people["binh"].state == "certain"


def test_no_successor_where_many_hold_the_post():
    people = by_person(
        [claim("begins", "2021-01-05", person="an"), claim("begins", "2025-08-13", person="binh")]
    )
    assert people["an"].state == "certain"


def test_whoever_a_full_list_of_holders_leaves_out_is_presumed_to_have_left():
    listed = claim("holds", "2025-08-13", person=None, kept=frozenset({"binh"}))
    found = by_person(
        [claim("holds", "2021-01-05"), claim("holds", "2025-08-13", person="binh"), listed],
    )
    assert (found["an"].state, found["an"].succeeded_on) == ("presumed-ended", date(2025, 8, 13))
    assert found["binh"].state == "certain"


def test_whoever_is_seen_after_a_list_that_leaves_them_out_holds_the_post():
    listed = claim("holds", "2025-08-13", person=None, kept=frozenset())
    assert only([claim("holds", "2021-01-05"), claim("holds", "2025-09-01"), listed]).state == "certain"


def test_seen_after_the_other_began_both_hold_it():
    people = by_person(
        [
            claim("holds", "2025-09-20", person="an", single_seat=True),
            claim("holds", "2025-01-05", person="an", single_seat=True),
            claim("begins", "2025-08-13", person="binh", single_seat=True),
        ]
    )
    assert {t.state for t in people.values()} == {"certain"}


def test_back_after_an_end():
    tenures = fold([claim("ends", "2020-01-02", on="2020-01-01"), claim("holds", "2024-01-01")])
    assert sorted(t.state for t in tenures) == ["certain", "ended"]


@pytest.mark.parametrize("change", ["begins", "ends", "holds", "held"])
def test_one_statement_makes_one_tenure(change):
    assert len(fold([claim(change, "2025-01-01")])) == 1


def test_history_keeps_what_was_believed():
    said = [claim("holds", "2024-03-01"), claim("ends", "2025-06-03", on="2025-06-01")]
    versions = sorted(history(said), key=lambda v: v.known_from)
    assert [(v.tenure.state, v.known_from, v.known_until) for v in versions] == [
        ("certain", date(2024, 3, 1), date(2025, 6, 3)),
        ("ended", date(2025, 6, 3), None),
    ]


def test_seeing_once_more_makes_no_version():
    assert len(history([claim("holds", "2024-03-01"), claim("holds", "2024-05-01")])) == 1


@pytest.mark.parametrize(
    ("end", "next_start", "term"),
    [
        ("2014-05-20", "2014-05-20", None),
        ("2014-05-20", "2014-05-20", "2010-2020"),  # for another party, within one term
        ("2014-05-20", "2014-05", None),
        ("2014", "2014", None),
    ],
)
def test_spells_that_follow_one_another_on_one_day_are_each_closed_by_their_own_end(end, next_start, term):
    def spell(start, over):
        days = (("begins", start), ("ends", over))
        return [claim(change, "2020-01-01", on=on, term=term) for change, on in days]

    found = {str(t.from_): t for t in fold([*spell("2010", end), *spell(next_start, "2018-06-01")])}
    ends = {start: (t.state, t.until and t.until.first) for start, t in found.items()}
    first_day = PartialDate.parse(end).first
    assert ends == {"2010": ("ended", first_day), next_start: ("ended", date(2018, 6, 1))}
