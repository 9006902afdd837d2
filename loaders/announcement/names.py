"""Names of people and of places, by their shape."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.announcement.words import Words

_LONGEST_NAME = 5
_LONGEST_PLACE = 4
_NOT_NAMED_AFTER_PEOPLE = frozenset({"tỉnh", "thành phố", "huyện", "quận", "thị xã"})
_PLACES_NAMED_AFTER_PEOPLE = frozenset({"Trần Văn Thời", "Ngũ Hành Sơn"})
_NO_NAMES = frozenset({"tp", "hcm", "tw", "và", "với"})
_ROMAN = frozenset(
    tens + ones
    for tens in ("", "X", "XX")
    for ones in ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    if tens + ones
)


@dataclass(frozen=True, slots=True)
class Named:
    """A name of tokens up to `last` (exclusive)."""

    name: str
    last: int


@dataclass(frozen=True, slots=True)
class Place:
    """A territory: its level word if said, its name if said, and whether it is a province."""

    level: str | None
    name: str | None
    province: bool
    last: int


def capital_run(words: Words, at: int, most: int) -> int:
    """Give the end of the run of capitalised words that begins at `at`, at most `most` of them.

    The run ends before a title or a head of two or more words, and before a word in capitals only.
    """
    here = at
    while here < words.count and here - at < most and _part_of_name(words, here, at):
        here += 1
    return here


def _part_of_name(words: Words, here: int, at: int) -> bool:
    token = words.tokens[here]
    if not token.capital or not token.text.isalpha() or (len(token.text) > 1 and token.text.isupper()):
        return False
    if here == at:
        return True
    if not token.spaced:
        return False
    others = (words.role(here), words.kind(here))
    return all(match is None or match.last - match.first == 1 for match in others)


def person_at(words: Words, at: int, *, addressed: bool) -> Named | None:
    """Read a person's name at token `at`.

    Args:
        words: the text.
        at: where to look.
        addressed: a word of address stands before it, so that any capitals are a name.

    Returns: the name, or None when the capitals are no name.
    """
    first = words.tokens[at] if at < words.count else None
    if first is None or not first.capital or not first.text.isalpha():
        return None
    if first.text == "H" and words.low(at + 1) == "'":
        return _highland(words, at)
    shouted = _shouted_name(words, at, 2 if addressed else 3)
    if shouted:
        return shouted
    if not addressed and (not words.family(at) or _is_place(words, at)):
        return None
    end = capital_run(words, at, _LONGEST_NAME)
    if end - at < (1 if addressed else 2) or words.text(at, end) == "Ngũ Hành Sơn":
        return None
    return Named(words.text(at, end), end)


def _shouted_name(words: Words, at: int, least: int) -> Named | None:
    """Read a name in capitals throughout, "NGUYỄN VĂN A": a family name and, unaddressed, two words more."""
    end = at
    while end < words.count and end - at < _LONGEST_NAME and _shouted(words, end):
        end += 1
    if end - at < least or words.tokens[at].text.capitalize() not in words.lexicon.families:
        return None
    return Named(words.text(at, end).title(), end)


def _shouted(words: Words, at: int) -> bool:
    """Whether a word in capitals stands here that is long enough to be no initial, and is no known phrase."""
    text = words.tokens[at].text
    return (
        text.isupper()
        and text.isalpha()
        and not (words.role(at) or words.kind(at) or words.low(at) in _NO_NAMES)
    )


def _highland(words: Words, at: int) -> Named | None:
    end = capital_run(words, at + 2, 3)
    return Named(words.text(at, end), end) if end > at + 2 else None


def _is_place(words: Words, at: int) -> bool:
    found = words.place(at)
    return found is not None and found.last - at > 1


def place_at(words: Words, at: int, *, bare: bool = True) -> Place | None:
    """Read a territory at token `at`: "tỉnh Lạng Sơn", "huyện này", "tỉnh", and if `bare`, "Lạng Sơn"."""
    level = words.level(at)
    if level is None:
        province = words.place(at) if bare else None
        return Place(None, province.entry.label, True, province.last) if province else None
    word, after = level.entry.label, level.last
    if words.low(after) in ("này", "nhà", "ta"):
        return Place(word, None, False, after + 1)
    province = words.place(after)
    if province and word in ("tỉnh", "thành phố"):
        return Place(word, province.entry.label, True, province.last)
    if word in _NOT_NAMED_AFTER_PEOPLE and _whole_person(words, after):
        return Place(word, None, False, after)
    end = place_end(words, after)
    return Place(word, words.text(after, end) or None, False, end)


def _whole_person(words: Words, at: int) -> bool:
    """Whether three words or more from here are a person's name: "HĐND huyện Lê Thị A"."""
    person = person_at(words, at, addressed=False)
    if person is None or person.last - at < 3 or person.name in _PLACES_NAMED_AFTER_PEOPLE:
        return False
    return place_end(words, at) == min(person.last, at + _LONGEST_PLACE)


def place_end(words: Words, at: int) -> int:
    """Give the end of a place's name by shape; a person's name right after it is left out."""
    if at < words.count and words.tokens[at].text.isdigit() and words.tokens[at].spaced:
        return at + 1
    end = capital_run(words, at, _LONGEST_PLACE + _LONGEST_NAME)
    for size in (2, 3, 4):
        if end - at - size >= 2 and words.family(at + size) and not _is_place(words, at + size):
            return at + size
    return min(end, at + _LONGEST_PLACE)


def roman(words: Words, at: int) -> bool:
    """Whether a Roman numeral stands here."""
    return at < words.count and words.tokens[at].text in _ROMAN
