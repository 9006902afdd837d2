"""Families of bodies: committees, commissions, councils, and which titles are of which."""

from __future__ import annotations

from loaders.announcement.bodies import Body
from loaders.announcement.titles import Title

COMMITTEES = {
    "tỉnh": "tinh-uy",
    "thành phố": "thanh-uy",
    "huyện": "huyen-uy",
    "quận": "quan-uy",
    "thị xã": "thi-uy",
}
LEVEL_COMMITTEES = frozenset(COMMITTEES.values())
PARTY = frozenset(
    {"dang-uy", "dang-bo", "chi-bo", "chi-uy", "dang-doan", "ban-can-su-dang", *LEVEL_COMMITTEES}
)
INNER = frozenset({"ban-chap-hanh", "ban-thuong-vu", "thuong-truc"})
COMMISSIONS = frozenset(
    {
        "uy-ban-kiem-tra",
        "ban-to-chuc",
        "ban-tuyen-giao",
        "ban-tuyen-giao-dan-van",
        "ban-dan-van",
        "ban-noi-chinh",
    }
)
COMMITTEES_OF_COUNCILS = frozenset(
    {
        "pháp chế",
        "kinh tế - ngân sách",
        "kinh tế và ngân sách",
        "kinh tế ngân sách",
        "văn hóa - xã hội",
        "văn hóa xã hội",
        "văn hóa và xã hội",
        "đô thị",
        "dân tộc",
        "kinh tế - xã hội",
    }
)
COUNCILS = frozenset({"hoi-dong-quan-tri", "hoi-dong-thanh-vien", "hoi-dong-truong", "hoi-dong-quan-ly"})
COMPANY_COUNCILS = frozenset({"hoi-dong-quan-tri", "hoi-dong-thanh-vien"})
PARTS = frozenset({"phong", "khoa", "bo-mon", "to", "doi", "tram", "cong-doan"})
WHOLES = frozenset(
    {
        "HealthBody",
        "EducationBody",
        "Enterprise",
        "StateAgency",
        "PoliceBody",
        "Procuracy",
        "Court",
        "PeoplesCommittee",
        "PartyCommission",
    }
)
STATE = frozenset(
    {"bo", "uy-ban", "uy-ban-nhan-dan", "toa-an", "vien-kiem-sat", "thanh-tra", "hoi-dong-nhan-dan", "hoi"}
)
PROVINCIAL = frozenset({"so", "doan-dai-bieu-quoc-hoi", "dang-uy-quan-su", "thanh-tra"})

_NO_UNITS = frozenset({"ban-chap-hanh", "ban-thuong-vu", "ban-bi-thu", "ban-can-su-dang"})
_FAMILIES: tuple[tuple[str, frozenset[str]], ...] = (
    ("bi-thu", frozenset({*PARTY, "tinh-doan", "thanh-doan", "huyen-doan", "trung-uong-doan"})),
    ("chu-nhiem", frozenset({"uy-ban-kiem-tra", "uy-ban"})),
    (
        "chu-tich",
        frozenset(
            {
                "uy-ban-nhan-dan",
                "hoi-dong-nhan-dan",
                "uy-ban-mat-tran",
                "hoi",
                "hoi-dong",
                "lien-doan-lao-dong",
                "hoi-dong-quan-tri",
                "hoi-dong-thanh-vien",
                "hoi-dong-truong",
                "hiep-hoi",
                "lien-doan",
            }
        ),
    ),
    (
        "tong-giam-doc",
        frozenset({"to-chuc-viet-tat", "tong-cong-ty", "tap-doan", "ngan-hang", "cong-ty", "dai"}),
    ),
    (
        "giam-doc",
        frozenset(
            {
                "so",
                "trung-tam",
                "benh-vien",
                "dai-hoc",
                "hoc-vien",
                "cong-ty",
                "cong-an",
                "dai",
                "ban-quan-ly",
            }
        ),
    ),
    (
        "ke-toan-truong",
        frozenset({"to-chuc-viet-tat", "tong-cong-ty", "tap-doan", "ngan-hang", "cong-ty"}),
    ),
    ("hieu-truong", frozenset({"truong", "truong-dai-hoc", "truong-cao-dang", "dai-hoc"})),
    ("chanh-an", frozenset({"toa-an"})),
    ("tong-bien-tap", frozenset({"bao", "tap-chi"})),
)


def fitting(title: Title, body: Body) -> Body | None:
    """Whether a title that names no body may be of this one (or of its owner)."""
    role, kind = title.role.notation, body.kind.notation
    if title.unit == "bo":
        return body if kind in ("bo", "uy-ban", "ngan-hang-nha-nuoc") else None
    if title.unit:
        of_unit = kind == title.unit or (kind.startswith(title.unit + "-") and kind not in _NO_UNITS)
        return body if of_unit else None
    for family, kinds in _FAMILIES:
        if family in role:
            if kind in kinds:
                return body
            school = kind in ("dai-hoc", "truong-dai-hoc", "hoc-vien")  # "Đại học Ngân hàng"
            return body.owner if body.owner and body.owner.kind.notation in kinds and not school else None
    return None
