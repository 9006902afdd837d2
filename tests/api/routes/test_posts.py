ID = "https://w3id.org/tochuc/id/"


def test_a_post_has_its_holders_past_and_present(get):
    found = get("/api/posts/bi-thu-mau")
    assert {key: found[key] for key in ("name", "full_name", "single_seat")} == {
        "name": "Bí thư",
        "full_name": "Bí thư Tỉnh ủy Mẫu",
        "single_seat": True,
    }
    assert found["organization"]["id"] == f"{ID}tinh-uy-mau"
    assert [
        (
            holder["person"]["name"],
            holder["from"],
            holder["until"],
            holder["state"],
            len(holder["statements"]),
        )
        for holder in found["holders"]
    ] == [
        ("Đồng Văn Thử", "2025-08", None, "certain", 1),
        ("Lê Thị Mẫu", None, "2025-08-13", "ended", 1),
    ]


def test_holders_as_known_on_a_day(get):
    holders = get("/api/posts/bi-thu-mau", known="2025-04-01")["holders"]
    assert [(holder["person"]["name"], holder["state"]) for holder in holders] == [("Lê Thị Mẫu", "certain")]


def test_posts_are_listed_with_their_bodies(get):
    page = get("/api/posts", limit=1)
    assert page["items"] == [
        {
            "id": f"{ID}bi-thu-mau",
            "name": "Bí thư",
            "url": "http://testserver/api/posts/bi-thu-mau",
            "full_name": "Bí thư Tỉnh ủy Mẫu",
            "organization": {
                "id": f"{ID}tinh-uy-mau",
                "name": "Tỉnh ủy Mẫu",
                "url": "http://testserver/api/organizations/tinh-uy-mau",
            },
        }
    ]
    assert page["total"] == 3
    assert get("/api/posts", id=f"{ID}chu-tich-mau")["id"] == f"{ID}chu-tich-mau"


def test_no_such_post_and_a_bad_day(problem):
    assert problem("/api/posts/khong-co", 404)["code"] == "api.no-thing"
    assert problem("/api/posts/bi-thu-mau?known=hôm nay", 400)["code"] == "api.date"
