"""Names made comparable: folded for search, as a slug for an id, as a key for equality."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from tochuc.spelling import REMEMBERED, REMEMBERED_LENGTH, one_style

_WITHOUT_STROKE = str.maketrans("đĐ", "dD")
_GAPS = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """Give a text as people type it without marks: "Đồng Văn Thanh" becomes "dong van thanh".

    Marks go, đ becomes d, letters are lower case, whatever is no letter or digit is one space.
    """
    return _folded(text) if len(text) <= REMEMBERED_LENGTH else _folded.__wrapped__(text)


@lru_cache(maxsize=REMEMBERED)
def _folded(text: str) -> str:
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
    return _exact(name) if len(name) <= REMEMBERED_LENGTH else _exact.__wrapped__(name)


@lru_cache(maxsize=REMEMBERED)
def _exact(name: str) -> str:
    return unicodedata.normalize("NFC", one_style(name).casefold())
