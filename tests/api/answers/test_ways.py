"""Whatever the shapes declare as a remedy can be done with a button."""

import re

import pyoxigraph as ox
import pytest

from api.answers.ways import way_of
from api.models.base import TwoLanguages
from api.models.review import Asked
from tochuc.messages import catalogue
from tochuc.places import data_root

COMMAND = ox.NamedNode("https://w3id.org/tochuc/shapes#command")
LABEL = TwoLanguages(vi="…", en="…")


def declared():
    file = data_root() / "shapes" / "remedies.ttl"
    return sorted(quad.object.value for quad in ox.parse(path=str(file)) if quad.predicate == COMMAND)


def test_there_are_remedies():
    assert len(declared()) > 10


@pytest.mark.parametrize("command", declared())
def test_a_remedy_of_the_shapes_is_a_form_with_words(command):
    filled = re.sub(r"\{(\w+)\}", "mot-thu", command)
    action = filled.split()[1 if "unload" in filled else 2]
    made = way_of(action, LABEL, filled)
    assert made is not None
    assert made.unload == "mot-thu" if action == "unload" else made.body["kind"] == action
    words = [f"page.review.effect.{action}", f"page.review.do.{action}"]
    words += [f"page.review.field.{asked.name}" for asked in made.asked]
    assert set(words) <= catalogue().keys()


def test_what_is_left_open_is_asked_for_and_what_is_given_is_not():
    command = "tochuc decide correct cau-1 date=DATE members=29 --by NAME --why 'vì sao'"
    made = way_of("correct", LABEL, command)
    assert made.body == {"kind": "correct", "statement": "cau-1", "fields": {"members": "29"}}
    assert made.asked == [Asked(name="date", type="text", choices=[])]
    accept = way_of("accept", LABEL, "tochuc decide accept abc --until DATE --by NAME --why TEXT")
    assert (accept.body, accept.asked[0].type) == ({"kind": "accept", "finding": "abc"}, "date")


def test_what_is_no_decision_is_no_way():
    assert way_of("x", LABEL, "tochuc load x.txt") is None
    assert way_of("x", LABEL, "tochuc decide same only-one") is None
