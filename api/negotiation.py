"""Which form of a thing whoever asks wants to have (`Accept`)."""

from __future__ import annotations

from collections.abc import Mapping

from api.languages import weight


def choose(accept: str, offered: Mapping[str, str]) -> str | None:
    """Choose a form.

    Args:
        accept: the header; empty takes anything.
        offered: forms by media type, our favourite first.

    Returns: the form wanted most, or None if none of them is accepted.
    """
    wanted = _wanted(accept or "*/*")
    best, form = 0.0, None
    for media_type, offer in offered.items():
        found = _weight_of(media_type, wanted)
        if found > best:
            best, form = found, offer
    return form


def _wanted(accept: str) -> dict[str, float]:
    found: dict[str, float] = {}
    for part in accept.split(","):
        media_range, _, parameters = part.strip().partition(";")
        if media_range:
            found[media_range.strip().lower()] = weight(parameters)
    return found


def _weight_of(media_type: str, wanted: Mapping[str, float]) -> float:
    """Give what the most specific range says of a media type."""
    for media_range in (media_type, f"{media_type.split('/')[0]}/*", "*/*"):
        if media_range in wanted:
            return wanted[media_range]
    return 0.0
