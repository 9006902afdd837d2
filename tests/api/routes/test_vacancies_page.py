"""The page of vacant seats, as JSON, as CSV and as a page, with one filter for all of them."""

import csv
import html
import io
import re
from urllib.parse import urlencode

import pytest

ASKED = {"on": "2025-08-13", "known": "2025-08-13"}


def _bodies(answer):
    return {item["name"] for item in answer["items"]}


def test_a_filter_leaves_the_same_on_the_page_and_in_the_api(get):
    everything = _bodies(get("/api/vacancies", **ASKED))
    by_level = {
        level: _bodies(get("/api/vacancies", level=level, **ASKED))
        for level in ("central", "province", "below")
    }
    assert everything
    assert set.union(*by_level.values()) == everything
    assert sum(map(len, by_level.values())) == len(everything)
    for level, found in by_level.items():
        assert _bodies(get("/vacancies.json", level=level, **ASKED)) == found
    assert _bodies(get("/api/vacancies", territory="nowhere", **ASKED)) == set()


@pytest.mark.parametrize("sort", ["body", "seats", "vacant"])
def test_the_csv_has_every_reading_in_the_order_of_the_page(client, get, sort):
    written = client.get("/vacancies.csv", params=ASKED | {"sort": sort})
    assert written.headers["content-type"].startswith("text/csv")
    rows = list(csv.DictReader(io.StringIO(written.text.removeprefix("\ufeff"))))
    items = get("/api/vacancies", **ASKED)["items"]
    assert {(row["id"], row["reading"]) for row in rows} == {(one["id"], one["reading"]) for one in items}
    in_force = [row for row in rows if row["in_force"] == "True"]
    if sort == "body":
        assert [row["organization"] for row in in_force] == sorted(row["organization"] for row in in_force)
    else:
        assert [int(row[sort]) for row in in_force] == sorted((int(r[sort]) for r in in_force), reverse=True)
    page = client.get("/vacancies", params=ASKED | {"sort": sort, "lang": "en"}).text
    places = [page.index(f">{row['organization']}<") for row in in_force]
    assert places == sorted(places)


def test_a_wrong_level_or_order_is_told(problem):
    problem("/vacancies", 400, params={"level": "moon"}, headers={"Accept": "application/json"})
    problem("/vacancies", 400, params={"sort": "moon"}, headers={"Accept": "application/json"})


@pytest.mark.parametrize("sort", ["body", "seats", "members", "vacant", "since"])
def test_a_long_table_goes_on_where_the_page_before_ended(client, monkeypatch, sort):
    asked = ASKED | {"sort": sort, "lang": "en"}
    whole = _names(client.get("/vacancies", params=asked).text)
    monkeypatch.setattr("api.pages.vacancies._SHOWN", 1)
    path, found = f"/vacancies?{urlencode(asked)}", []
    while path:
        page = client.get(path).text
        found += _names(page)
        following = re.search(r'<p><a href="([^"]*row=[^"]*)"', page)
        path = html.unescape(following[1]) if following else None
    assert found == whole
    assert len(found) > 1


def _names(page):
    return re.findall(r'<th scope="row"><a [^>]*>([^<]+)<', page)
