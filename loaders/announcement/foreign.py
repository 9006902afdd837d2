"""Which names are of no people of this country: their words are no Vietnamese syllables."""

from __future__ import annotations

import re

_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?",
    re.IGNORECASE,
)
_BRAND = re.compile(r"[A-Z][a-z]{2,}(?:bank|co|mex|lines|group|land|chem|tel|fone|petro|milk|corp)")
_CAPITALS_WITHIN = re.compile(r"^[A-Z][a-z]+[A-Z][A-Za-z]+$")


def foreign_name(name: str) -> bool:
    """Whether a name without any marks holds a word that Vietnamese has not: "Shinzo Abe".

    Names of the peoples of the highlands ("Niê Kđăm") carry marks or an apostrophe and are none.
    """
    words = name.split()
    plain = len(words) > 1 and name.isascii() and "'" not in name
    return plain and any(len(word) > 1 and not _SYLLABLE.fullmatch(word) for word in words)


def brand(word: str) -> bool:
    """Whether a word can only be a company's, by capitals within ("TaybacBank") or its end ("Kembaco")."""
    return bool(_BRAND.fullmatch(word)) or (word.isascii() and bool(_CAPITALS_WITHIN.search(word)))
