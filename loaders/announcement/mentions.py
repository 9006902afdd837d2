"""What stands in a sentence: people, titles, bodies, verbs, marks, in their order."""

from __future__ import annotations

from loaders.announcement.bodies import body_at
from loaders.announcement.denial import NOT, denied
from loaders.announcement.lexicon import Match
from loaders.announcement.names import person_at
from loaders.announcement.symbols import Mention, Person, Symbol
from loaders.announcement.titles import Title, joined_at, titles_at
from loaders.announcement.tokens import Sentence
from loaders.announcement.words import Words

_MARKS: dict[str, Symbol] = {",": ",", ";": ";", ":": ":", "(": "(", ")": ")", "-": "-", ".": "."}
_PHRASES: dict[tuple[str, ...], Symbol] = {
    ("và",): "&",
    ("rồi",): "&",
    ("với",): "L",
    ("cùng", "với"): "&",
    ("do",): "S",
    ("cùng",): "&",
    ("đối", "với"): "L",
    ("cho",): "L",
    ("thay", "cho"): "R",
    ("thay", "thế"): "R",
    ("thay", "thế", "cho"): "R",
    ("người", "tiền", "nhiệm"): "R",
    ("thay", "mặt"): "o",
    ("thay",): "R",
    ("thay", "đổi"): "o",
    ("kế", "nhiệm"): "R",
    ("quyết", "định", "số"): "N",
    ("tờ", "trình"): "N",
    ("trao",): "A",
    ("ký",): "A",
    ("công", "bố"): "A",
    ("đọc",): "A",
    ("thông", "báo"): "A",
    ("ban", "hành"): "A",
    ("trình",): "A",
    ("trao", "tặng"): "A",
    ("tân",): "E",
    ("cũ",): "O",
    ("khóa", "trước"): "O",
    ("nhiệm", "kỳ", "trước"): "O",
    ("gồm",): ":",
    ("bao", "gồm"): ":",
    ("gồm", "có"): ":",
    ("như",): ":",
    ("như", "sau"): ":",
    ("gồm", "các"): ":",
    ("sẽ",): "o",
    ("như", "vậy"): "o",
    ("cũng", "như"): "o",
    ("cho", "biết"): "o",
    ("cho", "hay"): "o",
    ("cho", "rằng"): "o",
    ("cho", "đến"): "o",
    ("cho", "tới"): "o",
}
_PHRASE_STARTS = frozenset(phrase[0] for phrase in _PHRASES)
_STARTS = _PHRASE_STARTS | {"tham", "vào", "kiêm"}  # of what is no entry of the lexicon
_CHANGES: dict[str, Symbol] = {"begins": "G", "ends": "V", "holds": "H", "held": "D"}
_LEARNED = frozenset(
    {
        "tiến sĩ",
        "thạc sĩ",
        "giáo sư",
        "phó giáo sư",
        "kỹ sư",
        "kiến trúc sư",
        "bác sĩ",
        "dược sĩ",
        "luật sư",
        "nhà báo",
        "nhà văn",
        "doanh nhân",
    }
)
_MOST_HONORIFICS = 8
_RELATED = frozenset(
    {
        ("trợ", "lý"),
        ("thư", "ký"),
        ("lái", "xe"),
        ("tài", "xế"),
        ("con", "trai"),
        ("con", "gái"),
        ("con", "rể"),
        ("em", "trai"),
        ("em", "gái"),
        ("anh", "trai"),
        ("chị", "gái"),
        ("em", "ruột"),
        ("anh", "ruột"),
        ("cử", "viên"),
        ("ứng", "viên"),
        ("tranh", "cử"),
        ("cấp", "phó"),
        ("giả", "danh"),
        ("mạo", "danh"),
    }
)
_PRONOUNS = frozenset({"ông", "bà", "đồng chí", "anh", "chị"})


def mentions(words: Words, sentence: Sentence) -> list[Mention]:
    """Read a sentence from left to right, the longest mention first."""
    found: list[Mention] = []
    at = sentence.first
    while at < sentence.last:
        here = _mention(words, at, found)
        found += here
        at = here[-1].last
    return found


def _mention(words: Words, at: int, before: list[Mention]) -> list[Mention]:
    mark = _MARKS.get(words.low(at))
    if mark:
        return [Mention(mark, at, at + 1)]
    if words.plain(at) and words.low(at) not in _STARTS:
        return [Mention("o", at, at + 1)]
    return (
        _joined(words, at)
        or _addressed(words, at)
        or _title(words, at)
        or _verb(words, at)
        or _body(words, at, before)
        or _phrase(words, at)
        or _unaddressed(words, at, before)
        or _other(words, at)
    )


def _other(words: Words, at: int) -> list[Mention]:
    compound = words.compound(at)
    return [Mention("o", at, compound.last if compound else at + 1)]


def _joined(words: Words, at: int) -> list[Mention]:
    """Joining a committee, or leaving it: "tham gia", "thôi tham gia", "vào", "trúng cử Ban Chấp hành …"."""
    verb = words.verb(at)
    joins = words.low(at) == "tham" and words.low(at + 1) == "gia"
    last = at + 2 if joins else at + 1 if words.low(at) == "vào" else verb.last if verb else 0
    if last == 0 or denied(words, at) or (verb and not _joining(words, at, verb)):
        return []
    titles = joined_at(words, last)
    if not titles:
        return []
    opening = Mention("V", at, last, verb.entry) if verb else Mention("J", at, last)
    return [opening, *map(_of_title, titles)]


def _joining(words: Words, at: int, verb: Match) -> bool:
    """Whether a verb may have a committee itself as its object."""
    return words.low(verb.last - 1) == "gia" or words.low(at) in ("trúng", "tái", "đắc")


def _of_title(title: Title) -> Mention:
    return Mention("T", title.first, title.last, title)


def _addressed(words: Words, at: int) -> list[Mention]:
    """A person with the words of address before the name, or a pronoun."""
    honorific = words.honorific(at)
    if honorific is None:
        return []
    here = _after_honorifics(words, honorific.last)
    person = person_at(words, here, addressed=True)
    if person and person.last - here == 1 and honorific.entry.label in _LEARNED:
        person = None  # "tiến sĩ Luật" is a field of study
    if person and not _title_begins(words, here):
        return [Mention("P", at, person.last, Person(person.name, True))]
    if honorific.entry.label in _PRONOUNS and not words.capital(honorific.last):
        end = honorific.last + 1 if words.low(honorific.last) in ("này", "ấy") else honorific.last
        return [Mention("Q" if words.low(at) != "các" else "o", at, end)]
    return []


def _after_honorifics(words: Words, at: int) -> int:
    """Go on over further ranks and degrees with their dots and commas: "Đại tá, PGS.TS."."""
    for _ in range(_MOST_HONORIFICS):
        further = words.honorific(at)
        if further:
            at = further.last
        elif (words.low(at) in (".", ",") and words.honorific(at + 1)) or (
            words.low(at) == "." and words.capital(at + 1)
        ):
            at += 1
        else:
            break
    return at


def _title_begins(words: Words, at: int) -> bool:
    match = words.role(at)
    return match is not None and match.last - match.first > 1


def _title(words: Words, at: int) -> list[Mention]:
    if words.role(at) and _of_another(words, at):
        match = words.role(at)
        return [Mention("o", at, match.last if match else at + 1)]
    return [_of_title(title) for title in titles_at(words, at)]


def _nickname(words: Words, at: int) -> bool:
    """Whether "bầu" is what owners of football clubs are called: "bầu Tỏ"."""
    alone = words.capital(at + 1) and not words.capital(at + 2)
    return words.low(at) == "bầu" and alone and not (words.role(at + 1) or words.kind(at + 1))


def _of_another(words: Words, at: int) -> bool:
    """Whether a title is another's than the one spoken of: a chief's, a relative's, one stood for."""
    before = (words.low(at - 2), words.low(at - 1))
    denied = before == ("phải", "là") and words.low(at - 3) in NOT
    return denied or before in _RELATED or words.low(at - 1) in ("vợ", "chồng")


def _verb(words: Words, at: int) -> list[Mention]:
    if words.low(at) == "kiêm" and words.role(at + 1):
        return [Mention("&", at, at + 1)]  # "A kiêm B" is one list of titles
    match = words.verb(at)
    if match is None or _nickname(words, at):
        return []
    if denied(words, at):
        return [Mention("o", at, match.last)]
    symbol: Symbol = "V"
    if match.entry.sort == "change":
        symbol = _CHANGES[match.entry.notation]
    last = match.last
    if words.tokens[last - 1].text == "Vụ" and words.role(last - 1):  # "giữ chức Vụ trưởng"
        last -= 1
    while filler := words.filler(last):
        last = filler.last
    return [Mention(symbol, at, last, match.entry)]


def _body(words: Words, at: int, before: list[Mention]) -> list[Mention]:
    if words.family(at) and before and before[-1].symbol == "T":
        person = person_at(words, at, addressed=False)
        if person and person.last - at >= 3:  # "Bí thư Tỉnh ủy Đoàn Văn A": Đoàn is a family name too
            return []
    body = body_at(words, at)
    return [Mention("B", at, body.last, body)] if body else []


def _phrase(words: Words, at: int) -> list[Mention]:
    if words.low(at) not in _PHRASE_STARTS or words.compound(at) is not None:
        return []
    for size in (3, 2, 1):
        symbol = _PHRASES.get(tuple(words.low(at + n) for n in range(size)))
        if symbol == "E" and words.role(at + 1) is None:
            return []
        if symbol:
            return [Mention(symbol, at, at + size)]
    return []


def _unaddressed(words: Words, at: int, before: list[Mention]) -> list[Mention]:
    """A person by family name alone: three words, or two right after a title, a comma or a joint."""
    person = person_at(words, at, addressed=False)
    if words.low(at - 1) in (":", "-") and words.low(at - 2) == "ảnh":
        return []  # a photographer
    if person is None or (before and before[-1].symbol == "o" and words.level(before[-1].first)):
        return []
    if person.last - at == 2 and (
        not before or before[-1].symbol not in ("T", "&", ",", ";", ":", "H", "V", "E")
    ):
        return []
    return [Mention("P", at, person.last, Person(person.name, False))]
