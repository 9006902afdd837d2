"""Numbers that a text states of a body: its members and vacant seats, its units, members and delegates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.announcement.bodies import Body
from loaders.announcement.context import Context
from loaders.announcement.symbols import Mention
from loaders.announcement.titles import Title
from loaders.announcement.tokens import Sentence, Token
from tochuc.reading import CountReading, SeatReading

_PEOPLE = r"(?:đồng chí|người|ủy viên|thành viên|vị)"
_IN_WORDS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9}
_VACANT = (
    r"(?:\s*[,(]?\s*(?:còn\s+)?(?:khuyết|thiếu|trống)\s+(?P<vacant>\d{1,6}|"
    + "|".join(_IN_WORDS)
    + r")\b(?:\s+"
    + _PEOPLE
    + r"|\s+vị trí)?\s*\)?)?"
)
# After a committee's name: "… khóa XI, nhiệm kỳ 2020-2025 có 51 người (khuyết 2 đồng chí)".
_HAS = re.compile(
    r"(?:[^.;:()]{0,60}?\b(?:gồm có|bao gồm|gồm|hiện có|có|với|là))?\s+(?P<members>\d{1,6})\s+"
    + _PEOPLE
    + _VACANT
)
# Before it: "bầu 71 người vào Ban chấp hành", "với 16 thành viên Ban Thường vụ".
_INTO = re.compile(
    r"\b(?:bầu|cử|chỉ định|chọn|trong đó|trong đó có)\s+(?:ra\s+|bổ sung\s+)?(?P<members>\d{1,6})\s+"
    + _PEOPLE
    + r"\s+(?:vào|tham gia)\s+$"
)
_ELECTED = re.compile(
    r"\b(?P<members>\d{1,6})\s+" + _PEOPLE + r"\s+(?:đã\s+)?(?:được\s+bầu|trúng cử|đắc cử)\s+(?:vào\s+)?$"
)
_ELECTED_WHOLE = frozenset({"ban-chap-hanh", "ban-thuong-vu", "uy-ban-kiem-tra"})  # others in part
_OF = re.compile(r"\b(?:với|gồm|bầu|bầu ra)\s+(?P<members>\d{1,6})\s+(?:thành viên|ủy viên)\s+$")
_COMMITTEES = frozenset(
    {
        "ban-chap-hanh",
        "ban-thuong-vu",
        "uy-ban-kiem-tra",
        "uy-ban-mat-tran",
        "dang-uy",
        "tinh-uy",
        "thanh-uy",
        "huyen-uy",
        "quan-uy",
        "thi-uy",
        "ban-can-su-dang",
        "dang-doan",
        "hoi-dong",
        "hoi-dong-quan-tri",
        "hoi-dong-thanh-vien",
        "hoi-dong-truong",
        "uy-ban",
        "ban-chap-hanh-trung-uong",
        "uy-ban-trung-uong-mat-tran",
        "hoi-dong-nhan-dan",
    }
)
_UNITS = (
    "tổ chức cơ sở đảng",
    "tổ chức đảng cơ sở",
    "tổ chức đảng trực thuộc",
    "đảng bộ bộ phận",
    "đảng bộ cơ sở",
    "chi bộ cơ sở",
    "chi bộ trực thuộc",
    "đảng bộ trực thuộc",
    "đảng bộ",
    "chi bộ",
    "[Đđ]ảng viên",
    "đại biểu",
    "đoàn viên",
    "hội viên",
    "viên chức, lao động",
    "cán bộ, đảng viên",
    "cán bộ, công chức, viên chức",
    "cán bộ, công chức",
    "ban(?=[,.:;]| chuyên trách| là )",
)
_COUNT = re.compile(
    r"(?:(?P<least>hơn|trên)\s+)?(?<![\d.,/-])(?P<count>\d{1,3}(?:\.\d{3}){1,3}|\d{1,9})\s+(?:đồng chí\s+)?"
    r"(?P<what>" + "|".join(_UNITS) + r")(?!\w)(?P<under>\s+trực thuộc)?"
)
_ROUGH = re.compile(r"(?:gần|khoảng|chừng|độ|bằng|tổng số)\s*$")
_VOTES = re.compile(
    r"^\s*(?:có mặt|tán thành|đồng ý|bỏ phiếu|biểu quyết|tham gia biểu quyết|bầu|không|hợp lệ"
    r"|nhất trí|tín nhiệm)"
)
_AHEAD = re.compile(r"\b(?:sẽ|nhằm|dự kiến|bổ sung)\b[^,;]{0,30}$")
_SESSION = re.compile(r"\b[Kk]ỳ họp\b|đại biểu Hội đồng nhân dân\b")
_CONGRESS = re.compile(r"\b[Đđ]ại hội\b")


@dataclass(frozen=True, slots=True)
class Quantities:
    """The seats and counts of a text."""

    seats: tuple[SeatReading, ...]
    counts: tuple[CountReading, ...]


def quantities(context: Context, found: list[list[Mention]], sentences: list[Sentence]) -> Quantities:
    """Find the seats and counts of all sentences, each body and unit once."""
    seats: dict[tuple[str, int | None], SeatReading] = {}
    counts: dict[tuple[str, str], CountReading] = {}
    for sentence, line in zip(sentences, found, strict=True):
        for seat in _seats(context, sentence, line):
            seats.setdefault((seat.body, seat.members), seat)
        for count in _counts(context, sentence, line):
            counts.setdefault((count.organization, count.what), count)
    return Quantities(tuple(seats.values()), tuple(counts.values()))


def _bodies(line: list[Mention]) -> list[Body]:
    found = []
    for mention in line:
        body = mention.value.body if isinstance(mention.value, Title) else mention.value
        if isinstance(body, Body):
            found.append(body)
    return found


def _seats(context: Context, sentence: Sentence, line: list[Mention]) -> list[SeatReading]:
    tokens, text = context.words.tokens, context.words.source
    begin, stop = tokens[sentence.first].start, tokens[sentence.last - 1].end
    found = []
    for body in _bodies(line):
        if body.kind.notation not in _COMMITTEES:
            continue
        start, end = tokens[body.first].start, tokens[body.last - 1].end
        after = _HAS.match(text, end, stop)
        said = text[begin:start]
        before = _INTO.search(said) or _OF.search(said)
        if before is None and body.kind.notation in _ELECTED_WHOLE:
            before = _ELECTED.search(said)
        if before and _AHEAD.search(text[begin : begin + before.start()]):
            continue
        if after and not _another(line, body, after.end(), tokens):
            found.append(_seat(context, body, after, start, after.end(), "has-members"))
        elif before:
            found.append(_seat(context, body, before, begin + before.start(), end, "members-of"))
    return found


def _another(line: list[Mention], body: Body, end: int, tokens: Sequence[Token]) -> bool:
    """Whether the number is another body's: one stands before it, or right after the people counted."""
    for other in _bodies(line):
        within = other.first >= body.last and tokens[other.last - 1].end < end
        if within or 0 <= tokens[other.first].start - end <= 1:  # "bầu với 16 thành viên Ban Thường vụ"
            return True
    return False


def _seat(
    context: Context, body: Body, match: re.Match[str], start: int, end: int, pattern: str
) -> SeatReading:
    groups = match.groupdict()
    vacant = groups.get("vacant")
    full = context.full(body)
    return SeatReading(
        context.words.source[start:end],
        start,
        end,
        body=full.name,
        members=int(groups["members"]),
        vacant=(_IN_WORDS.get(vacant) or int(vacant)) if vacant else None,
        pattern=pattern,
        place=full.place,
    )


def _counts(context: Context, sentence: Sentence, line: list[Mention]) -> list[CountReading]:
    tokens, text = context.words.tokens, context.words.source
    begin, stop = tokens[sentence.first].start, tokens[sentence.last - 1].end
    found = []
    for match in _COUNT.finditer(text, begin, stop):
        if _ROUGH.search(text[begin : match.start()]) or _VOTES.match(text[match.end() : stop]):
            continue
        body = _counted_of(context, line, match, sentence)
        if body is None or not _its_own(body, match, text[begin:stop]):
            continue
        full = context.full(body)
        found.append(
            CountReading(
                match[0],
                match.start(),
                match.end(),
                organization=full.name,
                what=match["what"].lower(),
                count=int(match["count"].replace(".", "")),
                at_least=match["least"] is not None,
                pattern="count",
                place=full.place,
            )
        )
    return found


def _its_own(body: Body, match: re.Match[str], said: str) -> bool:
    """Whether delegates and committees are a council's own, or delegates a congress's; all others may be."""
    council = body.kind.notation == "hoi-dong-nhan-dan"
    if match["what"] == "ban":
        return council
    if match["what"] != "đại biểu" or _CONGRESS.search(said):
        return True
    return council and bool(_SESSION.search(said))


def _counted_of(
    context: Context, line: list[Mention], match: re.Match[str], sentence: Sentence
) -> Body | None:
    """Whose units or members are counted: the body after, the subject, or the last Party Organisation."""
    tokens = context.words.tokens
    bodies = [b for b in _bodies(line) if not _counted(context, b)]
    after = [b for b in bodies if 0 <= tokens[b.first].start - match.end() <= 5 and not b.bare]
    if after and match["what"] != "ban":
        return after[0]
    before = [b for b in bodies if tokens[b.first].start < match.start()]
    if before:
        return before[0]
    return _party_so_far(context, sentence)


def _counted(context: Context, body: Body) -> bool:
    """Whether a body's name is itself what is counted: "5 đảng bộ bộ phận"."""
    before = context.words.low(body.first - 1)
    return before[:1].isdigit()


def _party_so_far(context: Context, sentence: Sentence) -> Body | None:
    kind = context.words.lexicon.entry("kind", "dang-bo")
    bare = Body(kind, "", None, None, sentence.first, sentence.first, kind.label)
    full = context.full(bare)
    return bare if full.name != kind.label else None
