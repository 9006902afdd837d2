"""One spelling for all texts, with a map back to the characters as they stand in the file.

Normal form C, one style of tone marks, abbreviations written out, dashes and blanks of one kind.
Everything after this step works on `Spelled.text`; `Spelled.span` gives the file's own positions.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from tochuc.spelling import CAPITAL, one_tone_style

_DASHES = dict.fromkeys("‐‑‒–—−", "-")
_BLANKS = dict.fromkeys("\u00a0\u2007\u2009\u202f\u3000\t", " ")
_QUOTES = dict.fromkeys("“”„«»", '"')
_SINGLE = {**_DASHES, **_BLANKS, **_QUOTES}
_SINGLES = re.compile(f"[{''.join(_SINGLE)}]")
_INVISIBLE = frozenset("\u200b\u200c\u200d\u2060\ufeff\u00ad")
# A Vietnamese letter carries two marks at most. Putting a heap of marks in order takes time by its square.
_MOST_MARKS = 8
# A run of blanks is one, so that no pattern with "\\s*" goes over a long one again and again.
_BLANK_RUN = re.compile(r"\s{2,}|[^\S \n]")
_LINE_END = re.compile(r"[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")

# (as written, written out). Longer forms first; each is a whole word and keeps its capitals.
_SHORT_FORMS: tuple[tuple[str, str], ...] = (
    (r"TP\. ?HCM|TPHCM|Tp\. ?HCM|TP ?HCM|Tp\.? ?HCM|tp\.? ?HCM", "thành phố Hồ Chí Minh"),
    (r"TP|Tp", "thành phố"),
    (r"TT-?Huế", "Thừa Thiên Huế"),
    (r"UBMTTQVN|UBMTTQ ?VN|UB MTTQ ?VN", "Ủy ban Mặt trận Tổ quốc Việt Nam"),
    (r"UBMTTQ|UB MTTQ", "Ủy ban Mặt trận Tổ quốc"),
    (r"MTTQ ?VN", "Mặt trận Tổ quốc Việt Nam"),
    (r"MTTQ", "Mặt trận Tổ quốc"),
    (r"UBKT ?T[ƯW]", "Ủy ban Kiểm tra Trung ương"),
    (r"UBKT", "Ủy ban Kiểm tra"),
    (r"UBTW|UBTƯ|UB TW", "Ủy ban Trung ương"),
    (r"UBTVQH", "Ủy ban Thường vụ Quốc hội"),
    (r"UBND", "Ủy ban nhân dân"),
    (r"HĐND", "Hội đồng nhân dân"),
    (r"HĐQT", "Hội đồng quản trị"),
    (r"HĐTV", "Hội đồng thành viên"),
    (r"UV ?BTV", "Ủy viên Ban Thường vụ"),
    (r"UV ?BCH", "Ủy viên Ban Chấp hành"),
    (r"UV ?T[ƯW]", "Ủy viên Trung ương"),
    (r"QĐND", "Quân đội nhân dân"),
    (r"CAND", "Công an nhân dân"),
    (r"CATP", "Công an thành phố"),
    (rf"CA(?= (?:tỉnh|thành phố|huyện|quận|xã|phường|TP|[{CAPITAL}][a-zà-ỹ]))", "Công an"),
    (rf"UB(?= [{CAPITAL}][a-zà-ỹ])", "Ủy ban"),
    (rf"BVĐK(?= [{CAPITAL}]| tỉnh)", "Bệnh viện Đa khoa"),
    (rf"BV(?= [{CAPITAL}][a-zà-ỹ])", "Bệnh viện"),
    (r"PGD", "Phòng giao dịch"),
    (r"KBNN", "Kho bạc Nhà nước"),
    (r"THADS", "Thi hành án dân sự"),
    (r"PGĐ", "Phó Giám đốc"),
    (r"TGĐ", "Tổng Giám đốc"),
    (r"PCT", "Phó Chủ tịch"),
    (r"VPCP", "Văn phòng Chính phủ"),
    (r"VPQH", "Văn phòng Quốc hội"),
    (r"ĐBQH", "đại biểu Quốc hội"),
    (r"BCHTW|BCH T[ƯW]|BCHT[ƯW]", "Ban Chấp hành Trung ương"),
    (r"BCH", "Ban Chấp hành"),
    (r"BTVTU|BTV TU", "Ban Thường vụ Tỉnh ủy"),
    (r"BTVTH", "Ban Thường vụ Tỉnh ủy"),
    (r"BTV", "Ban Thường vụ"),
    (r"T\.Ư\.?|T\.W\.?|TƯ|TW", "Trung ương"),
    (r"VKSND ?TC", "Viện Kiểm sát nhân dân tối cao"),
    (r"VKSND", "Viện Kiểm sát nhân dân"),
    (r"KSND", "Kiểm sát nhân dân"),
    (r"TAND ?TC", "Tòa án nhân dân tối cao"),
    (r"TAND", "Tòa án nhân dân"),
    (r"LĐLĐ", "Liên đoàn Lao động"),
    (r"LHPN", "Liên hiệp Phụ nữ"),
    (r"TNCS", "Thanh niên Cộng sản"),
    (r"CCB", "Cựu chiến binh"),
    (r"THPT", "trung học phổ thông"),
    (r"THCS", "trung học cơ sở"),
    (r"NN ?& ?PTNT|NN-PTNT|NN và PTNT|NNPTNT|NN ?PTNT", "Nông nghiệp và Phát triển nông thôn"),
    (r"NN ?& ?MT|NN-MT|NN và MT", "Nông nghiệp và Môi trường"),
    (r"TN ?& ?MT|TN ?- ?MT|TN và MT|TNMT", "Tài nguyên và Môi trường"),
    (r"GD ?& ?ĐT|GD ?- ?ĐT|GDĐT|GD và ĐT", "Giáo dục và Đào tạo"),
    (r"KH ?& ?ĐT|KH ?- ?ĐT|KHĐT|KH và ĐT", "Kế hoạch và Đầu tư"),
    (r"KH ?& ?CN|KH ?- ?CN|KHCN|KH và CN", "Khoa học và Công nghệ"),
    (r"TT ?& ?TT|TT ?- ?TT|TTTT|TT và TT", "Thông tin và Truyền thông"),
    (
        r"VH,? ?TT ?& ?DL|VHTT ?& ?DL|VH-TT-DL|VHTTDL|VH,? ?TT và DL|VH-TT&DL|VH,TT&DL",
        "Văn hóa, Thể thao và Du lịch",
    ),
    (r"VH ?& ?TT|VHTT", "Văn hóa và Thể thao"),
    (
        r"LĐ ?- ?TB ?[-&] ?XH|LĐ ?- ?TB và XH|LĐTB ?& ?XH|LĐTBXH|LĐ,? ?TB ?& ?XH",
        "Lao động - Thương binh và Xã hội",
    ),
    (r"GTVT", "Giao thông vận tải"),
    (r"PT-?TH|PT ?& ?TH", "Phát thanh và Truyền hình"),
    (r"CHQS", "Chỉ huy Quân sự"),
    (r"BĐBP", "Bộ đội Biên phòng"),
    (r"QLTT", "Quản lý thị trường"),
    (r"CSGT", "Cảnh sát giao thông"),
    (r"BQL", "Ban Quản lý"),
    (r"ĐHQGHN", "Đại học Quốc gia Hà Nội"),
    (r"ĐHQG", "Đại học Quốc gia"),
    (r"Trường ĐH", "Trường Đại học"),
    (r"ĐH", "Đại học"),
    (rf"CĐ(?= [{CAPITAL}])", "Cao đẳng"),
    (r"TTXVN", "Thông tấn xã Việt Nam"),
    (r"BHXH", "Bảo hiểm xã hội"),
    (r"VN", "Việt Nam"),
    (r"đ/c", "đồng chí"),
    (rf"H\.(?= ?[{CAPITAL}])", "huyện"),
    (r"Q\.(?= ?\d)", "quận"),
)
# "TP.HCM" is one word of the list below, "TP. Huế" is a level with the place's name after it.
_SHORT = re.compile(
    rf"(TP\. ?(?!HCM)|Tp\. ?(?!HCM)|tp\. ?|H\. ?|P\. ?|Q\. ?)(?=[{CAPITAL}]\w|\d)"
    r"|(?:" + "|".join(f"({pattern})" for pattern, _ in _SHORT_FORMS) + r")(?!\w)"
)
# How they all begin: a search for this passes quickly over all other words.
_SHORT_BEGINS = re.compile(r"(?:[A-ZĐ]|tp|đ/c)(?<!\w[A-ZĐ])(?<!\wtp)(?<!\wđ/c)")
_GLUED = {"t": "thành phố ", "h": "huyện ", "p": "phường ", "q": "quận "}


@dataclass(frozen=True, slots=True)
class Spelled:
    """A text in the one spelling.

    `starts[i]` and `ends[i]` say which characters of `raw` the character `text[i]` stands for,
    in four bytes each: a list would hold more than the text itself many times over.
    """

    raw: str
    text: str
    starts: array[int]
    ends: array[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the place in `raw` of `text[start:end]`, which is not empty."""
        return self.starts[start], self.ends[end - 1]


def spell(raw: str) -> Spelled:
    """Bring a text into the one spelling.

    Args:
        raw: the file's text without its BOM.

    Returns: the text with its map back to `raw`.
    """
    text, starts, ends = _composed(raw)
    text, starts, ends = _rewritten(text, starts, ends, _BLANK_RUN.finditer(text), _one_blank)
    text = one_tone_style(text)
    return Spelled(raw, *_rewritten(text, starts, ends, _short_forms(text), _full_form))


def _composed(raw: str) -> tuple[str, array[int], array[int]]:
    """Compose letters with their marks and make dashes, blanks and quotes of one kind."""
    if unicodedata.is_normalized("NFC", raw) and not _INVISIBLE.intersection(raw):
        return (
            _SINGLES.sub(lambda match: _SINGLE[match[0]], raw),
            array("I", range(len(raw))),
            array("I", range(1, len(raw) + 1)),
        )
    letters: list[str] = []
    starts = array("I")
    ends = array("I")
    for at, char in enumerate(raw):
        if char in _INVISIBLE:
            continue
        if letters and unicodedata.combining(char):
            if len(letters[-1]) <= _MOST_MARKS:
                letters[-1] += char
            ends[-1] = at + 1
            continue
        letters.append(_SINGLE.get(char, char))
        starts.append(at)
        ends.append(at + 1)
    letters = [unicodedata.normalize("NFC", one) if len(one) > 1 else one for one in letters]
    if all(len(letter) == 1 for letter in letters):
        return "".join(letters), starts, ends
    return _spread(letters, starts, ends)


def _spread(letters: list[str], starts: array[int], ends: array[int]) -> tuple[str, array[int], array[int]]:
    """Keep the map right for the rare letter that has no composed form."""
    wide = [(char, s, e) for letter, s, e in zip(letters, starts, ends, strict=True) for char in letter]
    return "".join(w[0] for w in wide), array("I", [w[1] for w in wide]), array("I", [w[2] for w in wide])


def _rewritten(
    text: str,
    starts: array[int],
    ends: array[int],
    found: Iterable[re.Match[str]],
    full: Callable[[re.Match[str]], str],
) -> tuple[str, array[int], array[int]]:
    """Put other words in place of what was found, each standing for all that was found."""
    pieces: list[str] = []
    new_starts = array("I")
    new_ends = array("I")
    done = 0
    for match in found:
        instead = full(match)
        pieces += [text[done : match.start()], instead]
        new_starts += starts[done : match.start()] + starts[match.start() : match.start() + 1] * len(instead)
        new_ends += ends[done : match.start()] + ends[match.end() - 1 : match.end()] * len(instead)
        done = match.end()
    pieces.append(text[done:])
    new_starts += starts[done:]
    new_ends += ends[done:]
    return "".join(pieces), new_starts, new_ends


def _short_forms(text: str) -> Iterator[re.Match[str]]:
    done = 0
    for begin in _SHORT_BEGINS.finditer(text):
        match = _SHORT.match(text, begin.start()) if begin.start() >= done else None
        if match:
            done = match.end()
            yield match


def _one_blank(match: re.Match[str]) -> str:
    return "\n" if _LINE_END.search(match[0]) else " "


def _full_form(match: re.Match[str]) -> str:
    index = match.lastindex or 1
    return _GLUED[match[0][0].lower()] if index == 1 else _SHORT_FORMS[index - 2][1]
