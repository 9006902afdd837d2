import re
from pathlib import Path

import pytest

from tochuc.validation import Report
from tochuc.validation.rendering import FORMATS, Settings, render

PAGE = Path(__file__).parents[3] / "docs" / "reports.md"


def test_the_page_tells_of_every_form() -> None:
    rows = re.findall(r"^\| `(\w+)` \|", PAGE.read_text("utf-8"), re.MULTILINE)
    assert tuple(rows) == FORMATS


@pytest.mark.parametrize("form", FORMATS)
def test_every_form_says_what_was_accepted_and_what_was_not(report: Report, form: str) -> None:
    written = render(report, form, Settings(lang="vi"))
    assert "2026-01-31" in written
    assert "Hai người giữ một chức vụ." in written
