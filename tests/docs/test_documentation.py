"""What is written about the code is what the code says."""

import re
from pathlib import Path

import pytest

from tochuc.documentation import error_codes, pages
from tochuc.messages import catalogue

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("name", ["errors.md", "schema.md", "queries.md"])
def test_generated_pages_are_up_to_date(name):
    written = (ROOT / "docs" / name).read_text("utf-8")
    assert pages()[name] == written, "run: python -m tochuc.documentation"


def test_every_wording_stands_in_both_languages_with_the_same_details():
    for code, wording in catalogue().items():
        assert set(wording) == {"vi", "en"}, code
        details = [set(re.findall(r"\{(\w+)", text)) for text in wording.values()]
        assert details[0] == details[1], code


def test_errors_are_found_where_they_are_raised():
    codes = error_codes()
    assert codes["load.not-dated"] == "BadInput"
    assert codes["neo4j.unreachable"] == "Unavailable"


def test_links_in_the_pages_lead_somewhere():
    for page in [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]:
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"
