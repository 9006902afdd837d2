"""Complete lists: what they leave out is over, whichever source comes first."""

from datetime import date
from itertools import permutations

import pytest
from readings import Text

from tochuc.graph import Store, fetch_all
from tochuc.loading.reference import prepare
from tochuc.loading.source import load, unload

BODY = "Sở Y tế thành phố Huế"
DIRECTOR, DEPUTY = ("Giám đốc", BODY), ("Phó Giám đốc", BODY)


@pytest.fixture
def store(graph):
    with Store(graph) as opened:
        prepare(opened)
        yield opened


def states(store):
    rows = store.read(
        "MATCH (p:Person)<-[:MEMBER]-(t:Tenure)-[:POST]->(post:Post) "
        "RETURN p.name AS person, post.name AS post, t.state AS state, t.succeededOn AS day"
    )
    return {
        (row["person"], row["post"]): row["state"] if row["day"] is None else f"{row['state']} {row['day']}"
        for row in rows
    }


def spring():
    text = Text("xuan", "2024-03-01").complete(BODY)
    text.tenure("Trần Mẫu An", *DIRECTOR).tenure("Lê Thử Bình", *DEPUTY)
    return text.tenure("Phạm Mẫu Chi", *DEPUTY).tenure("Võ Thử Dung", "Chánh Văn phòng", BODY)


def autumn():
    return Text("thu", "2024-09-01").complete(BODY).tenure("Lê Thử Bình", *DEPUTY)


def press():
    text = Text("bao", "2024-05-01").tenure("Ngô Thử Giang", "Thanh tra viên", BODY)
    return text.tenure("Đỗ Mẫu Hà", *DEPUTY)


LEFT = "presumed-ended 2024-09-01"


@pytest.mark.parametrize("order", [*permutations((spring, autumn, press))], ids=lambda o: o[0].__name__)
def test_whom_a_later_list_leaves_out_has_left_and_other_posts_are_none_of_its_business(store, order):
    for text in (make() for make in order):
        load(store, text.composed, text.name)
    assert states(store) == {
        ("Trần Mẫu An", "Giám đốc"): LEFT,
        ("Lê Thử Bình", "Phó Giám đốc"): "certain",
        ("Phạm Mẫu Chi", "Phó Giám đốc"): LEFT,
        ("Đỗ Mẫu Hà", "Phó Giám đốc"): LEFT,
        ("Võ Thử Dung", "Chánh Văn phòng"): LEFT,
        ("Ngô Thử Giang", "Thanh tra viên"): "certain",
    }


def test_a_list_that_is_taken_out_ends_nothing_any_more(store):
    load(store, spring().composed, "xuan")
    before = store.read_transaction(fetch_all)
    gone = load(store, autumn().composed, "thu").source
    unload(store, gone)
    store.driver.execute_query("MATCH (n {id: $id}) DETACH DELETE n", id=gone)  # its tombstone
    assert store.read_transaction(fetch_all) == before


def test_a_list_of_another_publisher_follows_nothing(store):
    load(store, spring().composed, "xuan")
    other = autumn()
    other.publisher = "Mẫu"
    load(store, other.composed, "thu")
    assert states(store)["Trần Mẫu An", "Giám đốc"] == "certain"


@pytest.mark.parametrize("condition", ["undisclosed", "filled"])
def test_a_list_that_tells_not_who_holds_a_post_ends_nobody_s_time_in_it(store, condition):
    load(store, spring().composed, "xuan")
    load(store, autumn().stands(*DIRECTOR, condition).composed, "thu")
    assert states(store)["Trần Mẫu An", "Giám đốc"] == "certain"
    assert states(store)["Võ Thử Dung", "Chánh Văn phòng"] == LEFT


def test_back_in_a_later_list(store):
    third = Text("dong", "2025-01-01").complete(BODY).tenure("Võ Thử Dung", "Chánh Văn phòng", BODY)
    for text in (third, spring(), autumn()):
        load(store, text.composed, text.name)
    assert states(store)["Võ Thử Dung", "Chánh Văn phòng"] == "certain"
    known = store.read(
        "MATCH (t:SupersededTenure)-[:FORMER_MEMBER]->(:Person {name: 'Võ Thử Dung'}) "
        "RETURN t.state AS state, t.knownFrom AS day ORDER BY day"
    )
    assert {"state": "presumed-ended", "day": date(2024, 9, 1)} in known
