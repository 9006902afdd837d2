"""`/api/changes` as a feed that readers of Atom can subscribe to."""

import pytest
from syndication import ATOM, LANG, feed_of, links, text

ASKED = {"from": "2025-01-01", "until": "2025-12-31"}
ID = "https://w3id.org/tochuc/id/"


@pytest.fixture
def feed(client):
    def ask(**more):
        answer = client.get("/api/changes.atom", params={**ASKED, "lang": "en", **more})
        assert answer.status_code == 200, answer.text
        assert answer.headers["content-type"].startswith("application/atom+xml")
        return feed_of(answer.content)

    return ask


def entries(root):
    return root.findall(f"{ATOM}entry")


def test_the_newest_first_each_with_who_says_so_and_where(feed):
    found = entries(feed())
    days = [text(one, "updated") for one in found]
    assert days[0] == "2025-08-13T00:00:00Z"
    taken_up = next(one for one in found if text(one, "id") == f"{ID}nhiem-ky-bi-thu#begins")
    assert text(taken_up, "title") == "Takes up a post: Đồng Văn Thử, Bí thư, Tỉnh ủy Mẫu"
    assert text(taken_up, "summary") == "ông Đồng Văn Thử làm Bí thư"
    assert text(taken_up.find(f"{ATOM}author"), "name") == "Báo Mẫu"
    assert links(taken_up, "alternate") == ["http://testserver/people/dong-van-thu-1"]
    assert links(taken_up, "related") == ["http://testserver/api/statements/phat-bieu-bi-thu"]
    assert links(taken_up, "via") == ["http://testserver/sources/bai-hai#phat-bieu-bi-thu"]


def test_every_link_of_it_works(client, feed):
    found = entries(feed())
    assert found
    given = {
        link for one in found for relation in ("alternate", "related", "via") for link in links(one, relation)
    }
    assert {link: client.get(link).status_code for link in given} == dict.fromkeys(given, 200)


def test_it_holds_the_same_changes_as_json_does(get, feed):
    items = get("/api/changes", **ASKED)["items"]
    assert items
    assert {text(one, "id") for one in entries(feed())} == {f"{one['id']}#{one['kind']}" for one in items}


def test_pages_follow_each_other_to_the_end_and_miss_nothing(client, feed):
    whole = [text(one, "id") for one in entries(feed())]
    root, seen = feed(limit=2), []
    while True:
        assert len(entries(root)) <= 2
        seen += [text(one, "id") for one in entries(root)]
        if not (following := links(root, "next")):
            break
        root = feed_of(client.get(following[0]).content)
    assert seen == whole
    assert len(whole) > 2


def test_all_pages_are_of_one_feed_in_one_language(feed, client):
    first = feed(limit=1)
    second = feed_of(client.get(links(first, "next")[0]).content)
    assert text(first, "id") == text(second, "id")
    assert links(first, "self") != links(second, "self")
    assert client.get(links(first, "self")[0]).content == client.get(links(first, "self")[0]).content
    assert (first.get(LANG), feed(lang="vi").get(LANG)) == ("en", "vi")
    assert text(feed(lang="vi"), "id") != text(first, "id")
    assert "giữ chức" in " ".join(text(one, "title") for one in entries(feed(lang="vi")))


def test_the_same_path_gives_it_to_whoever_accepts_it(client):
    for accept, form in (("application/atom+xml", "application/atom+xml"), ("*/*", "application/json")):
        answer = client.get("/api/changes", params=ASKED, headers={"Accept": accept})
        assert answer.headers["content-type"].startswith(form)
        assert "Accept" in answer.headers["vary"]


def test_what_a_reader_has_already_is_not_sent_again(client):
    first = client.get("/api/changes.atom", params=ASKED)
    again = client.get("/api/changes.atom", params=ASKED, headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_a_feed_without_changes_is_a_feed(feed):
    root = feed(**{"from": "1990-01-01", "until": "1990-12-31"})
    assert entries(root) == []
    assert text(root, "updated") == "1990-12-31T00:00:00Z"


def test_what_is_wrong_is_a_problem_here_too(problem):
    assert problem("/api/changes.atom?from=x", 400)["code"] == "api.date"
    assert problem("/api/changes.atom", 400, params={**ASKED, "after": "x"})["code"] == "api.cursor"
    assert problem("/api/changes.atom?organization=khong-co", 404)


def test_the_page_of_changes_leads_to_it(client):
    page = client.get("/changes", params={**ASKED, "lang": "en"}).text
    given = page.partition('<link rel="alternate" type="application/atom+xml"')[2].partition('href="')[2]
    address = given.partition('"')[0].replace("&amp;", "&")
    assert {"from=2025-01-01", "until=2025-12-31", "lang=en"} <= set(address.partition("?")[2].split("&"))
    assert entries(feed_of(client.get(address).content))


def test_it_is_described(client):
    paths = client.get("/openapi.json").json()["paths"]
    for path in ("/api/changes", "/api/changes.atom"):
        assert "application/atom+xml" in paths[path]["get"]["responses"]["200"]["content"]
