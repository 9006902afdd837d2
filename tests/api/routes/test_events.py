ID = "https://w3id.org/tochuc/id/"
CONGRESS = {
    "id": f"{ID}dai-hoi-mau",
    "name": "Đại hội Đảng bộ tỉnh Mẫu lần thứ II",
    "url": "http://testserver/api/events/dai-hoi-mau",
    "kind": "congress",
    "from": "2025-08-12",
    "from_precision": None,
    "until": "2025-08-13",
    "until_precision": None,
    "ordinal": 2,
    "term": "2025-2030",
    "organization": {
        "id": f"{ID}dang-bo-tinh-mau",
        "name": "Đảng bộ tỉnh Mẫu",
        "url": "http://testserver/api/organizations/dang-bo-tinh-mau",
    },
}


def test_events_of_all_and_of_one_body(get):
    assert get("/api/events") == {"items": [CONGRESS], "next": None, "total": 1}
    assert get("/api/events", organization="dang-bo-tinh-mau")["total"] == 1
    assert get("/api/events", organization="tinh-uy-mau") == {"items": [], "next": None, "total": 0}


def test_an_event_has_the_words_that_tell_of_it(get):
    found = get("/api/events/dai-hoi-mau")
    assert {key: found[key] for key in CONGRESS} == CONGRESS
    assert [said["quote"] for said in found["statements"]] == ["Đại hội lần thứ II"]
    assert get("/api/events", id=f"{ID}dai-hoi-mau") == found


def test_no_such_event_and_a_bad_limit(problem):
    assert problem("/api/events/khong-co", 404)["code"] == "api.no-thing"
    assert problem("/api/events?limit=0", 400)["code"] == "api.parameters"
