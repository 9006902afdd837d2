import pytest

ID = "https://w3id.org/tochuc/id/"
URL = "http://testserver/api/organizations"
PARTY = "dang-bo-tinh-mau"


def body(segment, name):
    return {"id": ID + segment, "name": name, "url": f"{URL}/{segment}"}


def test_a_body_says_where_it_stands_and_what_is_said_of_it(get):
    assert get(f"/api/organizations/{PARTY}") == {
        **body(PARTY, "Đảng bộ tỉnh Mẫu"),
        "name_en": "Party Organisation of Mẫu",
        "kind": "PartyOrganization",
        "other_names": [],
        "territory": {"id": f"{ID}tinh-mau", "name": "Tỉnh Mẫu", "url": "http://testserver/id/tinh-mau"},
        "part_of": [body("dang-toan-quoc", "Đảng toàn quốc")],
        "unit_of": None,
        "units": [
            body("ban-thuong-vu-mau", "Ban Thường vụ Tỉnh ủy Mẫu"),
            body("tinh-uy-mau", "Tỉnh ủy Mẫu"),
        ],
        "bodies_below": 1,
        "posts": [],
        "counts": [
            {
                "what": "chi bộ",
                "count": 103,
                "at_least": False,
                "statement": f"{ID}phat-bieu-dem",
                "published": "2025-08-13",
            }
        ],
        "events": [
            {
                "id": f"{ID}dai-hoi-mau",
                "name": "Đại hội Đảng bộ tỉnh Mẫu lần thứ II",
                "url": "http://testserver/api/events/dai-hoi-mau",
                "kind": "congress",
                "from": "2025-08-12",
                "until": "2025-08-13",
            }
        ],
        "facts": [
            {
                "kind": "motto",
                "value": "Mẫu mực",
                "count": None,
                "statement": f"{ID}phat-bieu-phuong-cham",
            }
        ],
    }


def test_a_committee_lists_its_posts_with_their_holders(get):
    posts = get("/api/organizations/tinh-uy-mau")["posts"]
    assert [(post["name"], post["single_seat"], post["holders"]) for post in posts] == [
        ("Bí thư", True, 1),
        ("Phó Bí thư", False, 0),
    ]


def test_what_was_said_later_is_not_known_before(get):
    found = get(f"/api/organizations/{PARTY}", known="2025-08-12")
    assert (found["counts"], found["facts"]) == ([], [])


def test_bodies_are_listed_with_their_class(get):
    items = get("/api/organizations")["items"]
    assert items[0] == {
        **body("ban-thuong-vu-mau", "Ban Thường vụ Tỉnh ủy Mẫu"),
        "name_en": None,
        "kind": "StandingCommittee",
    }
    assert len(items) == 7
    assert get("/api/organizations", id=ID + PARTY)["id"] == ID + PARTY


def shape(branch):
    return {branch["name"]: [shape(child) for child in branch["children"]]}


def test_the_tree_goes_as_deep_as_asked(get):
    assert shape(get("/api/organizations/dang-toan-quoc/tree", depth=2)) == {
        "Đảng toàn quốc": [
            {"Ban Chấp hành Trung ương": []},
            {
                "Đảng bộ tỉnh Mẫu": [
                    {"Ban Thường vụ Tỉnh ủy Mẫu": []},
                    {"Tỉnh ủy Mẫu": []},
                    {"Đảng bộ xã Ví Dụ": []},
                ]
            },
        ]
    }


def test_the_tree_says_what_it_leaves_out(get):
    top = get("/api/organizations/dang-toan-quoc/tree", depth=1)
    assert [(child["name"], child["relation"], child["more"]) for child in top["children"]] == [
        ("Ban Chấp hành Trung ương", "unit", 0),
        ("Đảng bộ tỉnh Mẫu", "subordinate", 3),
    ]
    assert get("/api/organizations/dang-toan-quoc/tree", depth=0)["more"] == 2


def test_the_chain_leads_up_to_the_centre(get):
    items = get("/api/organizations/tinh-uy-mau/chain")["items"]
    assert [
        (item["level"], item["name"], item["committee"] and item["committee"]["name"]) for item in items
    ] == [
        (0, "Tỉnh ủy Mẫu", None),
        (1, "Đảng bộ tỉnh Mẫu", "Tỉnh ủy Mẫu"),
        (2, "Đảng toàn quốc", "Ban Chấp hành Trung ương"),
    ]
    assert items[1]["units_below"] == [{"what": "chi bộ", "count": 103}]
    assert items[0]["organization"] == body("tinh-uy-mau", "Tỉnh ủy Mẫu")


@pytest.mark.parametrize(("reading", "seats", "seated"), [("additional", 33, 29), ("included", 29, 25)])
def test_seats_by_one_reading(get, reading, seats, seated):
    (item,) = get("/api/organizations/tinh-uy-mau/seats", reading=reading)["items"]
    assert (item["seats"], item["members"], item["seated"], item["vacant"]) == (seats, 29, seated, 4)


def test_a_party_organisation_has_the_seats_of_its_committees(get):
    items = get(f"/api/organizations/{PARTY}/seats")["items"]
    assert [(item["name"], item["reading"]) for item in items] == [
        ("Ban Thường vụ Tỉnh ủy Mẫu", "additional"),
        ("Ban Thường vụ Tỉnh ủy Mẫu", "included"),
        ("Tỉnh ủy Mẫu", "additional"),
        ("Tỉnh ủy Mẫu", "included"),
    ]


def test_a_body_without_vacant_seats_has_seats_too(get):
    items = get("/api/organizations/uy-ban-nhan-dan-mau/seats")["items"]
    assert [(item["reading"], item["seats"], item["vacant"], item["in_force"]) for item in items] == [
        ("additional", 21, 0, True),
        ("included", 21, 0, False),
    ]
    assert items[0]["statements"][0]["quote"] == "Ủy ban có 21 thành viên"
    assert get("/api/organizations/uy-ban-nhan-dan-mau/seats", on="2025-02-28")["items"] == []


def people(get, segment, **asked):
    items = get(f"/api/organizations/{segment}/people", **asked)["items"]
    return [(item["name"], item["post"]["name"], item["from"]) for item in items]


def test_people_of_a_body_on_a_day(get):
    assert people(get, PARTY, on="2025-08-13") == [("Đồng Văn Thử", "Bí thư", "2025-08")]
    assert people(get, "tinh-uy-mau", on="2025-05-01") == [("Lê Thị Mẫu", "Bí thư", None)]
    assert people(get, "tinh-uy-mau", on="2024-05-01") == []


@pytest.mark.parametrize("part", ["", "/tree", "/chain", "/seats", "/people"])
def test_no_such_body(problem, part):
    assert problem(f"/api/organizations/khong-co{part}", 404)["code"] == "api.no-thing"
    assert problem(f"/api/organizations/bai-da-go{part}", 410)["code"] == "api.gone"


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("tree?depth=11", "at most 10"),
        ("seats?reading=maybe", "one of: 'additional', 'included' or 'both'"),
        ("people?limit=-1", "at least 1"),
    ],
)
def test_bad_parameters(problem, path, expected):
    found = problem(f"/api/organizations/{PARTY}/{path}", 400)
    assert found["errors"][0]["expected"] == expected
