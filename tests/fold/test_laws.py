"""The laws of the fold (D4), on any set of statements."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tochuc.dates import PartialDate
from tochuc.fold import Claim, fold, history

_days = st.integers(0, 400).map(lambda n: date(2020, 1, 1) + timedelta(days=5 * n))
_dates = (
    st.none() | st.builds(PartialDate, _days) | _days.map(lambda d: PartialDate(d.replace(day=1), "month"))
)


@st.composite
def _claims(draw):
    sources = draw(st.lists(_days, min_size=1, max_size=6))
    found = []
    for n in range(draw(st.integers(0, 12))):
        which = draw(st.integers(0, len(sources) - 1))
        post = draw(st.sampled_from(["secretary", "member"]))
        if draw(st.integers(0, 5)) == 0:
            kept = draw(st.none() | st.frozensets(st.sampled_from(["an", "binh", "chi"])))
            day = sources[which]
            found.append(Claim(f"s{n:02}", f"source{which}", day, None, post, "holds", kept=kept))
            continue
        found.append(
            Claim(
                id=f"s{n:02}",
                source=f"source{which}",
                published=sources[which],
                person=draw(st.sampled_from(["an", "binh", "chi"])),
                post=post,
                change=draw(st.sampled_from(["begins", "ends", "holds", "held"])),
                single_seat=post == "secretary",
                manner=draw(st.none() | st.sampled_from(["elected", "introduced"])),
                date=draw(_dates),
                term=draw(st.none() | st.sampled_from(["2020-2025", "2025-2030"])),
            )
        )
    return found


@given(_claims(), st.randoms())
def test_order_makes_no_difference(claims, random):
    mixed = list(claims)
    random.shuffle(mixed)
    assert fold(mixed) == fold(claims)
    assert history(mixed) == history(claims)


@given(_claims())
def test_saying_it_twice_makes_no_difference(claims):
    assert fold([*claims, *claims]) == fold(claims)


@given(_claims())
def test_every_statement_but_a_nomination_stands_behind_a_tenure(claims):
    behind = {s for t in fold(claims) for s in t.statements}
    nominations = {c.id for c in claims if c.change == "begins" and c.manner == "introduced"}
    assert behind == {c.id for c in claims if c.person} - nominations


@given(_claims())
def test_keys_tell_the_spells_of_a_person_apart(claims):
    tenures = fold(claims)
    assert len({(t.person, t.post, t.key) for t in tenures}) == len(tenures)


@given(_claims())
def test_another_post_makes_no_difference(claims):
    apart = {t for post in ("secretary", "member") for t in fold(c for c in claims if c.post == post)}
    assert apart == fold(claims)


@given(_claims())
def test_now_is_the_last_version(claims):
    assert {v.tenure for v in history(claims) if v.known_until is None} == fold(claims)


@given(_claims(), _days)
def test_known_on_a_day_is_the_fold_of_what_was_said_by_then(claims, day):
    then = {
        v.tenure.key
        for v in history(claims)
        if v.known_from <= day and not (v.known_until and v.known_until <= day)
    }
    assert then == {t.key for t in fold(c for c in claims if c.published <= day)}
