"""Titles in a text: a post with the body that it is a post of, as far as it is said."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.announcement.bodies import Body, acronym_at, body_at, named
from loaders.announcement.fields import field_end
from loaders.announcement.lexicon import Entry, Match
from loaders.announcement.names import Place, person_at, place_at, roman
from loaders.announcement.words import Words

# These are titles only where a body follows; elsewhere they are plain words.
_NEEDS_BODY = frozenset(
    {"thanh-vien", "dai-bieu", "thu-ky", "phu-trach", "dieu-hanh", "thuong-truc", "tro-ly", "tham-phan"}
)
_MEMBER_KINDS = frozenset(
    {
        "ban-chap-hanh",
        "ban-thuong-vu",
        "dang-uy-quan-su",
        "ban-can-su-dang",
        "uy-ban-kiem-tra",
        "dang-uy",
        "ban-bi-thu",
        "bo-chinh-tri",
        "ban-chap-hanh-trung-uong",
        "dang-doan",
        "quan-uy-trung-uong",
        "dang-uy-cong-an-trung-uong",
        "tinh-uy",
        "thanh-uy",
        "huyen-uy",
        "quan-uy",
        "thi-uy",
        "uy-ban-mat-tran",
        "uy-ban-trung-uong-mat-tran",
    }
)
_COMMITTEES = {
    "tỉnh": "tinh-uy",
    "thành phố": "thanh-uy",
    "huyện": "huyen-uy",
    "quận": "quan-uy",
    "thị xã": "thi-uy",
}
# What somebody may have in his charge beside the title that he bears.
_LONGEST_CHARGE = 7
_TROOPS = frozenset({"su-doan", "lu-doan", "trung-doan", "tieu-doan"})
_CHARGES = frozenset(
    {"khối", "lĩnh", "mảng", "công", "nội", "về", "các", "kỹ", "kinh", "tài", "chuyên", "sản"}
)


@dataclass(frozen=True, slots=True)
class Title:
    """A post of a body, tokens `first` to `last` (exclusive); `post` is the title in its normal form.

    `unit` is the kind of unit that the title itself names (Cục trưởng: cục), for a title alone.
    `abroad` if another country follows; `unknown` if a name follows that is none of a known kind of body.
    """

    role: Entry
    post: str
    body: Body | None
    first: int
    last: int
    unit: str | None = None
    abroad: bool = False
    unknown: bool = False


def titles_at(words: Words, at: int) -> list[Title]:
    """Read the title at token `at`, with the further committees of a member: "Ủy viên BCH, BTV Tỉnh ủy"."""
    match = words.role(at)
    if match is None:
        return []
    title = _title(words, match)
    if title is None:
        return []
    if title.post == "Ủy viên" and title.body and title.body.kind.notation in _MEMBER_KINDS:
        return [title, *_further(words, title.role, title.last)]
    return [title]


def joined_at(words: Words, at: int) -> list[Title]:
    """Read committees at token `at`, after a verb of joining: "Ban Chấp hành, Ban Thường vụ Tỉnh ủy"."""
    body = body_at(words, at)
    if body is None or body.kind.notation not in _MEMBER_KINDS:
        return []
    member = words.lexicon.entry("role", "uy-vien")
    return [Title(member, member.label, body, at, body.last), *_further(words, member, body.last)]


def _further(words: Words, role: Entry, at: int) -> list[Title]:
    found: list[Title] = []
    while words.low(at) in (",", "và"):
        body = body_at(words, at + 1)
        if body is None or body.kind.notation not in _MEMBER_KINDS:
            break
        found.append(Title(role, role.label, body, at + 1, body.last))
        at = body.last
    return found


def _title(words: Words, match: Match) -> Title | None:
    match = _without_charge(words, match)
    role = match.entry
    post = _post(words, role)
    unit = role.says.get("headOf", "").rpartition("/")[2] or None
    body = _unit_body(words, match, unit) if unit else _embassy(words, match) or _body(words, match)
    if body is None and words.low(match.last) == "phụ" and role.notation not in _NEEDS_BODY:
        body = _after_charge(words, match.last + 2)
    if role.notation in _NEEDS_BODY and (
        body is None or (role.notation == "dai-bieu" and body.kind.notation not in _ELECTED)
    ):
        return None
    if role.notation == "uy-vien-thuong-truc" and body and body.kind.notation == "hoi-dong-nhan-dan":
        role, post, body = *_member(words), _standing(words, body)
    if role.notation == "thuong-truc" and body and body.kind.notation != "ban-bi-thu":
        return None
    last = max(body.last if body else match.last, match.last)
    if role.notation == "thanh-vien" and (words.low(last), words.low(last + 1)) == ("độc", "lập"):
        role = words.lexicon.entry("role", "thanh-vien-doc-lap")
        post, last = role.label, last + 2
    country = words.country(last + 1 if words.low(last) == "của" else last)
    if country:
        return Title(role, post, body, match.first, country.last, unit, abroad=True)
    unknown = body is None and _unknown_name(words, last)
    return Title(role, post, body, match.first, _after_term(words, last), unit, unknown=unknown)


def _embassy(words: Words, match: Match) -> Body | None:
    """The embassy of an ambassador: "Đại sứ Việt Nam tại Lào"."""
    first = match.last
    said = tuple(words.low(at) for at in range(first, first + 3))
    country = words.country(first + 3)
    if not match.entry.notation.startswith("dai-su") or said != ("việt", "nam", "tại") or not country:
        return None
    kind = words.lexicon.entry("kind", "dai-su-quan")
    name = words.text(first, country.last)
    return Body(kind, name, None, None, first, country.last, name)


def _member(words: Words) -> tuple[Entry, str]:
    role = words.lexicon.entry("role", "uy-vien")
    return role, role.label


def _standing(words: Words, council: Body) -> Body:
    """A council's standing committee: "Ủy viên Thường trực HĐND" is a member of it."""
    kind = words.lexicon.entry("kind", "thuong-truc")
    return Body(kind, "", council, None, council.first, council.last, council.as_said)


def _without_charge(words: Words, match: Match) -> Match:
    """Give "Phó Giám đốc" for "Phó Giám đốc phụ trách khối bán lẻ", where only a field is in his charge."""
    broader = match.entry.says.get("broader", "").rpartition("/")[2]
    if not broader or not match.entry.notation.endswith("phu-trach"):
        return match
    if words.low(match.last) not in _CHARGES or (words.kind(match.last) and words.capital(match.last)):
        return match
    return Match(words.lexicon.entry("role", broader), match.first, match.last - 2)


def _after_charge(words: Words, at: int) -> Body | None:
    """The body after what is in somebody's charge: "Phó Giám đốc phụ trách kỹ thuật Công ty Than A"."""
    for here in range(at, at + _LONGEST_CHARGE):
        if words.capital(here) or not words.word(here):
            return body_at(words, here) if words.kind(here) else None
    return None


def _unknown_name(words: Words, at: int) -> bool:
    """Whether a name follows that is neither a person's nor a known kind of body's: "Giám đốc Kềm Nghĩa"."""
    if words.low(at) == "khác":
        at += 1
    for further in range(at, at + 4):  # "giám đốc kinh doanh của Kềm Bạc"
        if words.low(further) == "của" and words.capital(further + 1):
            return not (words.kind(further + 1) or words.role(further + 1))
        if words.capital(further) or not words.word(further) or words.verb(further):
            break
    of = words.low(at) == "của"
    at = at + 1 if of else at
    if not words.capital(at) or words.role(at) or words.honorific(at) or words.verb(at):
        return False
    return of or not words.family(at)


def _after_term(words: Words, at: int) -> int:
    """Take "khóa XIII" and "nhiệm kỳ 2020 - 2025" after a title as part of it."""
    if words.low(at) == "khóa" and (words.low(at + 1)[:1].isdigit() or roman(words, at + 1)):
        at += 2
    start = at + 1 if words.low(at) == "," else at
    if words.low(start) == "nhiệm" and words.low(start + 1) == "kỳ" and words.low(start + 2).isdigit():
        return start + 5 if words.low(start + 3) == "-" and words.low(start + 4).isdigit() else start + 3
    return at


_ELECTED = frozenset({"quoc-hoi", "hoi-dong-nhan-dan"})


def _post(words: Words, role: Entry) -> str:
    other = role.says.get("titledAs", "").rpartition("/")[2]
    return words.lexicon.entry("role", other).label if other else role.label


def _body(words: Words, match: Match) -> Body | None:
    """The body after a title that names no unit; a territory stands for its committee."""
    after = match.last + 1 if words.low(match.last) == "của" else match.last
    body = body_at(words, after, after_title=True)
    if body and not (body.kind.notation == "nha-nuoc" or _short_word(words, body, after)):
        return body
    return _of_place(words, match, after) or acronym_at(words, after)


def _short_word(words: Words, body: Body, at: int) -> bool:
    """A head of one word in lower case right after a title is no body without further words."""
    return (
        not words.capital(at)
        and body.last - at == 1
        and body.kind.says["nameTakes"] == "free"
        and body.kind.notation in _WORDS
    )


_WORDS = frozenset(
    {"to", "doi", "vung", "bo", "ban", "doan", "vien", "hoi", "quy", "khu", "vu", "dai", "bao", "phong"}
)


def _of_place(words: Words, match: Match, at: int) -> Body | None:
    """Let a territory stand for its committee.

    The chair of a district is the chair of its People's Committee, its secretary that of its Party's.
    """
    rank = match.entry.notation.removeprefix("pho-").removeprefix("quyen-")
    if not rank.startswith(("chu-tich", "bi-thu")):
        return None
    place = place_at(words, at)
    if place is None:
        return None
    notation = "uy-ban-nhan-dan" if rank.startswith("chu-tich") else _party_committee(words, place)
    kind = words.lexicon.entry("kind", notation)
    return Body(kind, "", None, place, at, place.last, words.text(at, place.last))


def _party_committee(words: Words, place: Place) -> str:
    if place.level is None and place.name:
        named = words.place(place.last - len(place.name.split()))
        city = named is not None and named.entry.says.get("levelWord") == "thành phố"
        return "thanh-uy" if city else "tinh-uy"
    return _COMMITTEES.get(place.level or "tỉnh", "dang-uy")


def _unit_body(words: Words, match: Match, unit: str) -> Body | None:
    """The body of a title that names its unit: "Trưởng Ban Tổ chức …", "Cục trưởng Cục X", "Bộ trưởng Y"."""
    head = words.lexicon.entry("kind", unit)
    first_word = head.label.split()[0].lower()
    told = body_at(words, match.last, after_title=True)
    if told and told.kind.label.split()[0].lower() == first_word:
        return told
    inside = match.last - len(head.label.split())
    if words.low(inside) == first_word:
        body = body_at(words, inside, after_title=True)
        return body if body and body.last > match.last else None
    if unit == "ban" and words.low(match.last - 3) == "ban":  # Phó Trưởng Ban Thường trực + field
        inside = match.last
    return _after_unit(words, head, match.last)


def _after_unit(words: Words, head: Entry, at: int) -> Body | None:
    if head.notation == "bo" and words.low(at) == "," and words.role(at + 1):
        return None
    numbered = head.notation in _TROOPS and words.low(at).isdigit()
    if not words.capital(at) and not words.field(at) and not numbered:
        return None
    if person_at(words, at, addressed=False):
        return None
    body = named(words, head, at, at) if field_end(words, at, head.notation) > at or words.kind(at) else None
    return body if body and body.last > at else None
