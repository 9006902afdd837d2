"""The full name of a body whose owner and place are known."""

from __future__ import annotations

from collections.abc import Callable

from loaders.announcement.bodies import Body, is_centre
from loaders.announcement.families import PROVINCIAL
from loaders.announcement.names import Place

_WITH_LEVEL = frozenset({*PROVINCIAL, "uy-ban-nhan-dan", "hoi-dong-nhan-dan", "cong-an"})
_LARGEST_CITY = "Hồ Chí Minh"


def full_name(body: Body, level_of: Callable[[str], str], *, owned: bool = False) -> str:
    """Put a body's name together.

    Args:
        body: the body, completed.
        level_of: gives "tỉnh" or "thành phố" for a province.
        owned: it is named as the owner of another, where the Party's centre keeps the name as said.
    """
    if owned and is_centre(body):
        return body.as_said[0].upper() + body.as_said[1:]
    if body.kind.says["nameTakes"] == "acronym":
        return body.as_said
    parts = [_head(body, owned)]
    if body.field:
        parts.append(body.field.replace(" & ", " và "))
    if body.owner:
        parts.append(full_name(body.owner, level_of, owned=True))
    elif body.place and body.place.name:
        seat = "tại " if " tại " in body.as_said else ""
        parts.append(seat + _place_name(body, body.place, body.place.name, level_of))
    return " ".join(parts)


def _head(body: Body, owned: bool) -> str:
    if owned and body.kind.notation == "co-quan" and body.as_said.lower().startswith("các"):
        return "các cơ quan"
    return body.kind.label


def _place_name(body: Body, place: Place, name: str, level_of: Callable[[str], str]) -> str:
    if name == _LARGEST_CITY:
        return "Thành phố " + name
    if body.scope == "level" and not name.isdigit():
        return name
    level = place.level
    if level is None and place.province and body.kind.notation in _WITH_LEVEL:
        level = level_of(name)
    return f"{level} {name}" if level else name
