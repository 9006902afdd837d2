"""The table of docs/formats.md that says what comes back from each format."""

from collections.abc import Mapping

from tochuc.places import data_root


def documented(form: str) -> dict[str, str]:
    """What the page says of a format, by what can be lost.

    Args:
        form: what stands in the heading of its column, or in a part of it.
    """
    page = (data_root() / "docs" / "formats.md").read_text("utf-8")
    section = page.partition("## What comes back")[2].partition("\n## ")[0]
    table = [line[1:-1].split("|") for line in section.splitlines() if line.startswith("|")]
    column = next(number for number, name in enumerate(table[0]) if form in name)
    return {row[0].strip(): row[column].strip() for row in table[2:]}


def measured(kept: Mapping[str, tuple[int, int]]) -> dict[str, str]:
    """What was found, in the page's words; what there was none of says nothing."""
    return {what: _cell(*numbers) for what, numbers in kept.items() if numbers[1]}


def _cell(again: int, before: int) -> str:
    return "all" if again == before else "none" if not again else f"{again} of {before}"
