ID = "https://w3id.org/tochuc/id/"
URL = "http://testserver/api"


def test_sources_come_newest_first(get):
    page = get("/api/sources", limit=1)
    assert page["items"] == [
        {
            "id": f"{ID}bai-hai",
            "name": "Bài thứ hai",
            "url": f"{URL}/sources/bai-hai",
            "published": "2025-08-13",
            "publisher": "Báo Mẫu",
            "address": "https://example.org/bai-hai",
            "file_name": "bai-hai.txt",
            "statements": 6,
        }
    ]
    following = get("/api/sources", limit=1, after=page["next"])
    assert [item["id"] for item in following["items"]] == [f"{ID}bai-mot"]
    assert (following["next"], following["total"]) == (None, 2)


def test_a_source_has_its_text_and_what_it_states(get):
    found = get("/api/sources/bai-hai")
    assert found["text"] == "Tỉnh ủy có 29 đồng chí (khuyết 4)."
    assert [said["kind"] for said in found["statements"]] == [
        "SeatStatement",
        "TenureStatement",
        "SeatStatement",
        "CountStatement",
        "FactStatement",
        "EventStatement",
    ]
    first = found["statements"][0]
    assert found["text"][first["start"] : first["end"]] == first["quote"]
    assert first["about"] == [
        {
            "id": f"{ID}tinh-uy-mau",
            "name": "Tỉnh ủy Mẫu",
            "url": f"{URL}/organizations/tinh-uy-mau",
            "type": "ExecutiveCommittee",
        }
    ]
    assert found["not_understood"] == [
        {"quote": "một số đồng chí khác", "start": 180, "end": 200, "why": "không có tên"}
    ]
    assert get("/api/sources", id=f"{ID}bai-hai") == found


def test_a_statement_has_its_words_and_what_it_says(get):
    found = get("/api/statements/phat-bieu-bi-thu")
    assert found["quote"] == "ông Đồng Văn Thử làm Bí thư"
    told = {
        key: found[key] for key in ("kind", "change", "manner", "date", "date_precision", "term", "source")
    }
    assert told == {
        "kind": "TenureStatement",
        "change": "begins",
        "manner": "designated",
        "date": "2025-08",
        "date_precision": "month",
        "term": "2025-2030",
        "source": f"{ID}bai-hai",
    }
    assert [found[key]["id"] for key in ("person", "post", "organization")] == [
        f"{ID}dong-van-thu-1",
        f"{ID}bi-thu-mau",
        f"{ID}tinh-uy-mau",
    ]
    assert [body["name"] for body in found["decided_by"]] == ["Ban Thường vụ Tỉnh ủy Mẫu"]


def test_a_statement_of_seats_by_its_iri(get):
    found = get("/api/statements", id=f"{ID}phat-bieu-ghe")
    assert (found["members"], found["vacant"], found["person"]) == (29, 4, None)


def test_what_is_not_there(problem):
    for path in ("/api/sources/khong-co", "/api/statements/khong-co", "/api/sources/phat-bieu-ghe"):
        assert problem(path, 404)["code"] == "api.no-thing"
    assert problem("/api/sources/bai-da-go", 410)["code"] == "api.gone"


def test_bad_parameters(problem):
    assert problem("/api/sources?after=WyJ4IiwieSJd", 400)["code"] == "api.cursor"
    assert problem("/api/statements", 400)["errors"][0]["parameter"] == "id"
