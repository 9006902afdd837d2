"""The places of a country and the offices in them: 34 provinces, communes of invented names."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

from tochuc.reference.provinces import Province, provinces

POSTS_A_PROVINCE = 400
"""With fewer posts than this for each, there are fewer provinces."""

# Invented: two of these make a commune's name.
_FIRST = (
    "An Bình Cẩm Châu Diên Đông Gia Hải Hòa Hưng Khánh Lạc Liên Long Mỹ Nghĩa Phú Phước Quảng "
    "Tân Thạch Thanh Thượng Tường Vĩnh Xuân Yên "
)
_SECOND = (
    "Bảo Cát Chánh Dương Điền Giang Hiệp Hoằng Hội Khê Lâm Lãng Lập Lộc Lương Mai Nhuận Phong "
    "Sơn Thái Thịnh Thuận Tiến Trạch Trung Vân Viên Xá "
)
_WARDS = 0.15


@dataclass(frozen=True, slots=True)
class Office:
    """A body with its posts; `with_` names the office and title whose holder has the first post as well."""

    body: str
    titles: tuple[str, ...]
    with_: tuple[str, str] | None = None
    party: bool = False
    """Whether its term is the Party's (2025-2030), and its people are elected by a congress."""


@dataclass(frozen=True, slots=True)
class Place:
    """A province's leading bodies, or a commune."""

    name: str
    province: Province
    is_commune: bool
    offices: tuple[Office, ...]

    @property
    def posts(self) -> int:
        """How many posts there are."""
        return sum(len(office.titles) for office in self.offices)


_HEADS = ("Trưởng ban", "Phó Trưởng ban")
_CHAIRS = ("Chủ tịch", "Phó Chủ tịch")
_OF_INSPECTION = ("Chủ nhiệm", "Phó Chủ nhiệm")
_OF_OFFICE = ("Chánh Văn phòng", "Phó Chánh Văn phòng")
_OF_DEPARTMENT = ("Giám đốc", "Phó Giám đốc")
_OF_ROOM = ("Trưởng phòng", "Phó Trưởng phòng")
_PARTY = ("Bí thư", "Phó Bí thư Thường trực", "Phó Bí thư", "Ủy viên")
_DEPARTMENTS = (
    "Nội vụ", "Tài chính", "Xây dựng", "Y tế", "Tư pháp", "Công Thương", "Giáo dục và Đào tạo",
    "Nông nghiệp và Môi trường", "Khoa học và Công nghệ", "Văn hóa, Thể thao và Du lịch",
)  # fmt: skip
_ROOMS = ("Kinh tế", "Văn hóa - Xã hội", "Hạ tầng và Đô thị", "Nội vụ")


def places(posts: int, rng: random.Random) -> Iterator[Place]:
    """Give places until they have as many posts together; the last one may lack some.

    Args:
        posts: how many posts.
        rng: where chance comes from.
    """
    chosen = _chosen(posts)
    for number, province in enumerate(chosen):
        share = posts * (number + 1) // len(chosen) - posts * number // len(chosen)
        for place in _of_province(province, rng):
            share -= (found := _cut(place, share)).posts
            yield found
            if not share:
                break


def _chosen(posts: int) -> list[Province]:
    """Give the provinces: in turns one that was never merged and one that was."""
    today = [p for p in provinces() if p.state != "former"]
    kept = [p for p in today if p.state == "kept"]
    merged = [p for p in today if p.state == "merged"]
    turns = [p for pair in zip(kept, merged, strict=False) for p in pair]
    every = turns + [p for p in today if p not in turns]
    return every[: max(1, min(len(every), posts // POSTS_A_PROVINCE + 1))]


def _cut(place: Place, posts: int) -> Place:
    offices = []
    for office in place.offices:
        titles = office.titles[:posts]
        posts -= len(titles)
        if titles:
            offices.append(Office(office.body, titles, office.with_, office.party))
    return Place(place.name, place.province, place.is_commune, tuple(offices))


def _of_province(province: Province, rng: random.Random) -> Iterator[Place]:
    yield Place(province.unit, province, False, tuple(_provincial(province)))
    names = [f"{a} {b}" for a in _FIRST.split() for b in _SECOND.split()]
    rng.shuffle(names)
    for name in names:
        kind = "phường" if rng.random() < _WARDS else "xã"
        full = f"{kind} {name}, {province.unit}"
        yield Place(full, province, True, tuple(_communal(full)))
    raise AssertionError(f"more posts than {len(names)} communes of {province.unit} have")


def _provincial(p: Province) -> Iterator[Office]:
    yield from _committees(p.committee)
    yield Office(f"Hội đồng nhân dân {p.unit}", _CHAIRS, (p.committee, "Phó Bí thư Thường trực"))
    yield Office(f"Ủy ban nhân dân {p.unit}", _CHAIRS, (p.committee, "Phó Bí thư"))
    yield Office(f"Ủy ban Mặt trận Tổ quốc Việt Nam {p.unit}", _CHAIRS, (p.committee, "Ủy viên"))
    for commission in ("Ban Tổ chức", "Ban Tuyên giáo và Dân vận", "Ban Nội chính"):
        yield Office(f"{commission} {p.committee}", _HEADS)
    yield Office(f"Ủy ban Kiểm tra {p.committee}", _OF_INSPECTION)
    yield Office(f"Văn phòng {p.committee}", _OF_OFFICE)
    yield from _committees(
        f"Đảng ủy các cơ quan Đảng {p.unit}", leader=(p.committee, "Phó Bí thư Thường trực")
    )
    yield from _committees(f"Đảng ủy Ủy ban nhân dân {p.unit}", leader=(p.committee, "Phó Bí thư"))
    for field in _DEPARTMENTS:
        yield Office(f"Sở {field} {p.unit}", _OF_DEPARTMENT)


def _communal(name: str) -> Iterator[Office]:
    committee = f"Đảng ủy {name}"
    yield from _committees(committee)
    yield Office(f"Hội đồng nhân dân {name}", _CHAIRS, (committee, "Bí thư"))
    yield Office(f"Ủy ban nhân dân {name}", _CHAIRS, (committee, "Phó Bí thư"))
    yield Office(f"Ủy ban Mặt trận Tổ quốc Việt Nam {name}", _CHAIRS, (committee, "Ủy viên"))
    yield Office(f"Ban Xây dựng Đảng {committee}", _HEADS)
    yield Office(f"Ủy ban Kiểm tra {committee}", _OF_INSPECTION)
    yield Office(f"Văn phòng {committee}", _OF_OFFICE)
    for field in _ROOMS:
        yield Office(f"Phòng {field} {name}", _OF_ROOM)
    yield Office(f"Công an {name}", ("Trưởng Công an", "Phó Trưởng Công an"))


def _committees(committee: str, leader: tuple[str, str] | None = None) -> Iterator[Office]:
    yield Office(committee, _PARTY, leader, party=True)
    yield Office(
        f"Ban Thường vụ {committee}", ("Ủy viên",), (committee, "Phó Bí thư Thường trực"), party=True
    )
