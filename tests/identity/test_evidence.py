import tomllib
from pathlib import Path

import pytest

from tochuc.identity import Mention, evidence, total, weigh
from tochuc.identity.profile import profile_of

TABLE = tomllib.loads(Path(evidence.__file__).with_name("evidence.toml").read_text("utf-8"))


def profile(id, *reasons):
    return profile_of(Mention(id, "đặng thử mẫu", "Đặng Thử Mẫu", frozenset(reasons)))


@pytest.mark.parametrize("side", ["for", "against"])
def test_every_weight_has_its_sign_and_a_reason(side):
    for kind, row in TABLE[side].items():
        assert (row["bits"] > 0) == (side == "for"), kind
        assert len(row["why"]) > 20


def test_the_strongest_tie_counts_alone():
    tie = [("post", "x"), ("body", "y"), ("place", "z"), ("region", "z")]
    told = weigh(profile("a", *tie), profile("b", *tie))
    assert [e.kind for e in told if e.things] == ["post"]


def test_the_body_above_is_a_step():
    told = weigh(profile("a", ("body", "x"), ("above", "y")), profile("b", ("body", "z"), ("whole", "y")))
    assert [(e.kind, e.things) for e in told if e.things] == [("above", ("y",))]


def test_weighing_is_the_same_from_both_sides():
    a = profile("a", ("body", "x"), ("above", "y"), ("region", "r"), ("gender", "man"))
    b = profile("b", ("body", "y"), ("region", "s"), ("gender", "woman"))
    assert total(weigh(a, b)) == total(weigh(b, a))


def test_a_shared_body_of_no_province_says_less():
    placed = [("body", "x"), ("region", "r")]
    with_region = total(weigh(profile("a", *placed), profile("b", *placed)))
    without = total(weigh(profile("a", placed[0]), profile("b", placed[0])))
    assert without < with_region


def test_one_identifier_in_two_lists_is_one_person_and_two_in_one_list_are_two():
    own, other = ("identifier", "p1"), ("identifier", "p2")
    one = profile("a", own, ("entry", "list-1 p1"), ("seat", "x"), ("place", "z"))
    elsewhere = profile("b", own, ("entry", "list-2 p1"))
    beside = profile("c", other, ("entry", "list-1 p2"), ("seat", "x"), ("place", "z"))
    bounds = evidence.weights()
    assert total(weigh(one, elsewhere)) >= bounds.same
    assert total(weigh(one, beside)) < bounds.different
    assert total(weigh(elsewhere, profile("d", other, ("entry", "list-3 p2")))) > bounds.different
