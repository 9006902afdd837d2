"""What speaks for or against two people being one, in words."""

from __future__ import annotations

from collections.abc import Mapping

from tochuc.identity import Evidence
from tochuc.ids import segment
from tochuc.messages import Language, text


def reason_text(evidence: Evidence, names: Mapping[str, str], lang: Language | None = None) -> str:
    """Say what a piece of evidence is.

    Args:
        evidence: one thing that was weighed.
        names: of the things that it rests on, by id, as a `Review` has them.
        lang: the language.
    """
    if evidence.kind == "name":
        return text("reason.name-rare" if evidence.bits > 0 else "reason.name-common", lang)
    things = ", ".join(_named(thing, names, lang) for thing in evidence.things)
    return text(f"reason.{evidence.kind}", lang, things=things)


def _named(thing: str, names: Mapping[str, str], lang: Language | None) -> str:
    if thing in ("man", "woman"):
        return text(f"reason.{thing}", lang)
    return names.get(thing, segment(thing))
