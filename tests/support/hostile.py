"""The hostile texts of `tests/hostile`, each with its name and what is to become of it."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "hostile"


@dataclass(frozen=True)
class Hostile:
    """One text; `outcome` is refused, wrong, bounded or truncated, and `kind` the last part of its code."""

    name: str
    outcome: str
    kind: str | None
    text: str


def hostile(language: str) -> list[Hostile]:
    """Give every text in a language."""
    listed = tomllib.loads((FOLDER / f"{language}.toml").read_text("utf-8"))
    found = [
        Hostile(f"{kind}-{name}", outcome, kind, _text(text))
        for outcome in ("refused", "wrong")
        for kind, texts in listed.get(outcome, {}).items()
        for name, text in texts.items()
    ]
    return found + [
        Hostile(name, outcome, None, _text(text))
        for outcome in ("bounded", "truncated")
        for name, text in listed.get(outcome, {}).items()
    ]


def _text(given: str | list[tuple[str, int]]) -> str:
    return given if isinstance(given, str) else "".join(piece * times for piece, times in given)
