from hypothesis import given
from hypothesis import strategies as st

from tochuc.identity import Mention, identify

CAN_THO, HUE = ("place", "can-tho"), ("place", "hue")


def mention(id, *reasons, key="tran van an"):
    return Mention(id, key, key.title(), frozenset(reasons))


def test_one_name_and_a_shared_place_are_one_person():
    found = identify([mention("b", CAN_THO), mention("a", CAN_THO)])
    assert found.person_of == {"a": "a", "b": "a"}
    assert [(m.verdict, m.basis) for m in found.matches] == [("same", ("place can-tho",))]


def test_one_name_alone_stays_two_people_and_is_listed():
    found = identify([mention("a", CAN_THO), mention("b", HUE)])
    assert found.person_of == {"a": "a", "b": "b"}
    assert [(m.verdict, m.people) for m in found.matches] == [("doubtful", ("a", "b"))]


def test_a_shared_place_alone_joins_nobody():
    found = identify([mention("a", CAN_THO), mention("b", CAN_THO, key="le thi binh")])
    assert found.person_of == {"a": "a", "b": "b"}
    assert found.matches == ()


def test_reasons_carry_over():
    found = identify([mention("a", CAN_THO), mention("c", HUE), mention("b", CAN_THO, HUE)])
    assert set(found.person_of.values()) == {"a"}


_mentions = st.lists(
    st.builds(
        mention,
        st.sampled_from("abcdef"),
        st.sampled_from([CAN_THO, HUE, ("post", "x")]),
        key=st.just("tran van an"),
    ),
    max_size=8,
)


@given(_mentions, st.randoms())
def test_order_makes_no_difference(mentions, random):
    mixed = list(mentions)
    random.shuffle(mixed)
    assert identify(mixed) == identify(mentions)
