import pytest


def found(get, q, **asked):
    return [(item["type"], item["name"], item["score"]) for item in get("/api/search", q=q, **asked)["items"]]


def test_a_name_is_found_without_its_marks(get):
    (item,) = get("/api/search", q="dong van thu", lang="en")["items"]
    assert item == {
        "id": "https://w3id.org/tochuc/id/dong-van-thu-1",
        "name": "Đồng Văn Thử",
        "url": "http://testserver/api/people/dong-van-thu-1",
        "type": "person",
        "score": 1.0,
        "reasons": ["the whole name"],
        "description": "Bí thư, Tỉnh ủy Mẫu; Chủ tịch, Ủy ban nhân dân tỉnh Mẫu",
    }


@pytest.mark.parametrize(
    "typed", ["Đồng Văn Thử", "ĐỒNG VĂN THỬ", "thu dong van", "dong th", "van thu", "  đồng-văn "]
)
def test_marks_case_order_and_the_end_of_the_last_word_do_not_matter(get, typed):
    assert ("person", "Đồng Văn Thử") in [item[:2] for item in found(get, typed)]


def test_the_better_fit_comes_first(get):
    assert [item[1] for item in found(get, "tinh uy mau", type="organization")] == [
        "Tỉnh ủy Mẫu",
        "Ban Thường vụ Tỉnh ủy Mẫu",
        "Ủy ban nhân dân tỉnh Mẫu",
    ]


@pytest.mark.parametrize("typed", ["ubnd mau", "UBND tỉnh Mẫu", "uy ban nhan dan mau"])
def test_abbreviations_are_written_out(get, typed):
    assert found(get, typed, type="organization")[0][1] == "Ủy ban nhân dân tỉnh Mẫu"


def test_another_name_finds_the_body(get):
    assert found(get, "ban chap hanh dang bo tinh mau")[0] == ("organization", "Tỉnh ủy Mẫu", 0.98)


def test_a_post_is_found_by_its_full_name(get):
    (first, *_) = get("/api/search", q="bí thư tỉnh ủy mẫu", type="post")["items"]
    assert (first["name"], first["description"]) == ("Bí thư", "Bí thư Tỉnh ủy Mẫu")


@pytest.mark.parametrize("typed", ["doing van thu", "dng van thu", "dong vna thu", "dong van thuu"])
def test_one_typo_is_forgiven(get, typed):
    (item,) = get("/api/search", q=typed, type="person", lang="en")["items"]
    assert item["name"] == "Đồng Văn Thử"
    assert item["score"] <= 0.5
    assert item["reasons"][0].startswith("nearly so")


def test_two_typos_are_not(get):
    assert found(get, "doing vann thu") == []


@pytest.mark.parametrize("typed", ["zzz", '+ - && || ! ( ) { } [ ] ^ " ~ * ? : \\ /', "AND", "thử OR", "…"])
def test_what_fits_nothing_finds_nothing(get, typed):
    assert get("/api/search", q=typed) == {"items": [], "next": None, "total": 0}


def test_pages_follow_each_other(get):
    whole = found(get, "mau")
    first = get("/api/search", q="mau", limit=2)
    rest = get("/api/search", q="mau", after=first["next"])
    assert [item["name"] for item in first["items"] + rest["items"]] == [name for _, name, _ in whole]


def test_bad_parameters(problem):
    assert problem("/api/search", 400)["errors"][0]["parameter"] == "q"
    assert problem("/api/search?q=", 400)["errors"][0]["expected"] == "at least 1 character(s)"
    assert problem("/api/search?q=x&type=dog", 400)["errors"][0]["parameter"] == "type"
    assert problem(f"/api/search?q={'x' * 201}", 400)["errors"][0]["expected"] == "at most 200 characters"
