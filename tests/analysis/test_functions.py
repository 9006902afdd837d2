"""The analyses over a handful of tenures, against answers worked out by hand."""

from datetime import date

from tochuc.analysis import Held, careers, central, overlaps, people_and_bodies, transitions


def _held(person: str, post: str, body: str, began: str | None = None) -> Held:
    day = date.fromisoformat(began) if began else None
    return Held(
        f"{person}-{post}-{body}", person, person.upper(), f"{post}-{body}", post, body, body.upper(), day
    )


BOARDS = [
    _held("an", "chair", "x"),
    _held("an", "member", "y"),
    _held("binh", "member", "x"),
    _held("binh", "member", "y"),
    _held("cuc", "member", "y"),
    _held("cuc", "chair", "z"),
]


def test_bodies_that_share_people_by_how_many_and_what_share() -> None:
    found = [(one.first, one.second, one.shared, one.jaccard, one.people) for one in overlaps(BOARDS)]
    assert found == [("X", "Y", 2, 0.6667, ("AN", "BINH")), ("Y", "Z", 1, 0.3333, ("CUC",))]
    assert [one.shared for one in overlaps(BOARDS, least=2)] == [2]


def test_two_posts_in_one_body_are_one_edge_with_both() -> None:
    graph = people_and_bodies([*BOARDS, _held("an", "deputy", "x")])
    assert graph.edges["an", "x"]["posts"] == ["chair", "deputy"]
    assert graph.number_of_edges() == len(BOARDS)


def test_who_joins_the_others_is_central() -> None:
    found = {one.id: one for one in central(people_and_bodies(BOARDS))}
    # Six nodes, so ten pairs of others. Everything passes y on its way to z, through cuc; an and binh
    # share the ways from x.
    assert next(iter(found)) == "y"
    assert (found["y"].degree, found["y"].kind) == (3, "body")
    assert found["cuc"].betweenness == 0.4
    assert found["y"].betweenness == 0.65
    assert found["an"].betweenness == found["binh"].betweenness == 0.15
    assert found["z"].betweenness == 0


CAREERS = [
    _held("an", "deputy", "x", "2010-01-01"),
    _held("an", "head", "x", "2015-01-01"),
    _held("an", "member", "y", "2015-01-01"),
    _held("binh", "head", "x", "2012-01-01"),
    _held("binh", "secretary", "z", "2020-01-01"),
    _held("cuc", "head", "x", "2012-01-01"),
    _held("cuc", "secretary", "z", "2021-01-01"),
    _held("dung", "deputy", "x", None),
    _held("dung", "secretary", "z", "2022-01-01"),
]


def test_the_steps_that_people_went() -> None:
    graph = transitions(CAREERS)
    assert sorted(graph.edges) == [
        ("deputy-x", "head-x"),
        ("deputy-x", "member-y"),
        ("head-x", "secretary-z"),
    ]
    assert graph.edges["head-x", "secretary-z"]["people"] == ["BINH", "CUC"]


def test_the_shortest_career_from_one_post_to_another() -> None:
    graph = transitions(CAREERS)
    found = [(one.step, one.post, one.next, one.people) for one in careers(graph, "deputy-x", "secretary-z")]
    assert found == [
        (1, "deputy, X", "head, X", ("AN",)),
        (2, "head, X", "secretary, Z", ("BINH", "CUC")),
    ]
    assert careers(graph, "secretary-z", "deputy-x") == []
    assert careers(graph, "deputy-x", "unknown") == []


def test_the_order_of_tenures_changes_nothing() -> None:
    assert overlaps(reversed(BOARDS)) == overlaps(BOARDS)
    assert sorted(transitions(reversed(CAREERS)).edges(data=True)) == sorted(
        transitions(CAREERS).edges(data=True)
    )
    backwards = central(people_and_bodies(reversed(BOARDS)))
    assert backwards == central(people_and_bodies(BOARDS))
