"""`docs/reading.md` says what the reader does: its example runs, its tables hold."""

from __future__ import annotations

import re
from contextlib import redirect_stdout
from datetime import date
from io import StringIO
from pathlib import Path
from typing import get_args

import pytest

from loaders.announcement import read_text
from loaders.announcement.symbols import Symbol

PAGE = (Path(__file__).parents[3] / "docs" / "reading.md").read_text("utf-8")
BLOCKS = re.findall(r"```(\w+)\n(.*?)```", PAGE, re.DOTALL)
PYTHON = next(text for kind, text in BLOCKS if kind == "python")
PRINTED, EXPLAINED = (text for kind, text in BLOCKS if kind == "text")
ROWS = re.findall(r"^\| `([a-z-]+)` \| .*? \| (.*?) \|$", PAGE, re.MULTILINE)


def test_the_example_prints_what_the_page_says() -> None:
    out = StringIO()
    with redirect_stdout(out):
        exec(compile(PYTHON, "docs/reading.md", "exec"), {})
    assert out.getvalue() == PRINTED


def test_the_explanation_of_the_example_is_the_readers() -> None:
    match = re.search(r'"(Ông .*?)"', PYTHON)
    assert match
    assert "\n".join(read_text(match[1], "t", published=date(2025, 6, 30)).explanation) == EXPLAINED.rstrip()


@pytest.mark.parametrize(("pattern", "example"), ROWS)
def test_each_patterns_example_is_read_by_it(pattern: str, example: str) -> None:
    reading = read_text(f"Sáng nay, {example}.", "t", published=date(2025, 6, 30))
    assert pattern in {tenure.pattern for tenure in reading.tenures}


def test_every_symbol_is_explained() -> None:
    table = PAGE.partition("| symbol |")[2].partition("\n\n")[0]
    assert set(re.findall(r"`(.)`", table)) == set(get_args(Symbol))


def test_every_pattern_of_a_tenure_is_explained() -> None:
    walk = (Path(__file__).parents[3] / "loaders" / "announcement" / "walk.py").read_text("utf-8")
    assert {row[0] for row in ROWS} == set(re.findall(r"^    ([a-z-]+) {2,}[A-Z]", walk, re.MULTILINE))
