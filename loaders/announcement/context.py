"""What a text leaves unsaid: which province, which committee, which body a short name means."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, replace

from loaders.announcement.bodies import Body, is_centre
from loaders.announcement.lexicon import Entry
from loaders.announcement.mentions import Mention
from loaders.announcement.names import Place
from loaders.announcement.titles import Title
from loaders.announcement.words import Words

_COMMITTEES = {
    "tỉnh": "tinh-uy",
    "thành phố": "thanh-uy",
    "huyện": "huyen-uy",
    "quận": "quan-uy",
    "thị xã": "thi-uy",
}
_LEVEL_COMMITTEES = frozenset(_COMMITTEES.values())
_PARTY = frozenset(
    {"dang-uy", "dang-bo", "chi-bo", "chi-uy", "dang-doan", "ban-can-su-dang", *_LEVEL_COMMITTEES}
)
_INNER = frozenset({"ban-chap-hanh", "ban-thuong-vu", "thuong-truc"})
_COMMISSIONS = frozenset(
    {
        "uy-ban-kiem-tra",
        "ban-to-chuc",
        "ban-tuyen-giao",
        "ban-tuyen-giao-dan-van",
        "ban-dan-van",
        "ban-noi-chinh",
    }
)
_COUNCILS = frozenset({"hoi-dong-quan-tri", "hoi-dong-thanh-vien", "hoi-dong-truong", "hoi-dong-quan-ly"})
_STATE = frozenset({"bo", "uy-ban", "uy-ban-nhan-dan", "toa-an", "vien-kiem-sat", "thanh-tra", "hoi-dong-nhan-dan", "hoi"})
_PROVINCIAL = frozenset({"so", "doan-dai-bieu-quoc-hoi", "dang-uy-quan-su", "thanh-tra"})
_TOP = ("tỉnh", "thành phố")
_REACH = 40  # tokens that a list of titles may span


@dataclass(frozen=True, slots=True)
class Resolved:
    """The full name of a body and the province that it belongs to, if any."""

    name: str
    place: str | None


class Context:
    """Completes bodies from what the text says elsewhere."""

    def __init__(self, words: Words, found: list[list[Mention]]) -> None:
        self.words = words
        self._bodies = sorted(
            (body for sentence in found for mention in sentence if (body := _body_of(mention))),
            key=lambda b: b.first,
        )
        self._starts = [body.first for body in self._bodies]
        self.province = self._main_province(found)

    # --- the province of the text ---------------------------------------------

    def _main_province(self, found: list[list[Mention]]) -> str | None:
        votes: Counter[str] = Counter()
        early = found[min(3, len(found) - 1)][-1].last if found and found[min(3, len(found) - 1)] else 0
        for body in self._bodies:
            place = body.outermost.place
            if place and place.province and place.name:
                votes[place.name] += 3 if body.first < early else 1
        if votes:
            return votes.most_common(1)[0][0]
        for at in range(self.words.count):
            named = self.words.place(at)
            if named:
                return named.entry.label
        return None

    @property
    def territory(self) -> str | None:
        """The province with its level: "thành phố Cần Thơ"."""
        return f"{self.level_of(self.province)} {self.province}" if self.province else None

    def level_of(self, province: str) -> str:
        """Give "tỉnh" or "thành phố" for a province."""
        for entry in self._provinces():
            if entry.label == province:
                return entry.says["levelWord"]
        return "tỉnh"

    def _provinces(self) -> list[Entry]:
        return [entry for (sort, _), entry in self.words.lexicon.by_notation.items() if sort == "place"]

    # --- bodies ----------------------------------------------------------------

    def resolve(self, title: Title) -> Resolved | None:
        """Give the body of a title in full, or None where nothing says which it is."""
        implied = title.role.says.get("impliedBody")
        if title.body is None and implied:
            return self._implied(title, implied)
        body = title.body or self._unsaid(title)
        if body is None:
            return None
        if title.post.startswith("Ủy viên") and is_centre(body):
            return Resolved("Ban Chấp hành Trung ương Đảng", None)
        return self.full(body)

    def full(self, body: Body) -> Resolved:
        """Give a body in full."""
        done = self._complete(body)
        place = done.outermost.place
        return Resolved(self.name(done), place.name if place and place.province else None)

    def _implied(self, title: Title, implied: str) -> Resolved | None:
        level = next((word for word in _COMMITTEES if implied.endswith("Đảng bộ " + word)), None)
        if level is None and not implied.endswith("Đảng bộ"):
            return Resolved(implied, None)
        place = self._place_near(title.first, level or "tỉnh")
        if place is None or place.name is None:
            return None
        return Resolved(f"{implied} {place.name}", place.name if place.province else None)

    def name(self, body: Body, *, owned: bool = False) -> str:
        """Put a completed body's name together."""
        if owned and is_centre(body):
            return body.as_said if body.as_said[0].isupper() else body.as_said.capitalize()
        parts = [body.kind.label]
        if owned and body.kind.notation in ("co-quan",):
            parts = [
                body.as_said.split(" ", 2)[0] + " cơ quan"
                if body.as_said.lower().startswith("các")
                else "cơ quan"
            ]
        if body.field:
            parts.append(body.field.replace(" & ", " và "))
        if body.owner:
            parts.append(self.name(body.owner, owned=True))
        elif body.place and body.place.name:
            parts.append(self._place_name(body, body.place))
        return " ".join(parts)

    def _place_name(self, body: Body, place: Place) -> str:
        assert place.name is not None
        if place.name == "Hồ Chí Minh":
            return "Thành phố Hồ Chí Minh"
        if body.scope == "level":
            return place.name
        level = place.level
        if (
            level is None
            and place.province
            and body.kind.notation in (*_PROVINCIAL, "uy-ban-nhan-dan", "hoi-dong-nhan-dan")
        ):
            level = self.level_of(place.name)
        return f"{level} {place.name}" if level else place.name

    # --- completing --------------------------------------------------------------

    def _complete(self, body: Body) -> Body:
        if body.owner:
            return self._normal(replace(body, owner=self._complete_owner(body.owner)))
        kind = body.kind.notation
        if kind in _INNER or kind in _COMMISSIONS:
            return self._complete_inner(body)
        if kind in ("dang-uy", "dang-bo", "ban-can-su-dang", "dang-doan", "chi-bo"):
            return self._complete_party(body)
        free = body.kind.says["nameTakes"] == "free" or kind in _COUNCILS
        if free and body.bare and body.place is None and kind not in ("thanh-tra",):
            return self._like(body) or body
        return self._complete_place(body)

    def _complete_owner(self, owner: Body) -> Body:
        return owner if is_centre(owner) else self._complete(owner)

    def _normal(self, body: Body) -> Body:
        """An Executive Committee is the Party Organisation's: "Ban Chấp hành Đảng bộ tỉnh X"."""
        owner = body.owner
        if body.kind.notation != "ban-chap-hanh" or owner is None:
            return body
        if owner.kind.notation in (*_LEVEL_COMMITTEES, "dang-uy"):
            kind = self.words.lexicon.entry("kind", "dang-bo")
            return replace(body, owner=replace(owner, kind=kind))
        return body

    def _complete_inner(self, body: Body) -> Body:
        """ "Ban Chấp hành", "Ban Thường vụ", "Ban Tổ chức" alone or with a place: of which committee?"""
        if body.place and body.place.name:
            return self._normal(replace(body, owner=self._committee(body.place, body), place=None))
        owner = self._owner_near(body)
        if owner is None:
            place = self._place_near(body.first, "tỉnh")
            owner = self._committee(place, body) if place else None
        return self._normal(replace(body, owner=owner, place=None)) if owner else body

    def _committee(self, place: Place, body: Body) -> Body:
        level = place.level or (self.level_of(place.name) if place.name else "tỉnh")
        kind = self.words.lexicon.entry("kind", _COMMITTEES.get(level, "dang-uy"))
        placed = replace(place, level=level)
        return Body(kind, "", None, placed, body.first, body.last, body.as_said)

    def _owner_near(self, body: Body) -> Body | None:
        """The committee that the next or the last body of the list names."""
        inner = body.kind.notation in _INNER
        for other in self._around(body):
            owner = other.owner if other.kind.notation in _INNER else other
            if owner is None or (owner.bare and owner.scope != "level"):
                continue
            if owner.kind.notation in _PARTY and (inner or owner.kind.notation in _LEVEL_COMMITTEES):
                return self._complete(owner)
            if inner and other.first > body.first and owner.kind.says["ofClass"].endswith("MassOrganization"):
                return self._complete(owner)
        return None

    def _complete_party(self, body: Body) -> Body:
        if body.place and body.place.name:
            return body
        if body.place and body.place.level:
            return self._complete_place(body)
        same = self._same_kind_ahead(body)
        if same:
            return self._complete(replace(same, kind=body.kind))
        beside = self._beside(body)
        if beside:
            return replace(body, owner=self._complete(beside))
        if body.kind.notation in ("ban-can-su-dang", "dang-doan"):
            state = next((b for b in self._before(body.first, _REACH) if b.kind.notation in _STATE), None)
            return replace(body, owner=self._complete(state)) if state else body
        return self._last_party(body) or body

    def _same_kind_ahead(self, body: Body) -> Body | None:
        for other in self._ahead(body):
            owner = other.owner if other.kind.notation in _INNER and other.owner else other
            if owner.kind.notation in ("dang-uy", "dang-bo") and not owner.bare and owner.first != body.first:
                return owner
            if owner.kind.notation in _LEVEL_COMMITTEES and body.kind.notation == "dang-bo":
                return owner
        return None

    def _beside(self, body: Body) -> Body | None:
        """ "Bí thư Đảng ủy, Giám đốc Sở X": the Party committee of the next title's body."""
        ahead = self._ahead(body)
        if (
            not ahead
            or ahead[0].first - body.last > 4
            or self.words.low(body.last) not in (",", "-", "và", "kiêm")
        ):
            return None
        other = ahead[0]
        if (
            other.kind.notation in ("hoi-dong-thanh-vien", "hoi-dong-quan-tri", "hoi-dong-truong", "hoi-dong")
            and other.owner
        ):
            return other.owner
        return other if other.kind.notation not in _PARTY | _INNER else None

    def _last_party(self, body: Body) -> Body | None:
        """The Party Organisation or committee named last before."""
        for other in self._before(body.first, 400):
            inner = other.owner if other.kind.notation in _INNER and other.owner else other
            if inner.kind.notation in ("dang-bo", "dang-uy") and not inner.bare:
                return self._complete(replace(inner, kind=body.kind))
        return None

    def _complete_place(self, body: Body) -> Body:
        kind, place = body.kind.notation, body.place
        if place and place.name:
            return body
        if body.scope == "level":
            level = body.kind.says["levelWord"]
        elif place and place.level:
            level = place.level
        elif body.scope == "place" or kind in _PROVINCIAL:
            level = ""
        else:
            return body
        if body.scope == "place" and body.field and not place:
            return body
        if not place and kind in ("mat-tran",):
            return body
        found = self._place_near(body.first, level)
        return replace(body, place=found) if found else body

    # --- looking around -----------------------------------------------------------

    def _place_near(self, at: int, level: str) -> Place | None:
        """The territory of a level that the list, the sentence or the text names."""
        for other in [*self._ahead_of(at), *self._before(at, _REACH)]:
            place = other.outermost.place
            if place and place.name and _fits(place, level, other):
                return self._levelled(place, other)
        if level in ("", *_TOP):
            if self.province and (level != "thành phố" or self.level_of(self.province) == "thành phố"):
                return Place(self.level_of(self.province), self.province, True, at)
            return None
        for other in self._before(at, 10**9):
            place = other.outermost.place
            if place and place.name and _fits(place, level, other):
                return place
        return None

    def _levelled(self, place: Place, body: Body) -> Place:
        if place.level is None and place.province and place.name:
            return replace(place, level=self.level_of(place.name))
        return place

    def _around(self, body: Body) -> list[Body]:
        return [*self._ahead(body), *self._before(body.first, _REACH)]

    def _ahead(self, body: Body) -> list[Body]:
        return [other for other in self._ahead_of(body.first) if other.first >= body.last]

    def _ahead_of(self, at: int) -> list[Body]:
        """Bodies that follow in the same list: no full stop, semicolon or person between."""
        found = []
        start = bisect_left(self._starts, at + 1)
        for other in self._bodies[start : start + 6]:
            between = range(at, other.first)
            if len(between) > _REACH or any(self.words.low(n) in (";", ".", "\n") for n in between):
                break
            found.append(other)
        return found

    def _before(self, at: int, reach: int) -> list[Body]:
        """Bodies before, the nearest first."""
        start = bisect_left(self._starts, at)
        near = self._bodies[max(0, start - 60) : start]
        return [other for other in reversed(near) if at - other.first <= reach]

    def _like(self, body: Body) -> Body | None:
        for other in [*self._before(body.first, 400), *self._ahead(body)]:
            if other.kind.notation == body.kind.notation and not other.bare:
                return self._complete(other)
        return None

    def _joined(self, title: Title, body: Body) -> bool:
        """Whether a title shares the next one's body: "Phó Chính ủy, Phó Tư lệnh B"; party posts have their own."""
        if "bi-thu" in title.role.notation or body.kind.notation in _PARTY | _INNER:
            return False
        words = self.words
        if words.low(title.last) not in (",", "và", "kiêm", "-") or words.role(title.last + 1) is None:
            return False
        role = words.role(title.last + 1)
        return role is not None and role.last == body.first

    def _unsaid(self, title: Title) -> Body | None:
        """The body of a title that stands alone: the next of a fitting kind in the list, else the last."""
        near = self._ahead_of(title.first)
        if title.unit is None and near and self._joined(title, near[0]):
            return near[0]
        for other in [*near, *self._before(title.first, 400)]:
            fitting = _fitting(title, other)
            if fitting:
                return fitting
        return None


def _body_of(mention: Mention) -> Body | None:
    if isinstance(mention.value, Title):
        return mention.value.body
    return mention.value if isinstance(mention.value, Body) else None


def _fits(place: Place, level: str, body: Body) -> bool:
    if level in ("", *_TOP):
        if not place.province:
            return False
        return level != "thành phố" or body.kind.notation != "tinh-uy"
    return place.level == level


def _fitting(title: Title, body: Body) -> Body | None:
    """Whether a title that names no body may be of this one (or of its owner)."""
    role, kind = title.role.notation, body.kind.notation
    if title.unit == "bo":
        return body if kind in ("bo", "uy-ban", "ngan-hang-nha-nuoc") else None
    if title.unit:
        return body if body.kind.label.split()[0].lower() == _UNIT_WORD.get(title.unit, title.unit) else None
    for family, kinds in _FAMILIES:
        if family in role:
            if kind in kinds:
                return body
            return body.owner if body.owner and body.owner.kind.notation in kinds else None
    return None


_UNIT_WORD = {
    "ban": "ban",
    "bo": "bộ",
    "cuc": "cục",
    "vu": "vụ",
    "vien": "viện",
    "phong": "phòng",
    "van-phong": "văn",
    "so": "sở",
}
_FAMILIES: tuple[tuple[str, frozenset[str]], ...] = (
    ("bi-thu", frozenset({*_PARTY, "tinh-doan", "thanh-doan", "huyen-doan", "trung-uong-doan"})),
    ("chu-nhiem", frozenset({"uy-ban-kiem-tra", "uy-ban"})),
    ("chu-tich", frozenset({"uy-ban-nhan-dan", "hoi-dong-nhan-dan", "uy-ban-mat-tran", "hoi", "hoi-dong", "lien-doan-lao-dong",
                            "hoi-dong-quan-tri", "hoi-dong-thanh-vien", "hoi-dong-truong", "hiep-hoi", "lien-doan"})),
    ("tong-giam-doc", frozenset({"tong-cong-ty", "tap-doan", "ngan-hang", "cong-ty", "dai"})),
    ("giam-doc", frozenset({"so", "trung-tam", "benh-vien", "dai-hoc", "hoc-vien", "cong-ty", "cong-an", "dai", "ban-quan-ly"})),
    ("hieu-truong", frozenset({"truong", "truong-dai-hoc", "truong-cao-dang", "dai-hoc"})),
    ("chanh-an", frozenset({"toa-an"})),
    ("tong-bien-tap", frozenset({"bao", "tap-chi"})),
)  # fmt: skip
