import pytest

from api.pages.writing import written_day, written_number


@pytest.mark.parametrize(
    ("day", "vi"),
    [("2025-08-03", "3/8/2025"), ("2025-08", "8/2025"), ("2025", "2025"), ("≤ 2025-11-20", "≤ 20/11/2025")],
)
def test_days_are_written_as_precise_as_they_are(day, vi):
    assert written_day(day, "vi") == vi
    assert written_day(day, "en") == day


def test_numbers_have_the_marks_of_their_language():
    assert [written_number(2400, lang) for lang in ("vi", "en")] == ["2.400", "2,400"]
