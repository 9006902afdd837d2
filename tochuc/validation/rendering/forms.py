"""Which forms there are, and what each needs besides the report."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tochuc.messages import Language, language
from tochuc.validation.report import Report
from tochuc.validation.shapes import Shapes, load_shapes


@dataclass(frozen=True, slots=True)
class Settings:
    """How a report is to be written.

    Args:
        lang: the language of a form that speaks one; by default the user's. JSON, Turtle and HTML speak
            both, and HTML shows this one first.
        coloured: whether text has the colours of a terminal.
        dated: the day to put on it. Nothing here looks at a clock: the same report is the same file.
        shapes_dir: the folder of shapes that was checked against; by default the project's own.
    """

    lang: Language | None = None
    coloured: bool = False
    dated: date | None = None
    shapes_dir: Path | None = None

    @property
    def chosen(self) -> Language:
        """The language to write in."""
        return self.lang or language()

    @property
    def shapes(self) -> Shapes:
        """The shapes that were checked against."""
        return load_shapes(self.shapes_dir)


def _text(report: Report, settings: Settings) -> str:
    from tochuc.validation.rendering.terminal import as_text

    return as_text(report, settings.shapes, settings.chosen, coloured=settings.coloured)


def _json(report: Report, settings: Settings) -> str:
    return json.dumps(report.to_json(), ensure_ascii=False, indent=2)


def _turtle(report: Report, settings: Settings) -> str:
    from tochuc.validation.rendering.turtle import as_turtle

    return as_turtle(report, settings.shapes, dated=settings.dated)


def _html(report: Report, settings: Settings) -> str:
    from tochuc.validation.rendering.page import as_html  # a template engine that nothing else here needs

    return as_html(report, settings.shapes, settings.chosen, dated=settings.dated)


def _sarif(report: Report, settings: Settings) -> str:
    from tochuc.validation.rendering.sarif import as_sarif

    return json.dumps(as_sarif(report, settings.shapes, settings.chosen), ensure_ascii=False, indent=2)


def _junit(report: Report, settings: Settings) -> str:
    from tochuc.validation.rendering.junit import as_junit

    return as_junit(report, settings.shapes, settings.chosen)


_WRITERS: dict[str, Callable[[Report, Settings], str]] = {
    "text": _text,
    "json": _json,
    "ttl": _turtle,
    "html": _html,
    "sarif": _sarif,
    "junit": _junit,
}
FORMATS = tuple(_WRITERS)


def render(report: Report, form: str, settings: Settings | None = None) -> str:
    """Write a report.

    Args:
        report: what validation found.
        form: one of `FORMATS`.
        settings: how; by default in the user's language, without colours or a date.
    """
    return _WRITERS[form](report, settings or Settings())
