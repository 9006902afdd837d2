"""Names made comparable: folded for search, as a slug for an id, as a key for equality."""

from __future__ import annotations

import re
import unicodedata

_WITHOUT_STROKE = str.maketrans("đĐ", "dD")
_GAPS = re.compile(r"[\W_]+")

# The two ways to write the tone of oa, oe and uy when nothing follows: "hoà" and "hòa". In "quý" the
# u belongs to the consonant, and before a final consonant or vowel ("Hoàng", "khuỷu") there is one way.
_ON_SECOND_VOWEL = re.compile(r"o[àáảãạèéẻẽẹ](?!\w)|(?<!q)u[ỳýỷỹỵ](?!\w)")


def fold(text: str) -> str:
    """Give a text as people type it without marks: "Đồng Văn Thanh" becomes "dong van thanh".

    Marks go, đ becomes d, letters are lower case, whatever is no letter or digit is one space.
    """
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    lower = unicodedata.normalize("NFD", bare.translate(_WITHOUT_STROKE).casefold())
    letters = "".join(c for c in lower if not unicodedata.combining(c))
    return _GAPS.sub(" ", unicodedata.normalize("NFC", letters)).strip()


def slug(text: str) -> str:
    """Give a text as a segment of an id: "Tỉnh ủy Lạng Sơn" becomes "tinh-uy-lang-son"."""
    return fold(text).replace(" ", "-")


def exact_key(name: str) -> str:
    """Give what two spellings of one name share: normal form, case, tone-mark style and single spaces.

    Marks stay: "Hòa" and "Hoà" have one key, "Hóa" has another.
    """
    lower = unicodedata.normalize("NFC", " ".join(name.split())).casefold()
    return _ON_SECOND_VOWEL.sub(lambda found: _tone_on_first(found[0]), unicodedata.normalize("NFC", lower))


def _tone_on_first(pair: str) -> str:
    letters = unicodedata.normalize("NFD", pair)
    return unicodedata.normalize("NFC", letters[0] + letters[2:] + letters[1])
