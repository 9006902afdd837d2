"""Who is who is a function of the sets of mentions and decisions, and stewards have the last word."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tochuc.identity import Decision, Held, Mention, identify
from tochuc.names import fold

CAN_THO, HUE = ("region", "can-tho"), ("region", "hue")
RARE, COMMON = "Đặng Thử Mẫu", "Nguyễn Văn Hùng"


def mention(id, *reasons, name=RARE, held=()):
    return Mention(id, name.casefold(), name, frozenset(reasons), frozenset(held))


def decided(id, verdict, first, second, day=1, name=RARE):
    names = (fold(name), fold(name))
    return Decision(id, date(2025, 1, day), verdict, first, second, names)


def people(found):
    parts = {}
    for mention_id, person in found.person_of.items():
        parts.setdefault(person, set()).add(mention_id)
    return sorted(map(sorted, parts.values()))


def verdicts(found):
    return [match.verdict for match in found.matches]


@pytest.mark.parametrize(
    ("name", "shared", "expected"),
    [
        (RARE, ("post", "x"), ["same"]),
        (RARE, ("place", "can-tho"), ["same"]),
        (COMMON, ("seat", "x"), ["same"]),
        (COMMON, ("post", "x"), ["doubtful"]),
        (COMMON, ("body", "x"), ["doubtful"]),
        (COMMON, ("place", "can-tho"), []),
        ("Trần Văn Thử", ("body", "x"), ["same"]),
    ],
)
def test_the_commoner_the_name_the_more_it_takes(name, shared, expected):
    reasons = {shared} | ({("post", shared[1])} if shared[0] == "seat" else set())
    reasons |= {CAN_THO} if shared[0] != "place" else set()
    found = identify([mention("b", *reasons, name=name), mention("a", *reasons, name=name)])
    assert verdicts(found) == expected
    told = " ".join(shared).replace("seat", "post")
    assert all(told in match.basis for match in found.matches)


def test_a_rare_name_alone_stays_two_people_and_is_listed():
    found = identify([mention("a", CAN_THO), mention("b", HUE)])
    assert people(found) == [["a"], ["b"]]
    assert [(m.verdict, m.people, m.against) for m in found.matches] == [
        ("doubtful", ("a", "b"), ("elsewhere can-tho hue",))
    ]


def test_a_common_name_alone_is_no_question():
    found = identify([mention("a", CAN_THO, name=COMMON), mention("b", HUE, name=COMMON)])
    assert people(found) == [["a"], ["b"]]
    assert found.matches == ()


def test_a_shared_post_joins_nobody_of_another_name():
    found = identify([mention("a", ("post", "x")), mention("b", ("post", "x"), name="Lê Thử Bình")])
    assert people(found) == [["a"], ["b"]]
    assert found.matches == ()


def test_reasons_carry_over():
    found = identify([mention("a", CAN_THO), mention("c", HUE), mention("b", CAN_THO, HUE)])
    assert people(found) == [["a", "b", "c"]]


def test_a_name_without_marks_is_the_one_with_marks_for_a_strong_reason():
    given = [mention("a", ("post", "x"), name="Dang Thu Mau"), mention("b", ("post", "x"))]
    found = identify(given)
    assert people(found) == [["a", "b"]]
    assert found.name_of == {"a": RARE}


def test_other_marks_are_another_name_or_a_question():
    given = [mention("a", ("post", "x"), name="Đặng Thư Mẫu"), mention("b", ("post", "x"))]
    found = identify(given)
    assert verdicts(found) == ["doubtful"]
    assert any(told.startswith("spelling ") for told in found.matches[0].against)


@pytest.mark.parametrize(("kind", "values"), [("gender", ("man", "woman")), ("born", ("1960", "1975"))])
def test_what_does_not_change_in_a_life(kind, values):
    given = [mention(id, CAN_THO, (kind, value)) for id, value in zip("ab", values, strict=True)]
    assert people(identify(given)) == [["a"], ["b"]]


def seen(post, place, first, last, single=True):
    return Held(post, place, single, date.fromisoformat(first), date.fromisoformat(last))


def test_nobody_leads_two_provinces_at_one_time():
    shared = ("body", "x")
    here = seen("post-a", "can-tho", "2021-01-01", "2023-01-01")
    there = seen("post-b", "hue", "2022-01-01", "2022-06-01")
    later = seen("post-b", "hue", "2024-01-01", "2025-01-01")
    both = identify([mention("a", shared, held=[here]), mention("b", shared, held=[there])])
    assert people(both) == [["a"], ["b"]]
    moved = identify([mention("a", shared, held=[here]), mention("b", shared, held=[later])])
    assert people(moved) == [["a", "b"]]


def test_a_steward_joins_what_nothing_else_does():
    given = [mention("a", CAN_THO), mention("b", HUE, name="Lê Khác Tên")]
    decision = Decision("d", date(2025, 1, 1), "same", "a", "b", ("dang thu mau", "le khac ten"))
    found = identify(given, [decision])
    assert people(found) == [["a", "b"]]
    assert found.matches[0].basis == ("decision d",)


def test_a_steward_parts_what_everything_joins_and_no_question_is_left():
    given = [mention(id, ("post", "x"), CAN_THO) for id in "abc"]
    found = identify(given, [decided("d", "different", "a", "c")])
    assert people(found) == [["a", "b"], ["c"]]
    assert verdicts(found) == ["same"]


def test_the_later_of_two_decisions_wins():
    given = [mention("a", CAN_THO), mention("b", CAN_THO)]
    apart, together = decided("d", "different", "a", "b", day=1), decided("e", "same", "a", "b", day=2)
    assert people(identify(given, [apart, together])) == [["a", "b"]]
    sooner = decided("e", "same", "a", "b", day=1)
    last = decided("d", "different", "a", "b", day=2)
    assert people(identify(given, [sooner, last])) == [["a"], ["b"]]


def test_a_decision_about_what_is_gone_joins_the_rest_through_it():
    decisions = [decided("d", "same", "a", "gone"), decided("e", "same", "gone", "b")]
    assert people(identify([mention("a", CAN_THO), mention("b", HUE)], decisions)) == [["a", "b"]]


_ids = st.sampled_from("abcdef")
_reasons = st.frozensets(
    st.sampled_from(
        [
            CAN_THO,
            HUE,
            ("post", "x"),
            ("body", "y"),
            ("place", "can-tho"),
            ("gender", "man"),
            ("gender", "woman"),
        ]
    ),
    max_size=3,
)
_mentions = st.lists(
    st.builds(lambda id, reasons: mention(id, *reasons), _ids, _reasons),
    max_size=8,
)
_decisions = st.lists(
    st.builds(
        decided,
        st.sampled_from(["d", "e", "f"]),
        st.sampled_from(["same", "different"]),
        _ids,
        _ids,
        st.integers(1, 3),
    ),
    max_size=3,
    unique_by=lambda d: d.id,
).map(lambda found: [d for d in found if d.first != d.second])


@given(_mentions, _decisions, st.randoms())
def test_order_and_repetition_make_no_difference(mentions, decisions, random):
    mixed, shuffled = [*mentions, *mentions[:2]], list(decisions)
    random.shuffle(mixed)
    random.shuffle(shuffled)
    assert identify(mixed, shuffled) == identify(mentions, decisions)


@given(_mentions, _decisions)
def test_the_last_decision_is_respected(mentions, decisions):
    found = identify(mentions, decisions)
    last = max(decisions, key=lambda d: (d.published, d.id), default=None)
    if last and {last.first, last.second} <= found.person_of.keys():
        together = found.person_of[last.first] == found.person_of[last.second]
        assert together == (last.verdict == "same")


@given(_mentions, _decisions)
def test_every_mention_is_of_one_person_who_bears_the_smallest_id(mentions, decisions):
    found = identify(mentions, decisions)
    assert found.person_of.keys() == {m.id for m in mentions}
    for part in people(found):
        assert {found.person_of[m] for m in part} == {min(part)}
        assert min(part) in found.name_of


@given(_mentions)
def test_other_names_change_nothing(mentions):
    others = [mention("z", ("post", "x"), name="Lê Thử Bình"), mention("y", CAN_THO, name="Lê Thử Bình")]
    alone = identify(mentions)
    both = identify([*others, *mentions])
    assert {m: p for m, p in both.person_of.items() if m not in "yz"} == alone.person_of
