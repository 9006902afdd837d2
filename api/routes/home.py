"""`/`: what this is and where to go on."""

from __future__ import annotations

from html import escape

from fastapi.responses import HTMLResponse

from api.parameters import Lang
from api.routes import described
from tochuc.messages import text

router = described.router("", "pages")
_LINKS = ("/docs", "/api/vacancies", "/api/organizations", "/api/people", "/api/queries", "/openapi.json")


@router.get("/", response_class=HTMLResponse)
async def home(lang: Lang) -> HTMLResponse:
    """What this is, with a search form and links to the API."""
    return HTMLResponse(_page(lang), headers={"Content-Language": lang, "Vary": "Accept-Language"})


def _page(lang: str) -> str:
    def say(code: str) -> str:
        return escape(text(f"api.home.{code}", "vi" if lang == "vi" else "en"))

    items = "\n".join(f'<li><a href="{path}">{say(path)}</a> <code>{path}</code></li>' for path in _LINKS)
    return f"""<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tổ chức</title>
<meta name="description" content="{say("about")}">
<style>
body {{ font: 16px/1.5 system-ui, sans-serif; max-width: 72ch; margin: 2rem auto; padding: 0 1rem; }}
input, button {{ font: inherit; min-height: 44px; padding: 0 .75rem; }}
li {{ margin: .5rem 0; }}
:root {{ color-scheme: light dark; }}
</style>
</head>
<body>
<h1>Tổ chức</h1>
<p>{say("about")}</p>
<form action="/api/search"><label>{say("search")} <input name="q" required maxlength="200"></label>
<button>{say("find")}</button></form>
<ul>
{items}
</ul>
<p><a href="/?lang=vi" lang="vi">Tiếng Việt</a> · <a href="/?lang=en" lang="en">English</a></p>
</body>
</html>
"""
