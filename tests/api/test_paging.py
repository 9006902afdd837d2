import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.models.base import Reference
from api.paging import cursor, key_after, page_of
from tochuc.errors import BadInput

NAMES = st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=5), unique=True, max_size=12)


def items(names):
    return [Reference(id=name, name=name, url="") for name in names]


@settings(deadline=None)
@given(NAMES, st.integers(1, 5))
def test_pages_are_the_whole_list_once(names, limit):
    seen, after = [], None
    while True:
        page = page_of(items(names), lambda item: (item.id,), limit, after)
        seen += [item.id for item in page.items]
        assert page.total == len(names)
        if (after := page.next) is None:
            break
    assert seen == sorted(names)


def test_what_is_added_before_the_cursor_shifts_nothing():
    page = page_of(items("bcd"), lambda item: (item.id,), 1, None)
    following = page_of(items("abcd"), lambda item: (item.id,), 1, page.next)
    assert [item.id for item in following.items] == ["c"]


@settings(deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1, max_size=3))
def test_a_cursor_is_read_as_it_was_written(parts):
    assert key_after(cursor(tuple(parts)), len(parts)) == tuple(parts)


@pytest.mark.parametrize("text", ["x", "%%%", "WzFd", "WyJhIiwiYiJd", "bnVsbA", "đ"])
def test_what_is_no_cursor_is_said_to_be_none(text):
    with pytest.raises(BadInput, match="cursor"):
        key_after(text, 1)
