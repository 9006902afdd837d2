"""From a page's context to HTML."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any, ClassVar

from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from api.pages.coded import label
from api.pages.frame import Frame
from api.pages.writing import written_day, written_number
from tochuc.messages import Language, catalogue, text
from tochuc.queries import Words

STATIC = Path(__file__).parent / "static"
_HEADERS = {
    # Nothing on a page runs but what this server gives, and nothing comes from elsewhere.
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self' data:; "
    "script-src 'self'; connect-src 'self'; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Vary": "Accept, Accept-Language, Cookie",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What every page says of itself; each page adds what its template shows.

    Args:
        title: what it is about, in a few words.
        description: the same in a sentence, for search engines.
        data: the path of the API that answers the same, without `/api`; None where there is none.
        linked_data: what schema.org's terms say of it.
    """

    template: ClassVar[str]

    title: str
    description: str
    data: str | None = None
    linked_data: Mapping[str, Any] | None = None


def html(page: Page, frame: Frame) -> str:
    """Write a page."""
    template = _environment().get_template(f"{page.template}.html")
    return template.render(
        page=page,
        frame=frame,
        t=partial(_say, frame.lang),
        words=partial(_text, frame.lang),
        label=partial(label, frame.lang),
        style=_style_version(),
    )


def respond(
    page: Page, frame: Frame, status: int = 200, headers: Mapping[str, str] | None = None
) -> HTMLResponse:
    """Answer with a page; what a steward sees is not to be kept."""
    private = {"Cache-Control": "no-store"} if frame.steward else {}
    own = {"Content-Language": frame.lang, **_HEADERS, **private, **(headers or {})}
    return HTMLResponse(html(page, frame), status, headers=own)


def _say(lang: Language, code: str, /, **details: object) -> str:
    return text(f"page.{code}", lang, **details)


def _text(lang: Language, code: str, /, **details: object) -> str:
    """Give words that are not the pages' own."""
    return text(code, lang, **details)


def _in_words(words: Words, lang: Language) -> str:
    """Give a text that a query says in both languages in one of them."""
    return words.vi if lang == "vi" else words.en


def _as_json_ld(data: Mapping[str, Any]) -> Markup:
    """Write JSON that can't end the element it stands in."""
    return Markup(json.dumps(data, ensure_ascii=False).replace("<", "\\u003c"))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("api.pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["fact_kinds"] = frozenset(
        code.removeprefix("page.fact.") for code in catalogue() if code.startswith("page.fact.")
    )
    environment.filters["json_ld"] = _as_json_ld
    environment.filters["day"] = written_day
    environment.filters["number"] = written_number
    environment.filters["in_words"] = _in_words
    return environment


@cache
def _style_version() -> str:
    """Give what changes when style or script do, so that browsers may keep them for good."""
    files = sorted(STATIC.iterdir())
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:10]
