"""The free part of a body's name: where "Sở Tài nguyên và Môi trường" ends."""

from __future__ import annotations

from loaders.announcement.names import person_at, roman
from loaders.announcement.words import Words

_LONGEST = 24
_LOWER_IN_A_ROW = 14
_LONGEST_PART = 6  # words between a comma and "và" within a name
_NAMED_AFTER_PEOPLE = frozenset(
    {"truong", "truong-dai-hoc", "truong-cao-dang", "benh-vien", "hoc-vien", "dai-hoc", "nha-hat"}
)
_MINISTERIAL = frozenset({"bo", "so"})  # where the known field ends, small letters begin something else
_OF_STATES = frozenset({"bo", "uy-ban", "hoi-dong", "quan-doi", "cuc"})
_NUMBERED = frozenset(
    {
        "quan-khu",
        "lu-doan",
        "tieu-doan",
        "vung",
        "su-doan",
        "trung-doan",
        "quan-doan",
        "binh-doan",
        "phong",
        "doi",
        "to",
        "chi-bo",
        "vu",
        "cuc",
    }
)
_COMMA_HEADS = frozenset(
    {
        "phong",
        "vu",
        "cuc",
        "ban",
        "ban-quan-ly",
        "uy-ban",
        "trung-tam",
        "vien",
        "so",
        "hoi",
        "khoi",
        "bao-tang",
    }
)


def field_end(words: Words, at: int, head: str) -> int:
    """Give the end of the free words after a head of the kind `head` at token `at`."""
    here, lower = at, 0
    while here < words.count and here - at < _LONGEST and lower <= _LOWER_IN_A_ROW:
        known = words.field(here)
        if known and _whole(words, known.last):
            here, lower = known.last, 0
            if head in _MINISTERIAL and not _joint(words, here):
                break
            continue
        step = _step(words, here, at, head)
        if not step:
            break
        lower = 0 if words.capital(here) else lower + step
        here += step
    return _trimmed(words, at, here)


def _joint(words: Words, at: int) -> bool:
    """Whether a ministry's field may go on: capitals, "và", a mark."""
    return words.capital(at) or not words.word(at) or words.low(at) == "và"


def _whole(words: Words, last: int) -> bool:
    """Whether a known field is not the beginning of a longer word, as "Công an" of "Công an toàn"."""
    return words.low(last) not in ("toàn",)


def _step(words: Words, here: int, at: int, head: str) -> int:
    """How many tokens at `here` belong to the name: none where something else begins."""
    token = words.tokens[here]
    if not token.word:
        return _mark(words, here, at, head)
    if token.low == "và":
        return 1 if here > at and _joins(words, here + 1) else 0
    if token.text[0].isdigit():
        return 1 if token.text.isdigit() and len(token.text) < 4 and (here > at or head in _NUMBERED) else 0
    if roman(words, here):
        return 1
    if _other_begins(words, here, at, head):
        return 0
    compound = words.compound(here)
    return compound.last - here if compound else 1


def _mark(words: Words, here: int, at: int, head: str) -> int:
    mark = words.low(here)
    if mark == "&":
        return 1
    if mark == "-" and words.low(here + 1) in ("ảnh", "nguồn", "theo", "video", "đồ"):
        return 0
    if mark == "-" and here > at:
        tight = not words.tokens[here].spaced
        known = head in _MINISTERIAL and words.field(here + 1)
        return 1 if (tight or known or words.capital(here + 1)) and _joins(words, here + 1) else 0
    if mark == "," and here > at and head in _COMMA_HEADS:
        return 1 if _comma_joins(words, here) else 0
    return 0


def _joins(words: Words, at: int) -> bool:
    """Whether "và" or a dash before `at` stands within a name: no title, body, person or verb follows."""
    if not words.word(at) or words.stop(at) or words.verb(at) or words.honorific(at) or words.level(at):
        return False
    if words.low(at) in ("các", "những", "nhiều", "một", "hai", "ba", "toàn", "cán", "đại", "gia", "nhân"):
        return bool(words.field(at))
    if words.field(at):
        return True
    if words.role(at) or words.kind(at):
        return False
    return person_at(words, at, addressed=False) is None


def _comma_joins(words: Words, here: int) -> bool:
    """A comma stands within a name where words in lower case follow and "và" comes before the next comma."""
    if not _joins(words, here + 1):
        return False
    if words.capital(here + 1):
        return _capitals_join(words, here)
    for at in range(here + 1, min(here + 13, words.count)):
        if words.low(at) == "và" or (words.kind(at) and words.capital(at)):
            return True
        if not words.word(at) or words.stop(at) or words.verb(at):
            return False
    return False


def _capitals_join(words: Words, here: int) -> bool:
    """Whether capitals after a comma go on with the name: "Viện Địa chất, Môi trường và Biển"."""
    for at in range(here + 1, here + _LONGEST_PART):
        if words.low(at) == "và":
            return _joins(words, at + 1) and words.capital(at + 1)
        begins = words.kind(at) or words.place(at) or (words.family(at) and not words.field(at))
        if not words.word(at) or words.role(at) or (words.capital(at) and begins):
            return False
    return False


def _other_begins(words: Words, here: int, at: int, head: str) -> bool:
    """Whether a place, an owner, a title, a verb or a person begins at `here`."""
    if words.low(here) in ("của", "thuộc", "trực", "các") and here > at:
        return words.compound(here) is None
    if words.level(here) or (head in _OF_STATES and here > at and words.country(here)):
        return True
    if words.stop(here) and not words.capital(here):
        return True
    if _title_or_body(words, here, at) or (words.verb(here) and not words.capital(here)):
        return True
    if words.honorific(here) and (not words.capital(here) or words.family(here + 1)):
        return True
    return _name_begins(words, here, at, head)


def _title_or_body(words: Words, here: int, at: int) -> bool:
    if words.role(here) and here > at:
        return True
    kind = words.kind(here)
    if kind and kind.entry.notation in _MINISTERIAL and words.capital(here) and words.field(here + 1):
        return True  # "Thanh tra Bộ Y tế"
    if kind is None or (here == at and kind.last - kind.first == 1):
        return False
    if kind.last - kind.first == 1 and (words.compound(here) or words.no_head(here)):
        return False
    return words.capital(here) or kind.last - kind.first > 1


def _name_begins(words: Words, here: int, at: int, head: str) -> bool:
    """Whether a province or a person is named here (schools and hospitals bear people's names)."""
    place = words.place(here)
    if place:
        return not (here > at and words.low(here - 1) == "-") and not _longer_name(words, place.last)
    if head in _NAMED_AFTER_PEOPLE and not (here > at and words.capital(here - 1)):
        return False
    person = person_at(words, here, addressed=False) if here > at else None
    if person is None:
        return False
    alone = head in _MINISTERIAL and not words.word(person.last)  # "Bộ trưởng Y tế Tô Khanh;"
    return alone or person.last - here >= 3


def _longer_name(words: Words, at: int) -> bool:
    """Whether a name goes on after a province's, as in "Tập đoàn Hòa Bình Xanh"."""
    if not words.capital(at) or not words.tokens[at].spaced or words.tokens[at].text.isupper():
        return False
    return not (words.family(at) or words.role(at) or words.kind(at) or words.honorific(at))


def _trimmed(words: Words, at: int, end: int) -> int:
    """Leave out marks and joints at the end."""
    while end > at and (not words.word(end - 1) or words.low(end - 1) in ("và", "các")):
        end -= 1
    return end
