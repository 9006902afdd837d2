ID = "https://w3id.org/tochuc/id/"


def told(page):
    return [(item["date"], item["date_precision"], item["kind"], item["name"]) for item in page["items"]]


def test_what_changed_between_two_days(get):
    page = get("/api/changes", **{"from": "2025-08-01", "until": "2025-08-12"})
    assert told(page) == [
        ("2025-08", "month", "begins", "Đồng Văn Thử"),
        ("2025-08-12", "day", "congress", "Đại hội Đảng bộ tỉnh Mẫu lần thứ II"),
    ]
    assert page["items"][0]["post"]["name"] == "Bí thư"
    assert page["items"][0]["url"] == "http://testserver/id/nhiem-ky-bi-thu"
    assert page["items"][1]["person"] is None


def test_without_a_first_day_it_is_the_year_before_the_last(get):
    assert ("2025-08", "month", "begins", "Đồng Văn Thử") in told(get("/api/changes", until="2026-07-31"))
    assert told(get("/api/changes", until="2026-08-12")) != []
    assert told(get("/api/changes", until="2026-12-31")) == []


def test_changes_of_one_body(get):
    asked = {"from": "2025-01-01", "until": "2025-12-31", "organization": "uy-ban-nhan-dan-mau"}
    assert told(get("/api/changes", **asked)) == [("2025-03-01", "published", "seats", "21 / −0")]


def test_bad_days(problem):
    assert "from: 'x'" in problem("/api/changes?from=x", 400)["detail"]
    assert problem("/api/changes?from=2025-02-01&until=2025-01-01", 400)["code"] == "queries.order"
    assert problem("/api/changes?organization=khong-co", 404)


def test_a_path_between_two_people(get):
    page = get("/api/paths", **{"from": "le-thi-mau-2", "to": "dong-van-thu-1"})
    (step,) = page["items"]
    assert (step["step"], step["name"], step["relation"]) == (1, "Đồng Văn Thử", "Bí thư Tỉnh ủy Mẫu")
    assert step["from"]["url"] == "http://testserver/api/people/le-thi-mau-2"
    assert step["to"]["id"] == step["id"] == f"{ID}dong-van-thu-1"
    assert step["post"]["id"] == f"{ID}bi-thu-mau"
    assert (page["total"], page["next"]) == (1, None)


def test_a_path_to_a_body_and_none_at_all(get):
    names = [
        step["name"]
        for step in get("/api/paths", **{"from": "đồng văn thử", "to": "dang-bo-xa-vi-du"})["items"]
    ]
    assert names == ["Tỉnh ủy Mẫu", "Đảng bộ tỉnh Mẫu", "Đảng bộ xã Ví Dụ"]
    assert get("/api/paths", **{"from": "le-thi-mau-3", "to": "dong-van-thu-1"})["items"] == []


def test_ends_that_are_not_there_ambiguous_or_missing(problem):
    assert problem("/api/paths?from=khong-co&to=dong-van-thu-1", 404)
    assert "le-thi-mau-3" in problem("/api/paths?from=le thi mau&to=dong-van-thu-1", 409)["detail"]
    assert [one["parameter"] for one in problem("/api/paths?max=99", 400)["errors"]] == ["from", "to", "max"]
