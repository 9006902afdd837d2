"""What is not there leads on to what has a similar name."""

import pytest

from api.answers.searching import search

ID = "https://w3id.org/tochuc/id/"


@pytest.mark.parametrize(
    ("path", "near"),
    [
        ("/api/people/dong-van-thu-0a1b2c3d", "dong-van-thu-1"),
        ("/api/organizations/tinh-uy-mau-cu", "tinh-uy-mau"),
        ("/id/tinh-uy-mau-0a1b2c3d", "tinh-uy-mau"),
        ("/api/queries/chain?organization=tinh uy mau xyz", "tinh-uy-mau"),
        ("/api/organizations/xyz-tinh-uy-mau", "tinh-uy-mau"),
    ],
)
def test_an_unknown_id_or_name_has_near_ones(problem, path, near):
    found = problem(path, 404)["near"]
    assert f"{ID}{near}" in [item["id"] for item in found]
    assert all(item["url"] and item["reasons"] for item in found)


def test_nothing_is_near_to_nonsense(problem):
    assert problem("/api/people/zzz-qqq-xxx", 404)["near"] == []


def test_many_words_are_no_many_searches(problem, monkeypatch):
    asked = []

    async def counted(graph, links, words, *more):
        asked.append(words)
        return await search(graph, links, words, *more)

    monkeypatch.setattr("api.answers.near.search", counted)
    problem("/api/people/" + "khong-" * 160, 404)
    assert 1 < len(asked) <= 30


def test_what_names_no_thing_has_no_near_ones(problem):
    assert "near" not in problem("/api/no-such-route", 404)
    assert "near" not in problem("/api/people?limit=0", 400)


def test_a_search_that_finds_nothing_shows_near_names(client):
    page = client.get("/", params={"q": "tinh uy mau khong co", "lang": "en"}).text
    assert "Perhaps you look for" in page
    assert "Tỉnh ủy Mẫu" in page


def test_a_person_is_looked_for_among_people_first(problem):
    found = problem("/api/people/dong-van-khong", 404)["near"]
    assert {item["type"] for item in found} == {"person"}
