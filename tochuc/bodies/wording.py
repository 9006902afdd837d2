"""A body's name in one wording: abbreviations written out, notes that are no part of it left off."""

from __future__ import annotations

import re
import unicodedata

from tochuc.spelling import one_style

# (as written, written out); longer forms first, each a whole word.
_SHORT_FORMS: tuple[tuple[str, str], ...] = (
    (r"TP\.? ?HCM|Tp\.? ?HCM", "thành phố Hồ Chí Minh"),
    (r"UB ?MTTQ ?VN", "Ủy ban Mặt trận Tổ quốc Việt Nam"),
    (r"UB ?MTTQ", "Ủy ban Mặt trận Tổ quốc"),
    (r"MTTQ ?VN", "Mặt trận Tổ quốc Việt Nam"),
    (r"MTTQ", "Mặt trận Tổ quốc"),
    (r"UBTVQH", "Ủy ban Thường vụ Quốc hội"),
    (r"UBKT", "Ủy ban Kiểm tra"),
    (r"UBND", "Ủy ban nhân dân"),
    (r"HĐND", "Hội đồng nhân dân"),
    (r"HĐQT", "Hội đồng quản trị"),
    (r"HĐTV", "Hội đồng thành viên"),
    (r"ĐBQH", "đại biểu Quốc hội"),
    (r"BCH", "Ban Chấp hành"),
    (r"BTV", "Ban Thường vụ"),
    (r"BQL", "Ban Quản lý"),
    (r"T\.Ư\.?|T\.W\.?|TƯ|TW", "Trung ương"),
    (r"TNCS", "Thanh niên Cộng sản"),
    (r"LĐLĐ", "Liên đoàn Lao động"),
    (r"LHPN", "Liên hiệp Phụ nữ"),
    (r"VKSND|Viện KSND", "Viện kiểm sát nhân dân"),
    (r"TAND", "Tòa án nhân dân"),
    (r"NN ?(?:&|và) ?PTNT", "Nông nghiệp và Phát triển nông thôn"),
    (r"NN ?(?:&|và) ?MT", "Nông nghiệp và Môi trường"),
    (r"TN ?(?:&|và) ?MT", "Tài nguyên và Môi trường"),
    (r"GD ?[-&] ?ĐT|GD và ĐT", "Giáo dục và Đào tạo"),
    (r"KH ?[-&] ?ĐT", "Kế hoạch và Đầu tư"),
    (r"KH ?[-&] ?CN", "Khoa học và Công nghệ"),
    (r"TT ?[-&] ?TT", "Thông tin và Truyền thông"),
    (r"VH,? ?TT ?(?:&|và) ?DL", "Văn hóa, Thể thao và Du lịch"),
    (r"LĐ ?-? ?TB ?[-&] ?XH", "Lao động - Thương binh và Xã hội"),
    (r"PT ?[-&] ?TH", "Phát thanh và Truyền hình"),
    (r"GTVT", "Giao thông vận tải"),
    (r"CHQS", "Chỉ huy Quân sự"),
    (r"TP\.?|Tp\.?", "thành phố"),
    (r"&", "và"),
)
_SHORT = re.compile("|".join(rf"(?<!\w)({pattern})(?!\w)" for pattern, _ in _SHORT_FORMS))
# "(cũ)", "khóa XIII", "nhiệm kỳ 2025-2030", "lần thứ I": which spell of the body, not which body.
_SPELL = re.compile(
    r"\s*(?:\((?:cũ|mới|trước đây)\)|,?\s+(?:khóa|nhiệm kỳ|lần thứ)\s+[\dIVXLC]+(?:\s*-\s*\d+)?)(?=\s|,|$)",
    re.IGNORECASE,
)
_HYPHEN = re.compile(r"(?<=[^\W\d])\s*-\s*(?=[^\W\d])")
_OF_CENTRE = re.compile(r"(?<!\w)trung ương(?!\w)", re.IGNORECASE)
_ROMAN = {"I": "1", "II": "2", "III": "3", "IV": "4", "V": "5", "VI": "6", "VII": "7", "VIII": "8", "IX": "9"}
# Đ, and combining marks: horn, hook, dot below; breve and tilde on letters of its own; two marks at once.
_VIETNAMESE = re.compile("[đĐ\u031b\u0309\u0323]|[aA]\u0306|[eiuyEIUY]\u0303|\u0302[\u0300\u0301\u0303]")
_NUMBERED = re.compile(r"(Quân khu|Quân đoàn|Vùng) (I{1,3}|IV|VI{0,3}|IX)(?!\w)")


def tidy(name: str) -> str:
    """Bring a body's name into one wording.

    Args:
        name: as a source or a reader has it.

    Returns: the name in one spelling, written out; empty if nothing is left.
    """
    text = one_style(name)
    text = _SHORT.sub(lambda found: _SHORT_FORMS[(found.lastindex or 1) - 1][1] + " ", text)
    text = _SPELL.sub("", text)
    text = text.replace("(", ", ").replace(")", " ")  # "Cục A (Bộ B)" is "Cục A, Bộ B"
    text = _HYPHEN.sub(" - ", text)
    text = _OF_CENTRE.sub("Trung ương", text)
    text = _NUMBERED.sub(lambda found: f"{found[1]} {_ROMAN[found[2]]}", text)
    return re.sub(r"\s+,", ",", re.sub(r"(?:\s*,)+", ",", " ".join(text.split()))).strip(" ,.;:-")


def is_vietnamese(name: str) -> bool:
    """Whether a name has letters that Vietnamese alone has; some Vietnamese names have none."""
    return bool(_VIETNAMESE.search(unicodedata.normalize("NFD", name)))


def is_central(words: str) -> bool:
    """Whether the words say that a body is the whole country's, and of no province."""
    return words.casefold().endswith(("trung ương", "việt nam", "quốc gia", "tối cao"))
