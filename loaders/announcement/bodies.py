"""Names of bodies in a text: head, free words, owner and place, each as said."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.announcement.fields import field_end
from loaders.announcement.foreign import brand, company_end
from loaders.announcement.lexicon import Entry
from loaders.announcement.names import Place, person_at, place_at, place_end, roman
from loaders.announcement.words import Words

_CENTRE = frozenset({"trung-uong-dang", "ban-chap-hanh-trung-uong"})
_OF_CENTRE = 5  # words of "Ban Chấp hành Trung ương", which may be a mass organisation's too
_DEEPEST = 6  # owners of owners; no real body has more
_SEATED = frozenset({"toa-an", "vien-kiem-sat", "dai-su-quan", "vien"})  # "… cấp cao tại thành phố X"
_LEVEL_WORDS = frozenset({"tỉnh", "thành phố"})


@dataclass(frozen=True, slots=True)
class Body:
    """A body as the text names it, tokens `first` to `last` (exclusive).

    `field` are the free words after the head; `owner` the body it belongs to; `place` its territory.
    `as_said` is the text itself, for heads that have other names as owners.
    """

    kind: Entry
    field: str
    owner: Body | None
    place: Place | None
    first: int
    last: int
    as_said: str

    @property
    def scope(self) -> str:
        """How the name is completed: national, province, place, level or owner."""
        return self.kind.says["nameScope"]

    @property
    def bare(self) -> bool:
        """Whether nothing but the head is said."""
        return not self.field and self.owner is None and (self.place is None or self.place.name is None)

    @property
    def outermost(self) -> Body:
        """The last owner of the chain: the body that bears the place."""
        return self.owner.outermost if self.owner else self


def body_at(words: Words, at: int, *, after_title: bool = False, depth: int = 0) -> Body | None:
    """Read the name of a body at token `at`.

    Args:
        words: the text.
        at: where to look.
        after_title: a title stands before it, so that heads of one word may be in lower case.
        depth: how many bodies own one another so far.

    Returns: the body, or None when no head stands there.
    """
    match = words.kind(at)
    if match is None or depth > _DEEPEST or match.entry.says["nameTakes"] == "acronym":
        return None  # a body known by its acronym has no head
    role = words.role(at)
    if role and role.last > match.last:
        return None  # "Bộ trưởng" is no Bộ
    if match.last - at == 1 and (
        words.compound(at)
        or words.no_head(at)
        or (not words.capital(at) and not after_title)
        or _is_person(words, at)
    ):
        return None
    central = match.entry.notation == "ban-chap-hanh-trung-uong" and match.last - at == _OF_CENTRE
    if central and words.low(match.last) in ("hội", "liên"):
        return named(words, words.lexicon.entry("kind", "ban-chap-hanh"), at, match.last - 2, depth)
    return named(words, match.entry, at, match.last, depth)


def _is_person(words: Words, at: int) -> bool:
    """Whether a head is the family name of a person named in three words: "Đoàn Minh Kha"."""
    if not words.family(at):
        return False
    person = person_at(words, at, addressed=False)
    return person is not None and person.last - at >= 3 and words.place(at + 1) is None


def named(words: Words, kind: Entry, first: int, here: int, depth: int = 0) -> Body:
    """Read what follows a head of the given kind; `here` is the token after the head."""
    takes = kind.says["nameTakes"]
    end = field_end(words, here, kind.notation) if takes == "free" else here
    if kind.says["ofClass"].endswith("Enterprise") and _plain_words(words, here, end):
        end = here
    if kind.notation in ("so", "bo") and not words.capital(here) and words.field(here) is None:
        end = here  # "Giám đốc Sở trẻ nhất nước"
    field, field_last = _field(words, here, end), end
    end = _after_acronym(words, end) if field else end
    field_last = max(field_last, end)
    owner = _owner(words, kind, end, bool(field), depth + 1)
    if owner:
        last = owner.last
        if field and _after_of(words, end) > end and words.low(end) != "của" and not _is_part(kind):
            owner = None  # "Bệnh viện A trực thuộc Sở B" bears its own name
        end = last
    if field.startswith("khu vực ") and kind.notation in _SEATED and words.low(end) == ",":
        end += 1 if words.level(end + 1) else 0  # "Tòa án nhân dân khu vực 3, tỉnh X"
    place = None if owner or end > field_last + 1 else _place(words, kind, end, bool(field))
    if place:
        end = place.last
    return Body(kind, field, owner, place, first, end, words.text(first, end))


def _after_acronym(words: Words, at: int) -> int:
    """Skip an acronym in brackets before an owner or a place: "Trung tâm Kiểm soát bệnh tật (CDC) Sơn La"."""
    if words.low(at) != "(" or words.low(at + 2) != ")" or not words.tokens[at + 1].text.isupper():
        return at
    here = at + 3
    goes_on = words.place(here) or words.level(here) or words.low(here) in ("thuộc", "của")
    return here if goes_on or (words.kind(here) and words.capital(here)) else at


def _field(words: Words, here: int, end: int) -> str:
    """The words after the head; a known field that is written with dashes gets its name: "Y tế - dân số"."""
    known, text = words.field(here), words.text(here, end)
    return known.entry.label if known and known.last == end and " - " in text else text


def _plain_words(words: Words, here: int, end: int) -> bool:
    """Whether the words after a company's head are no name: all small, and no place or number after them."""
    if any(words.capital(at) or words.low(at).isdigit() or words.field(at) for at in range(here, end)):
        return False
    return end > here and not (words.level(end) or words.capital(end))


def _is_part(kind: Entry) -> bool:
    """Whether a body is known only with its owner: a division, a Party commission."""
    return kind.says["ofClass"].endswith(("OrganizationPart", "PartyCommission"))


def _owner(words: Words, kind: Entry, at: int, has_field: bool, depth: int) -> Body | None:
    takes, scope = kind.says["nameTakes"], kind.says["nameScope"]
    if takes == "none":
        return _owner_after_of(words, at) if kind.notation == "quoc-hoi" else None
    after = _after_of(words, at)
    owner = body_at(words, after, after_title=takes == "party" or after > at, depth=depth)
    if owner is None and scope == "owner" and takes == "committee":
        return acronym_at(words, after)
    if owner is None and after > at:
        return None
    if owner and (has_field or takes != "free" or after > at or scope in ("owner", "province", "national")):
        other = owner.kind.notation != kind.notation
        return owner if other or (has_field and not kind.says["ofClass"].endswith("Enterprise")) else None
    return None


def _owner_after_of(words: Words, at: int) -> Body | None:
    return body_at(words, at + 1) if words.low(at) == "của" else None


def _after_of(words: Words, at: int) -> int:
    """Give the token after "của", "thuộc" or "trực thuộc", or `at` itself."""
    if words.low(at) in ("của", "thuộc"):
        return at + 1
    return at + 2 if words.low(at) == "trực" and words.low(at + 1) == "thuộc" else at


def _after_session(words: Words, at: int) -> int:
    """Skip "khóa XV" or "lâm thời" before a level: "Đoàn đại biểu Quốc hội khóa XV tỉnh Lạng Sơn"."""
    skipped = words.low(at) == "khóa" or (words.low(at), words.low(at + 1)) == ("lâm", "thời")
    return at + 2 if skipped and words.level(at + 2) else at


def _place(words: Words, kind: Entry, at: int, has_field: bool) -> Place | None:
    scope, takes = kind.says["nameScope"], kind.says["nameTakes"]
    if scope == "national" and takes == "none":
        return None
    if scope == "level":
        return _level_place(words, at, kind.says["levelWord"])
    after = _after_of(words, _after_session(words, at))
    if words.low(at) == "tại" and kind.notation in _SEATED:
        after = at + 1
    found = place_at(words, after)
    if found or after > at:
        return found
    if scope == "place" and words.capital(at) and takes == "none":
        end = place_end(words, at)
        return Place(None, words.text(at, end), False, end) if end > at else None
    return None


def _level_place(words: Words, at: int, level: str) -> Place | None:
    """The place after "Tỉnh ủy" or "Huyện đoàn", with or without the level word."""
    found = place_at(words, at) if level in _LEVEL_WORDS or words.level(at) else None
    if (
        found
        and not _longer(words, at, found.last)
        and (found.level in (None, level) or (found.level in _LEVEL_WORDS and level in _LEVEL_WORDS))
    ):
        return Place(level, found.name, found.province, found.last)
    if words.capital(at) and not words.role(at) and not _person_begins(words, at, level):
        end = place_end(words, at)
        if end > at:
            return Place(level, words.text(at, end), False, end)
    return None


def _person_begins(words: Words, at: int, level: str) -> bool:
    """Whether a person's name stands where a place could: three words, or any at the level of a province."""
    person = person_at(words, at, addressed=False)
    if person is None:
        return False
    return place_end(words, at) == person.last and person.last - at >= (2 if level in _LEVEL_WORDS else 3)


def _longer(words: Words, at: int, last: int) -> bool:
    """Whether a place's name goes on after a province's name, as in "Điện Biên Đông"."""
    return words.level(at) is None and place_end(words, at) > last and not words.family(last)


def acronym_at(words: Words, at: int) -> Body | None:
    """Read a body known only by its capitals or its brand: "Phó Chủ tịch VFF", "Tổng Giám đốc Kembaco"."""
    company = company_end(words, at)
    if company:
        kind = words.lexicon.entry("kind", "to-chuc-viet-tat")
        name = words.text(at, company)
        return Body(kind, name, None, None, at, company, name)
    token = words.tokens[at] if at < words.count else None
    if token is not None and token.capital and brand(token.text) and not words.country(at):
        kind = words.lexicon.entry("kind", "to-chuc-viet-tat")
        return Body(kind, token.text, None, None, at, at + 1, token.text)
    if token is None or not 3 <= len(token.text) <= 8 or not token.text.isupper() or roman(words, at):
        return None
    kind = words.lexicon.entry("kind", "to-chuc-viet-tat")
    place = place_at(words, at + 1)
    if place and place.name:
        return Body(kind, token.text, None, place, at, place.last, words.text(at, place.last))
    return Body(kind, token.text, None, None, at, at + 1, token.text)


def is_centre(body: Body) -> bool:
    """Whether it is the Party's centre itself, by any of its names."""
    return body.kind.notation in _CENTRE
