"""A report as one HTML file: it needs nothing else, prints, and speaks both languages without a script."""

from __future__ import annotations

from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup

from tochuc.ids import segment
from tochuc.messages import Language, text
from tochuc.validation.rendering.grouping import groups, short
from tochuc.validation.report import Report
from tochuc.validation.shapes import Shapes

if TYPE_CHECKING:
    from jinja2 import Template

_FOLDER = Path(__file__).parent
_LANGUAGES: tuple[Language, ...] = ("vi", "en")


def as_html(report: Report, shapes: Shapes, lang: Language, *, dated: date | None = None) -> str:
    """Write a report as a page.

    Args:
        report: what was found.
        shapes: what it was checked against.
        lang: the language that is shown first.
        dated: the day to put on it.
    """
    return _template().render(
        report=report,
        groups=groups(report, shapes),
        accepted=sum(1 for finding in report.findings if finding.accepted),
        lang=lang,
        dated=dated,
        style=Markup((_FOLDER / "page.css").read_text("utf-8")),
        title=text("report.title", lang),
        t=_both,
        either=_either,
        segment=segment,
    )


def _both(code: str, /, **details: object) -> Markup:
    return _either({lang: text(code, lang, **details) for lang in _LANGUAGES})


def _either(words: dict[str, str]) -> Markup:
    """Give words in both languages, of which the style shows one."""
    span = partial(Markup('<span class="{0}" lang="{0}">{1}</span>').format)
    return Markup("").join(span(lang, words[lang]) for lang in _LANGUAGES)


@cache
def _template() -> Template:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    loader = FileSystemLoader(_FOLDER)
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters["short"] = short
    return environment.get_template("page.html")
