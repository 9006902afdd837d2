from urllib.parse import quote

from fastapi.testclient import TestClient

ID = "https://w3id.org/tochuc/id/"
URL = "http://testserver/api"
THU = "dong-van-thu-1"


def named(kind, segment, name):
    return {"id": ID + segment, "name": name, "url": f"{URL}/{kind}/{segment}"}


def test_a_person_has_all_tenures_with_their_words(get):
    found = get(f"/api/people/{THU}", on="2025-08-13", known="2026-01-01")
    assert {key: found[key] for key in ("id", "name", "url", "on")} == {
        **named("people", THU, "Đồng Văn Thử"),
        "on": "2025-08-13",
    }
    assert found["tenures"][1] == {
        "id": f"{ID}nhiem-ky-bi-thu",
        "url": "http://testserver/id/nhiem-ky-bi-thu",
        "post": named("posts", "bi-thu-mau", "Bí thư"),
        "organization": named("organizations", "tinh-uy-mau", "Tỉnh ủy Mẫu"),
        "from": "2025-08",
        "from_precision": "month",
        "until": None,
        "until_precision": None,
        "witnessed_from": "2025-08-13",
        "witnessed_until": "2025-08-13",
        "succeeded_on": None,
        "expected_until": "2030",
        "state": "certain",
        "manner": "designated",
        "term": "2025-2030",
        "statements": [
            {
                "id": f"{ID}phat-bieu-bi-thu",
                "url": f"{URL}/statements/phat-bieu-bi-thu",
                "source": f"{ID}bai-hai",
                "source_name": "Bài thứ hai",
                "published": "2025-08-13",
                "change": "begins",
                "quote": "ông Đồng Văn Thử làm Bí thư",
                "start": 40,
                "end": 67,
            }
        ],
    }
    assert [tenure["id"] for tenure in found["tenures"]] == [f"{ID}nhiem-ky-chu-tich", f"{ID}nhiem-ky-bi-thu"]


def held(found):
    return [(one["post"]["name"], one["state"]) for one in found["concurrent"]]


def test_the_posts_held_on_a_day_say_how_certain_they_are(get):
    assert held(get(f"/api/people/{THU}", on="2025-08-13")) == [
        ("Chủ tịch", "presumed"),
        ("Bí thư", "certain"),
    ]
    assert held(get(f"/api/people/{THU}", on="2025-03-01")) == [("Chủ tịch", "certain")]
    assert held(get(f"/api/people/{THU}", on="2025-02-28")) == []


def test_as_known_on_a_day_later_sources_have_said_nothing_yet(get):
    before = get("/api/people/le-thi-mau-2", on="2025-09-01", known="2025-04-01")
    assert [(one["id"], one["until"], one["state"]) for one in before["tenures"]] == [
        (f"{ID}nhiem-ky-bi-thu-cu-20250301", None, "certain")
    ]
    assert before["tenures"][0]["statements"][0]["quote"] == "Bà Lê Thị Mẫu giữ chức Bí thư"
    after = get("/api/people/le-thi-mau-2", on="2025-09-01", known="2025-09-01")
    assert [(one["until"], one["until_precision"], one["state"]) for one in after["tenures"]] == [
        ("2025-08-13", "by", "ended")
    ]
    assert after["concurrent"] == []


def test_possible_namesakes_are_said(get):
    assert get("/api/people/le-thi-mau-2")["namesakes"] == [
        {**named("people", "le-thi-mau-3", "Lê Thị Mẫu"), "basis": []}
    ]
    assert get(f"/api/people/{THU}")["namesakes"] == []


def test_a_list_goes_on_where_it_stopped(get):
    first = get("/api/people", limit=2)
    assert first["items"][0] == {**named("people", THU, "Đồng Văn Thử"), "name_en": None}
    assert first["total"] == 3
    second = get("/api/people", limit=2, after=first["next"])
    assert [item["id"] for item in first["items"] + second["items"]] == [
        ID + THU,
        f"{ID}le-thi-mau-2",
        f"{ID}le-thi-mau-3",
    ]
    assert second["next"] is None


def test_a_full_iri_gives_the_same_person(get):
    person = get(f"/api/people/{THU}", on="2025-08-13")
    assert get("/api/people", id=ID + THU, on="2025-08-13") == person
    assert get("/api/people/-", id=ID + THU, on="2025-08-13") == person


def test_a_joined_mention_leads_to_the_person(client: TestClient):
    answer = client.get("/api/people/dong-van-thu-9?on=2025-08-13")
    assert (answer.status_code, answer.headers["location"]) == (308, f"/api/people/{THU}?on=2025-08-13")
    asked = f"/api/people?id={quote(ID, safe='')}dong-van-thu-9"
    answer = client.get(asked)
    assert (answer.status_code, answer.headers["location"]) == (308, asked.replace("thu-9", "thu-1"))


def test_who_is_not_there_is_not_found(problem):
    found = problem("/api/people/khong-ai", 404)
    assert found["code"] == "api.no-thing"
    assert f"{ID}khong-ai" in found["detail"]
    assert problem("/api/people/tinh-uy-mau", 404)["code"] == "api.no-thing"


def test_who_was_taken_out_is_gone(problem):
    found = problem("/api/people/bai-da-go", 410)
    assert found["detail"] == "bai-da-go was taken out of the graph on 2025-09-01: nguồn sai."


def test_bad_parameters_are_named(problem):
    assert "on: '13/8/2025'" in problem(f"/api/people/{THU}?on=13/8/2025", 400)["detail"]
    assert "known: '2025-02-30'" in problem(f"/api/people/{THU}?known=2025-02-30", 400)["detail"]
    assert problem("/api/people?limit=0", 400)["errors"] == [
        {"where": "query", "parameter": "limit", "found": "0", "expected": "at least 1"}
    ]
    assert problem("/api/people?limit=1001", 400)["errors"][0]["expected"] == "at most 1000"
    assert problem("/api/people?limit=x", 400)["errors"][0]["expected"] == "a whole number"
    assert problem("/api/people?after=xyz", 400)["code"] == "api.cursor"
