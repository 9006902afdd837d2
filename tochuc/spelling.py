"""One spelling of a name, its capitals kept: normal form, tone marks, dashes and spaces."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Capitals by name: in the order of code points small and capital Vietnamese letters alternate.
CAPITAL = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
# Vietnamese has two habits for the tone of oa, oe and uy ("hòa", "hoà"); ours is the first vowel.
_ONE_STYLE = {
    "oà": "òa",
    "oá": "óa",
    "oả": "ỏa",
    "oã": "õa",
    "oạ": "ọa",
    "oè": "òe",
    "oé": "óe",
    "oẻ": "ỏe",
    "oẽ": "õe",
    "oẹ": "ọe",
    "uỳ": "ùy",
    "uý": "úy",
    "uỷ": "ủy",
    "uỹ": "ũy",
    "uỵ": "ụy",
}
# Only at the end of a syllable and not after q: "hoà" is "hòa", but "Hoàng" and "quý" stay.
_TONE = re.compile(r"[ou](?:(?<=o)[àáảãạèéẻẽẹ]|(?<=u)[ỳýỷỹỵ])(?!\w)(?<!q..)", re.IGNORECASE)
REMEMBERED = 10_000
"""Texts that functions of spelling remember: names come again, row after row."""
REMEMBERED_LENGTH = 200
_DASHES = re.compile("[‐‑‒–—−]")
_INVISIBLE = re.compile("[\u200b-\u200d\u2060\ufeff\u00ad]")


def one_style(text: str) -> str:
    """Give the text in NFC, with one style of tone marks, one kind of dash and single spaces."""
    return _styled(text) if len(text) <= REMEMBERED_LENGTH else _styled.__wrapped__(text)


@lru_cache(maxsize=REMEMBERED)
def _styled(text: str) -> str:
    composed = unicodedata.normalize("NFC", _INVISIBLE.sub("", text))
    return " ".join(one_tone_style(_DASHES.sub("-", composed)).split())


def one_tone_style(text: str) -> str:
    """Give a text in NFC with one style of tone marks, letter for letter as long as before."""
    return _TONE.sub(_restyled, text)


def _restyled(match: re.Match[str]) -> str:
    found = match[0]
    ours = _ONE_STYLE[found.lower()]
    if found.isupper():
        return ours.upper()
    return ours.capitalize() if found[0].isupper() else ours
