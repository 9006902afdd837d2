"""Names while they are typed."""

import pytest


def names(get, q, **more):
    return [item["name"] for item in get("/api/suggest", q=q, **more)["items"]]


@pytest.mark.parametrize("typed", ["đồng văn", "dong van", "DONG VAN TH", "van dong", "thu dong"])
def test_an_unfinished_name_with_or_without_marks(get, typed):
    assert "Đồng Văn Thử" in names(get, typed)


def test_two_of_one_name_are_both_there_and_told_apart_by_where_they_lead(get):
    found = [item for item in get("/api/suggest", q="le thi")["items"] if item["name"] == "Lê Thị Mẫu"]
    assert len(found) == 2
    assert len({item["url"] for item in found}) == 2


def test_only_things_of_a_kind(get):
    assert names(get, "mau", type="organization")
    assert {item["type"] for item in get("/api/suggest", q="mau", type="organization")["items"]} == {
        "organization"
    }
    assert names(get, "dong van", type="organization") == []


def test_few_are_given(get):
    assert len(names(get, "m")) <= 8


def test_what_nobody_is_called_gives_nothing(get):
    assert names(get, "xyzxyz") == []


@pytest.mark.parametrize("query", ["", "q=", "q=a&type=animal", "q=" + "a" * 201])
def test_what_is_no_question_is_told(problem, query):
    assert problem(f"/api/suggest?{query}", 400)["code"] == "api.parameters"
