"""From a remedy's command to the decision that it makes, and what the steward has to add."""

from __future__ import annotations

import shlex
from typing import Any

from api.models.base import TwoLanguages
from api.models.review import Asked, Way
from tochuc.messages import text
from tochuc.schema import schema

_OPTIONS = ("--by", "--why")
# What a command leaves to the steward is written in capitals: date=DATE, --until DATE.
_CODED = {"change": "change", "manner": "manner"}
_NUMBERS = ("members", "vacant", "count")


def way_of(action: str, label: TwoLanguages, command: str) -> Way | None:
    """Make a way of a command, or None for one that is no decision."""
    words = _without_options(shlex.split(command))
    match words:
        case ["tochuc", "unload", source]:
            return Way(action=action, label=label, command=command, body=None, asked=[], unload=source)
        case ["tochuc", "decide", kind, *rest]:
            made = _decision(kind, rest)
        case _:
            return None
    if made is None:
        return None
    body, asked = made
    return Way(action=action, label=label, command=command, body=body, asked=asked, unload=None)


def way(action: str, command: str, **details: object) -> Way:
    """Make a way with our own wording, `page.way.<action>`."""
    label = TwoLanguages(
        vi=text(f"page.way.{action}", "vi", **details), en=text(f"page.way.{action}", "en", **details)
    )
    made = way_of(action.partition("-")[0], label, command)
    assert made is not None, command
    return made


def _decision(kind: str, rest: list[str]) -> tuple[dict[str, Any], list[Asked]] | None:
    match kind, rest:
        case (("same" | "different"), [first, second]):
            return {"kind": kind, "first": first, "second": second}, []
        case "retract", [statement]:
            return {"kind": kind, "statement": statement}, []
        case "correct", [statement, *fields]:
            pairs = [field.partition("=") for field in fields]
            given = {name: value for name, _, value in pairs if not value.isupper()}
            body = {"kind": kind, "statement": statement, "fields": given}
            return body, [_asked(name) for name, _, value in pairs if value.isupper()]
        case "reading", [body_id, reading]:
            return {"kind": kind, "body": body_id, "reading": reading}, []
        case "complete", [body_id, day]:
            known = {} if day.isupper() else {"day": day}
            return {"kind": kind, "body": body_id, **known}, [] if known else [_asked("day")]
        case "accept", [finding, "--until", day]:
            known = {} if day.isupper() else {"until": day}
            return {"kind": kind, "finding": finding, **known}, [] if known else [_asked("until")]
        case _:
            return None


def _asked(name: str) -> Asked:
    if name in _CODED:
        return Asked(name=name, type="choice", choices=list(schema().coded[_CODED[name]].codes))
    kind = "number" if name in _NUMBERS else "date" if name in ("day", "until") else "text"
    return Asked(name=name, type=kind, choices=[])


def _without_options(words: list[str]) -> list[str]:
    kept: list[str] = []
    skip = False
    for word in words:
        if skip or word in _OPTIONS:
            skip = word in _OPTIONS
            continue
        kept.append(word)
    return kept
