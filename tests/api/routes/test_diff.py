ID = "https://w3id.org/tochuc/id/"


def told(page):
    return [(item["kind"], item["date"], item["name"].partition(",")[0]) for item in page["items"]]


def test_what_happened_between_two_days(get):
    page = get("/api/diff", **{"from": "2025-07-01", "until": "2025-08-31"})
    assert ("begun", "2025-08", "Đồng Văn Thử") in told(page)
    begun = next(item for item in page["items"] if item["kind"] == "begun")
    assert (begun["id"], begun["post"]["name"]) == (f"{ID}nhiem-ky-bi-thu", "Bí thư")
    assert [source["id"] for source in begun["sources"]] == [f"{ID}bai-hai"]


def test_what_was_learned_between_two_days_of_knowledge(get):
    days = {"from": "2025-01-01", "until": "2025-08-31", "known": "2025-12-31", "known_before": "2025-07-01"}
    page = get("/api/diff", **days)
    assert ("learned", "2025-08-13", "Đồng Văn Thử") in told(page)
    assert get("/api/diff", **days, organization="Ủy ban nhân dân tỉnh Mẫu")["items"] == []


def test_pages_go_on_where_the_one_before_ended(get):
    days = {"from": "2025-01-01", "until": "2025-12-31"}
    whole = get("/api/diff", **days)
    first = get("/api/diff", **days, limit=2)
    rest = get("/api/diff", **days, after=first["next"])
    assert first["items"] + rest["items"] == whole["items"]


def test_days_in_the_wrong_order(problem):
    assert problem("/api/diff?from=2025-02-01&until=2025-01-01", 400)["code"] == "queries.order"
    assert problem("/api/diff?known=2025-02-01&known_before=2025-03-01", 400)["code"] == "queries.order"


def test_the_page_and_the_answer_are_one_thing(client, get):
    days = {"from": "2025-01-01", "until": "2025-12-31"}
    for path, headers in (("/changes.json", {}), ("/changes", {"Accept": "application/json"})):
        assert client.get(path, params=days, headers=headers).json() == get("/api/diff", **days)
    page = client.get("/changes", params=days, headers={"Accept": "text/html"})
    assert "Đồng Văn Thử" in page.text
    assert client.get("/changes", headers={"Accept": "image/png"}).status_code == 406
