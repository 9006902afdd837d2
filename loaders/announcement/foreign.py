"""Which names are of no people of this country: their words are no Vietnamese syllables."""

from __future__ import annotations

import re

from loaders.announcement.words import Words

_MOST_WORDS = 5
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


def company_end(words: Words, at: int) -> int | None:
    """Give the end of a company's foreign name at token `at`, "Golden Bamboo Logistics", by a word in it."""
    end, sure = at, False
    while end - at < _MOST_WORDS and words.capital(end) and words.tokens[end].text.isascii():
        if end > at and words.family(end) and words.capital(end + 1) and not words.of_company(end):
            break
        sure = sure or (end > at and words.of_company(end))
        end += 1
    return end if sure and words.of_company(end - 1) else None
