"""What a steward is asked: the consequential first, with words, reasons and commands."""

import pytest
from readings import Text

from tochuc.decisions import review
from tochuc.graph import Store
from tochuc.loading.reference import prepare
from tochuc.loading.source import load


@pytest.fixture
def store(graph):
    with Store(graph) as opened:
        prepare(opened)
        yield opened


def put(store, name, place, *tenures):
    text = Text(name, "2025-01-02", place)
    for person, post, body in tenures:
        text.tenure(person, post, body)
    load(store, text.composed, f"{name}.txt")


def test_the_most_consequential_question_comes_first(store):
    put(
        store,
        "can-tho",
        "Cần Thơ",
        ("Đặng Thử Mẫu", "Ủy viên", "Ban Thường vụ Thành ủy Cần Thơ"),
        ("Vũ Mẫu Thử", "Bí thư", "Thành ủy Cần Thơ"),
    )
    put(
        store,
        "hue",
        "Huế",
        ("Đặng Thử Mẫu", "Ủy viên", "Ban Thường vụ Thành ủy Huế"),
        ("Vũ Mẫu Thử", "Giám đốc", "Sở Y tế thành phố Huế"),
    )
    found = review(store)
    assert [(q.candidates[0].name, q.leading, q.current) for q in found.questions] == [
        ("Vũ Mẫu Thử", 2, 2),
        ("Đặng Thử Mẫu", 0, 2),
    ]
    question = found.questions[0]
    assert {(p.post, p.organization) for c in question.candidates for p in c.posts} == {
        ("Bí thư", "Thành ủy Cần Thơ"),
        ("Giám đốc", "Sở Y tế thành phố Huế"),
    }
    assert all("Vũ Mẫu Thử" in p.quote for c in question.candidates for p in c.posts)
    (pair,) = question.pairs
    against = [e for e in pair.evidence if e.bits < 0]
    assert [(e.kind, sorted(found.names[t] for t in e.things)) for e in against] == [
        ("not-elsewhere", ["thành phố Cần Thơ", "thành phố Huế"])
    ]


def test_an_empty_graph_asks_nothing(store):
    found = review(store)
    assert (found.questions, found.overruled) == ((), ())
