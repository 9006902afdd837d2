"""What a client such as OpenRefine asks, in the order in which it asks it."""

import json
import re

import pytest


@pytest.fixture
def reconcile(client):
    """Send a batch as OpenRefine does, and give the candidates by query."""

    def send(lang="en", **queries):
        form = {"queries": json.dumps(queries)}
        answer = client.post("/reconcile", data=form, params={"lang": lang})
        assert answer.status_code == 200, answer.text
        assert answer.headers["access-control-allow-origin"] == "*"
        found = answer.json()
        assert found.keys() == queries.keys()
        return {key: one["result"] for key, one in found.items()}

    return send


@pytest.fixture
def extended(client):
    """Fetch properties of things, and give the rows."""

    def send(ids, *properties):
        form = {"extend": json.dumps({"ids": ids, "properties": list(properties)})}
        answer = client.post("/reconcile", data=form, params={"lang": "en"})
        assert answer.status_code == 200, answer.text
        return answer.json()

    return send


def brief(candidates):
    return [(one["id"], one["score"], one["match"]) for one in candidates]


def path_of(service, **filled):
    """Give the address that a client makes of a part of the manifest."""
    path = service["service_url"] + service["service_path"]
    return path, filled


def test_a_session_from_the_manifest_to_new_columns(client, reconcile, extended):
    manifest = client.get("/reconcile", params={"lang": "en"}).json()
    assert "0.2" in manifest["versions"]
    assert [one["id"] for one in manifest["defaultTypes"]] == ["Person", "Organization", "Post"]

    # A column of names, with a column of bodies beside it.
    body = {"pid": "organization", "v": "Tỉnh ủy Mẫu"}
    found = reconcile(
        q0={"query": "Đồng Văn Thử", "type": "Person", "type_strict": "should", "properties": [body]},
        q1={"query": "Lê Thị Mẫu", "type": "Person", "limit": 3},
        q2={"query": "UBND tỉnh Mẫu", "type": "Organization", "properties": []},
    )
    assert brief(found["q0"]) == [("dong-van-thu-1", 100.0, True)]
    assert [one["name"] for one in found["q1"]] == ["Lê Thị Mẫu", "Lê Thị Mẫu"]
    assert not any(one["match"] for one in found["q1"])
    assert brief(found["q2"]) == [("uy-ban-nhan-dan-mau", 100.0, True)]

    # The user judges what is open: looks at a candidate, and searches by hand.
    page = client.get(manifest["preview"]["url"].replace("{{id}}", found["q1"][0]["id"]))
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert "frame-ancestors" not in page.headers["content-security-policy"]
    assert "Lê Thị Mẫu" in page.text
    suggest = manifest["suggest"]["entity"]
    path, asked = path_of(suggest, prefix="tinh uy m")
    first = client.get(path, params=asked).json()["result"][0]
    assert (first["id"], first["notable"][0]["id"]) == ("tinh-uy-mau", "ExecutiveCommittee")
    flyout = suggest["flyout_service_url"] + suggest["flyout_service_path"].replace("${id}", first["id"])
    assert "Tỉnh ủy Mẫu" in client.get(flyout).json()["html"]

    # New columns of what was matched.
    path, asked = path_of(manifest["extend"]["propose_properties"], type="Person")
    proposed = [one["id"] for one in client.get(path, params=asked).json()["properties"]]
    assert proposed == ["organization", "post", "territory", "other_name"]
    data = extended(["dong-van-thu-1"], {"id": "post"}, {"id": "organization", "settings": {"limit": 1}})
    assert [column["type"]["id"] for column in data["meta"]] == ["Post", "Organization"]
    assert data["rows"]["dong-van-thu-1"] == {
        "post": [
            {"id": "bi-thu-mau", "name": "Bí thư Tỉnh ủy Mẫu"},
            {"id": "chu-tich-mau", "name": "Chủ tịch Ủy ban nhân dân tỉnh Mẫu"},
        ],
        "organization": [{"id": "tinh-uy-mau", "name": "Tỉnh ủy Mẫu"}],
    }
    view = manifest["view"]["url"].replace("{{id}}", "dong-van-thu-1")
    assert client.get(view, headers={"Accept": "application/json"}).json()["name"] == "Đồng Văn Thử"


def test_a_name_alone_makes_no_match_of_a_person(reconcile):
    ((one,),) = reconcile(q={"query": "dong van thu"}).values()
    assert (one["score"], one["match"]) == (100.0, False)
    assert one["features"] == [{"id": "name", "name": "name", "value": 100.0}]


@pytest.mark.parametrize(
    ("pid", "value", "score"),
    [
        ("organization", "tinh uy mau", 100.0),
        ("organization", {"id": "tinh-uy-mau"}, 100.0),
        ("organization", {"id": "https://w3id.org/tochuc/id/tinh-uy-mau"}, 100.0),
        ("organization", ["Hội đồng nhân dân tỉnh Khác", "Tỉnh ủy Mẫu"], 100.0),
        ("post", "Bí thư", 99.3),
        ("territory", "Tỉnh Mẫu", 100.0),
        ("organization", {"id": "dang-bo-xa-vi-du"}, 66.7),
        ("territory", "Tỉnh Xa Lạ", 70.7),
    ],
)
def test_hints_raise_or_lower_the_score(reconcile, pid, value, score):
    (found,) = reconcile(q={"query": "Đồng Văn Thử", "properties": [{"pid": pid, "v": value}]}).values()
    assert brief(found) == [("dong-van-thu-1", score, score > 90)]
    assert [one["id"] for one in found[0]["features"]] == ["name", pid]


def test_a_hint_tells_namesakes_apart_on_its_day(reconcile):
    body = {"pid": "organization", "v": "Tỉnh ủy Mẫu"}
    (found,) = reconcile(q={"query": "Lê Thị Mẫu", "properties": [body]}).values()
    assert (found[0]["id"], found[0]["features"][1]["value"]) == ("le-thi-mau-2", 100.0)
    late = {"pid": "on", "v": "2026"}
    (found,) = reconcile(q={"query": "Lê Thị Mẫu", "properties": [body, late]}).values()
    assert [len(one["features"]) for one in found] == [1, 1]


def test_types_leave_out_what_is_of_none_of_them(reconcile):
    found = reconcile(
        any={"query": "tinh uy mau", "type": ["ExecutiveCommittee", "Post"]},
        all={"query": "tinh uy mau", "type": ["Organization", "StandingCommittee"], "type_strict": "all"},
        iri={"query": "mau", "type": "https://w3id.org/tochuc/ontology#PeoplesCommittee"},
    )
    assert {one["type"][0]["id"] for one in found["any"]} == {"ExecutiveCommittee", "Post"}
    assert [one["id"] for one in found["all"]] == ["ban-thuong-vu-mau"]
    assert [one["id"] for one in found["iri"]] == ["uy-ban-nhan-dan-mau"]


def test_words_too_many_and_a_typo_are_no_match(reconcile):
    found = reconcile(
        long={"query": "đồng chí Đồng Văn Thử, quê ở xa"},
        typo={"query": "Doing Van Thu"},
        none={"query": "Xyz"},
    )
    assert brief(found["long"][:1])[0][::2] == ("dong-van-thu-1", False)
    assert brief(found["typo"]) == [("dong-van-thu-1", 50.0, False)]
    assert found["none"] == []


def test_values_of_a_day_and_of_what_is_not_there(extended):
    on = {"on": "2025-04-01"}
    asked = [{"id": "person", "settings": on}, {"id": "members"}, {"id": "vacant"}, {"id": "parent"}]
    rows = extended(["tinh-uy-mau", "khong-co"], *asked)["rows"]
    assert rows["tinh-uy-mau"] == {
        "person": [{"id": "le-thi-mau-2", "name": "Lê Thị Mẫu"}],
        "members": [{"int": 29}],
        "vacant": [{"int": 4}],
        "parent": [{"id": "dang-bo-tinh-mau", "name": "Đảng bộ tỉnh Mẫu"}],
    }
    assert all(cells == [] for cells in rows["khong-co"].values())


def test_json_and_the_query_string_are_read_like_a_form(client, reconcile):
    queries = {"q0": {"query": "tinh uy mau"}}
    formed = {"q0": {"result": reconcile(**queries)["q0"]}}
    assert client.post("/reconcile", json={"queries": queries}, params={"lang": "en"}).json() == formed
    assert client.get("/reconcile", params={"queries": json.dumps(queries), "lang": "en"}).json() == formed
    assert client.options("/reconcile").headers["access-control-allow-headers"] == "Content-Type"


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({"queries": "{"}, "queries"),
        ({"queries": '{"q": {"query": 1, "limit": 0}}'}, "queries.q"),
        ({"queries": '{"q": {"query": "x", "type": "Dog"}}'}, "Dog"),
        ({"queries": '{"q": {"query": "x", "properties": [{"pid": "dog", "v": 1}]}}'}, "organization"),
        ({"queries": json.dumps({str(n): {"query": "x"} for n in range(101)})}, "101"),
        ({"extend": '{"ids": []}'}, "extend.properties"),
        ({"extend": '{"ids": ["x"], "properties": [{"id": "post", "settings": {"on": "x"}}]}'}, "YYYY"),
    ],
)
def test_what_cannot_be_read_is_told(problem, form, said):
    assert re.search(re.escape(said), problem("/reconcile", 400, method="POST", data=form)["detail"])


def test_other_bodies_and_unknown_things(client, problem):
    form = {"content": b"x", "headers": {"Content-Type": "text/csv"}}
    assert problem("/reconcile", 415, method="POST", **form)["code"] == "reconcile.unread"
    assert problem("/reconcile/preview?id=khong-co-gi", 404)
    assert problem("/reconcile/flyout/type?id=Dog", 400)["code"] == "reconcile.type"
    names = [one["id"] for one in client.get("/reconcile/suggest/type?prefix=uy ban").json()["result"]]
    assert names == ["PeoplesCommittee"]
    assert client.get("/reconcile/suggest/property?prefix=to").json()["result"][0]["id"] == "organization"
    assert "Where" not in client.get("/reconcile/flyout/property?id=post&lang=vi").json()["html"]
