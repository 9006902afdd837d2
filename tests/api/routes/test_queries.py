import pytest

ID = "https://w3id.org/tochuc/id/"


def test_the_queries_say_what_they_ask_and_take(get):
    items = get("/api/queries")["items"]
    assert [item["name"] for item in items] == sorted(item["name"] for item in items)
    leaders = next(item for item in items if item["name"] == "leaders")
    assert leaders["url"] == "http://testserver/api/queries/leaders"
    assert leaders["question"]["en"].startswith("Who leads")
    assert [(one["name"], one["required"]) for one in leaders["parameters"]] == [
        ("organization", True),
        ("on", False),
        ("known", False),
    ]


def test_a_query_answers_with_columns_and_rows(get):
    found = get("/api/queries/leaders", organization="Đảng bộ tỉnh Mẫu", on="2025-08-13")
    assert found["columns"][:6] == [
        "person",
        "person_id",
        "post",
        "post_id",
        "organization",
        "organization_id",
    ]
    (row,) = found["rows"]
    assert (row["person"], row["post"], row["from"]) == ("Đồng Văn Thử", "Bí thư", "2025-08")
    assert row["also_holds"] == [{"id": f"{ID}chu-tich-mau", "name": "Chủ tịch Ủy ban nhân dân tỉnh Mẫu"}]
    assert found["truncated"] is False


def test_fewer_rows_than_there_are(get):
    found = get("/api/queries/chain", organization="tinh-uy-mau", limit=2)
    assert (len(found["rows"]), found["truncated"]) == (2, True)


@pytest.mark.parametrize(
    ("asked", "status", "code"),
    [
        ("nobody", 404, "api.no-query"),
        ("leaders", 400, "queries.missing-parameter"),
        ("leaders?organization=bang uy tinh mau", 404, "queries.unknown-thing-near"),
        ("leaders?organization=qqq", 404, "queries.unknown-thing"),
        ("leaders?organization=tinh-uy-mau&on=x", 400, "date-form"),
        ("leaders?organization=tinh-uy-mau&colour=red", 400, "queries.unknown-parameter"),
        ("person?person=lê thị mẫu", 409, "queries.ambiguous"),
        ("leaders?organization=tinh-uy-mau&limit=0", 400, "api.parameters"),
    ],
)
def test_what_a_query_can_not_answer(problem, asked, status, code):
    assert problem(f"/api/queries/{asked}", status)["code"] == code


def test_the_answer_is_in_the_language_asked_for(problem):
    assert "There is no query" in problem("/api/queries/nobody", 404)["detail"]
    assert "Không có truy vấn" in problem("/api/queries/nobody?lang=vi", 404)["detail"]
