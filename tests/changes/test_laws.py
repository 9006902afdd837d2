"""What holds for whatever tenures there are."""

from datetime import date, timedelta
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from tochuc.changes.change import Named
from tochuc.changes.revisions import revision
from tochuc.changes.span import Span, period
from tochuc.changes.tenures import occurrences
from tochuc.changes.version import Version
from tochuc.fold.claims import State

DAYS = st.integers(0, 900).map(lambda n: date(2024, 6, 1) + timedelta(n))
PRECISIONS = st.sampled_from(["day", "month", "year"])
PERIODS = st.builds(lambda day, precision: period(_first(day, precision), precision), DAYS, PRECISIONS)


def _first(day: date, precision: str) -> date:
    return (
        day.replace(month=1, day=1)
        if precision == "year"
        else day.replace(day=1)
        if precision == "month"
        else day
    )


@st.composite
def versions(draw: st.DrawFn) -> Version:
    precision = draw(st.sampled_from(["day", "month", "year", "by"]))
    until = draw(st.none() | DAYS)
    return Version(
        tenure="t",
        person=Named("p", None),
        post=Named("q", None),
        organization=None,
        state=draw(st.sampled_from(get_args(State))),
        from_=draw(st.none() | PERIODS),
        until=until and _first(until, precision),
        until_precision=precision,
        witnessed_from=draw(st.none() | DAYS),
        witnessed_until=draw(st.none() | DAYS),
        succeeded_on=draw(st.none() | DAYS),
        manner=draw(st.sampled_from([None, "elected"])),
        term=None,
        opened=draw(st.booleans()),
        known_from=date(2025, 1, 1),
        known_until=None,
        sources=(),
    )


@given(st.lists(versions(), max_size=4), st.lists(DAYS, min_size=3, max_size=3).map(sorted))
def test_two_spans_in_a_row_tell_what_the_whole_tells(found: list[Version], days: list[date]) -> None:
    first, middle, last = days

    def told(since: date, until: date, *, sure: bool) -> set[tuple[object, ...]]:
        changes = occurrences(found, Span(since, until))
        return {(c.kind, c.date, c.detail) for c in changes if not (sure and c.certainty == "possible")}

    parts = [(first, middle), (middle, last)]
    assert told(first, last, sure=False) == set().union(*(told(*part, sure=False) for part in parts))
    assert told(first, last, sure=True) >= set().union(*(told(*part, sure=True) for part in parts))


@given(versions())
def test_each_beginning_and_end_is_told_once_for_certain_in_all_of_time(version: Version) -> None:
    changes = list(occurrences([version], Span(date(1900, 1, 1), date(2100, 1, 1))))
    kinds = [c.kind for c in changes]
    assert kinds.count("begun") + kinds.count("first-witnessed") == bool(
        version.from_ or version.witnessed_from
    )
    assert kinds.count("ended") == bool(version.until)
    assert kinds.count("presumed-ended") == bool(version.succeeded_on and not version.until)


@given(versions(), versions())
def test_a_revision_tells_exactly_what_differs(old: Version, new: Version) -> None:
    change = revision(old, new)
    before, after = old.stated(), new.stated()
    if change is None:
        assert before == after
        return
    assert change.before is not None
    assert change.after is not None
    assert before | change.after == after
    assert after | change.before == before
    assert (change.kind == "completed") <= all(
        change.before[name] is None or name in ("from", "until", "succeeded_on", "state")
        for name in change.before
    )
