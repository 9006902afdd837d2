"""Marks over a text: whatever the spans, the text stays what it is and each mark covers its own words."""

from hypothesis import given, settings
from hypothesis import strategies as st

from api.pages.marks import Piece, marked

TEXTS = st.text("ăb \n", max_size=30)
SPANS = st.lists(st.tuples(st.integers(-2, 33), st.integers(-2, 33)), max_size=5)


@settings(deadline=None)
@given(TEXTS, SPANS)
def test_the_text_stays_what_it_is(text, spans):
    lines = marked(text, spans)
    assert "\n".join("".join(piece.text for piece in line) for line in lines) == text


@settings(deadline=None)
@given(TEXTS, SPANS)
def test_each_mark_covers_its_own_words_and_no_others(text, spans):
    pieces = [piece for line in marked(text, spans) for piece in line]
    for number, (start, end) in enumerate(spans, 1):
        covered = "".join(piece.text for piece in pieces if number in piece.marks)
        start, end = max(start, 0), min(end, len(text))
        assert covered == (text[start:end].replace("\n", "") if start < end else "")


@settings(deadline=None)
@given(TEXTS, SPANS)
def test_a_mark_is_opened_once_where_it_begins_to_cover(text, spans):
    pieces = [piece for line in marked(text, spans) for piece in line]
    for number in range(1, len(spans) + 1):
        opened = [place for place, piece in enumerate(pieces) if number in piece.opened]
        covering = [place for place, piece in enumerate(pieces) if number in piece.marks]
        assert opened == covering[:1]


def test_marks_that_overlap_are_cut_where_they_meet():
    assert marked("Ông A, Bí thư, nghỉ", [(0, 13), (7, 19)]) == (
        (
            Piece("Ông A, ", (1,), (1,), ()),
            Piece("Bí thư", (1, 2), (2,), (1,)),
            Piece(", nghỉ", (2,), (), (2,)),
        ),
    )
