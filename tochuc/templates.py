"""Empty tables to fill in, which loaders bring along by the entry points of `tochuc.templates`."""

from __future__ import annotations

from importlib.metadata import entry_points

from tochuc.errors import BadInput
from tochuc.messages import Language

GROUP = "tochuc.templates"


def template(kind: str, form: str, lang: Language) -> bytes:
    """Give an empty table.

    Args:
        kind: what it is to hold.
        form: `csv` or `xlsx`.
        lang: the language of its headers.

    Raises: BadInput for a kind that has no template.
    """
    known = {point.name: point for point in entry_points(group=GROUP)}
    if kind not in known:
        raise BadInput("template.unknown", found=kind, known=", ".join(sorted(known)))
    made: bytes = known[kind].load()(form, lang)
    return made
