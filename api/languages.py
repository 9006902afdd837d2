"""The language of whoever asks: `?lang=`, then `Accept-Language`, else Vietnamese."""

from __future__ import annotations

from starlette.requests import Request

from tochuc.messages import Language

LANGUAGES: tuple[Language, ...] = ("vi", "en")


def language_of(request: Request) -> Language:
    """Give the language to answer in."""
    asked = request.query_params.get("lang", "")
    for lang in LANGUAGES:
        if asked == lang:
            return lang
    return preferred(request.headers.get("accept-language", ""))


def preferred(header: str) -> Language:
    """Choose among our languages by an `Accept-Language` header; Vietnamese where it names neither."""
    found: list[tuple[float, Language]] = []
    for part in header.split(","):
        tag, _, rest = part.strip().partition(";")
        for lang in LANGUAGES:
            if tag.lower() == lang or tag.lower().startswith(f"{lang}-"):
                found.append((weight(rest), lang))
    best = max(found, key=lambda one: one[0], default=(0.0, LANGUAGES[0]))
    return best[1] if best[0] > 0 else LANGUAGES[0]


def weight(parameters: str) -> float:
    """Read the `q` of an element of an Accept header; 1 where none is given, 0 where it is none."""
    for parameter in parameters.split(";"):
        name, _, value = parameter.strip().partition("=")
        if name.strip().lower() == "q":
            try:
                return min(max(float(value), 0.0), 1.0)
            except ValueError:
                return 0.0
    return 1.0
