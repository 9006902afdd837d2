from api.models.base import Count, Reference
from api.models.organizations import Branch, ChainItem
from api.pages.charts.tree import WIDTH, Box, tree


def _branch(name: str, children: list[Branch] | None = None, more: int = 0) -> Branch:
    return Branch(
        id=name, name=name, url=f"/api/{name}", kind="X", relation=None, children=children or [], more=more
    )


def _link(name: str, level: int) -> ChainItem:
    body = Reference(id=name, name=name, url=f"/api/{name}")
    return ChainItem(
        **body.model_dump(), level=level, kind="X", organization=body, committee=None, units_below=[]
    )


def _told(boxes: tuple[Box, ...]) -> list[tuple[str, int, str]]:
    return [(box.kind, box.depth, box.title or str(box.more)) for box in boxes]


def test_two_levels_above_the_body_what_is_below_it_and_what_has_no_name() -> None:
    chain = [_link(name, level) for level, name in enumerate(["me", "up", "top", "highest"])]
    below = _branch("me", [_branch("a", [_branch("a1")]), _branch("b")])
    found = tree(chain, below, [Count(what="chi bộ", count=103), Count(what="đoàn", count=None)])
    assert _told(found.boxes) == [
        ("above", 0, "top"),
        ("above", 1, "up"),
        ("self", 2, "me"),
        ("below", 3, "a"),
        ("below", 4, "a1"),
        ("below", 3, "b"),
        ("count", 3, "103 chi bộ"),
    ]


def test_what_is_not_shown_is_counted_at_both_levels() -> None:
    grandchildren = [_branch(f"g{number}") for number in range(6)]
    children = [_branch("c", grandchildren, more=3), *(_branch(f"c{number}") for number in range(14))]
    boxes = tree([], _branch("me", children, more=5), []).boxes
    assert [(box.depth, box.more) for box in boxes if box.kind == "more"] == [(2, 5), (1, 8)]


def test_boxes_neither_overlap_nor_leave_the_chart_and_hang_on_the_one_above() -> None:
    long = "Đảng bộ các cơ quan Đảng và các đoàn thể chính trị - xã hội thành phố trực thuộc Trung ương " * 2
    found = tree([], _branch("me", [_branch(long, [_branch(long)]), _branch("b")]), [])
    for upper, lower in zip(found.boxes, found.boxes[1:], strict=False):
        assert upper.y + upper.height < lower.y
    assert all(box.x + box.width <= WIDTH for box in found.boxes)
    assert found.boxes[-1].y + found.boxes[-1].height <= found.height
    assert len(found.boxes[1].lines) == 3
    assert found.boxes[1].lines[-1].endswith("…")
    top, child, grandchild, _ = found.boxes
    assert child.joined == (top.x + 9, top.y + top.height)
    assert grandchild.joined == (child.x + 9, child.y + child.height)
