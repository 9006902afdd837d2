import pytest

ID = "https://w3id.org/tochuc/id/"
ASKED = {"on": "2025-08-13", "known": "2025-08-13"}


def test_a_vacancy_has_its_reading_its_rule_and_its_words(get):
    item = get("/api/vacancies", **ASKED)["items"][2]
    name = {"id": f"{ID}tinh-uy-mau", "name": "Tỉnh ủy Mẫu"}
    url = "http://testserver/api/organizations/tinh-uy-mau"
    assert item == {
        **name,
        "url": url,
        "organization": {**name, "url": url},
        "reading": "additional",
        "seats": 33,
        "members": 29,
        "seated": 29,
        "vacant": 4,
        "allowed_by_rules": True,
        "rule": {
            "id": f"{ID}quy-tac-ban-thuong-vu-mot-phan-ba",
            "name": "Tối đa một phần ba",
            "url": "http://testserver/id/quy-tac-ban-thuong-vu-mot-phan-ba",
        },
        "in_force": True,
        "chosen_by": "rules",
        "chosen_by_name": None,
        "stated_on": "2025-08-13",
        "named_holders": 1,
        "filled_since": 0,
        "vacant_now": 4,
        "source": f"{ID}bai-hai",
        "source_name": "Bài thứ hai",
        "statements": [
            {
                "id": f"{ID}phat-bieu-ghe",
                "url": "http://testserver/api/statements/phat-bieu-ghe",
                "source": f"{ID}bai-hai",
                "source_name": "Bài thứ hai",
                "published": "2025-08-13",
                "change": None,
                "quote": "Tỉnh ủy có 29 đồng chí (khuyết 4)",
                "start": 0,
                "end": 33,
            }
        ],
    }


def test_one_reading_of_one_body_by_name(get):
    found = get("/api/vacancies", reading="included", organization="tinh uy mau", **ASKED)
    assert [(item["name"], item["seats"], item["in_force"]) for item in found["items"]] == [
        ("Tỉnh ủy Mẫu", 29, False)
    ]


def test_pages_follow_each_other(get):
    readings = []
    after = None
    while True:
        page = get("/api/vacancies", limit=3, **({"after": after} if after else {}), **ASKED)
        readings += [(item["name"], item["reading"]) for item in page["items"]]
        if not (after := page["next"]):
            break
    assert len(readings) == len(set(readings)) == page["total"] == 4


def test_before_anyone_said_so_there_is_none(get):
    assert get("/api/vacancies", on="2025-08-01") == {"items": [], "next": None, "total": 0}


def test_an_unknown_body_is_not_found(problem):
    found = problem("/api/vacancies?organization=khong-co", 404)
    assert found["code"].startswith("queries.unknown-thing")


def test_bad_parameters(problem):
    assert problem("/api/vacancies?on=2025", 400)["code"] == "api.date"
    assert problem("/api/vacancies?reading=x", 400)["errors"][0]["parameter"] == "reading"
    assert problem("/api/vacancies?after=WyJ4Il0", 400)["code"] == "api.cursor"


@pytest.mark.parametrize("on", ["2025-08-01", "2025-08-13", "2025-09-30"])
@pytest.mark.parametrize("known", ["2025-08-01", "2025-08-13", "2025-09-30"])
def test_the_list_has_the_bodies_of_the_named_query(get, on, known):
    rows = get("/api/queries/vacancies", on=on, known=known)["rows"]
    page = get("/api/vacancies", on=on, known=known)
    listed = [(item["id"], item["reading"], item["seats"]) for item in page["items"]]
    assert sorted(listed) == sorted((row["organization_id"], row["reading"], row["seats"]) for row in rows)
    assert page["total"] == len(rows)
