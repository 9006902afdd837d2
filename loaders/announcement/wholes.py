"""The whole that a part or a council belongs to, and the full name of a body named in short."""

from __future__ import annotations

from dataclasses import replace

from loaders.announcement.bodies import Body
from loaders.announcement.committees import Committees
from loaders.announcement.families import COMPANY_COUNCILS, COUNCILS, PARTS, WHOLES
from loaders.announcement.surroundings import REACH

_PRESS = frozenset({"bao", "tap-chi", "dai", "nha-xuat-ban"})
_UNIVERSITIES = frozenset({"truong-dai-hoc", "truong-cao-dang", "dai-hoc"})


class Wholes(Committees):
    """Completes divisions, faculties, boards of companies and universities."""

    def _part(self, body: Body) -> Body:
        """A division or faculty is of the body that its list or its sentence names."""
        same = self._like(body) if body.bare and body.kind.notation != "cong-doan" else None
        if same:
            return same
        before = (b for b in self.before(body.first, REACH) if self.same_sentence(b, body.first))
        for other in [*self.ahead(body), *before]:
            whole = other.kind.says["ofClass"].rpartition("#")[2] in WHOLES
            if body.kind.notation in ("khoa", "bo-mon"):
                whole = other.kind.says["ofClass"].endswith(("HealthBody", "EducationBody"))
            if whole and (other.field or other.place) and other.kind.notation not in PARTS:
                return replace(body, owner=self._complete(self._force_over(body, other) or other))
        force = self._force_over(body, None)
        return replace(body, owner=self._complete(force)) if force else body

    def _force_over(self, body: Body, other: Body | None) -> Body | None:
        """The police whose orders the text tells of: a division is theirs, not a lower force's beside it."""
        if body.kind.notation != "phong" or not body.field:
            return None
        if other and (other.kind.notation != "cong-an" or self.words.low(body.last) in (",", "của")):
            return None
        return self.first_of("cong-an", body.first)

    def _whole_of_board(self, body: Body) -> Body | None:
        """Whose an editorial board is, or one of a list: "giữ nhiều chức vụ tại B như Trưởng ban X"."""
        if body.field.lower().startswith("biên tập"):
            for other in [*self.ahead(body), *self.before(body.first, REACH)]:
                if other.kind.notation in _PRESS and not other.bare:
                    return self._complete(other)
        for other in self.before(body.first, REACH):
            at, lists = self.words.low(other.first - 1), self.words.low(other.last)
            if at in ("tại", "ở", "của") and lists in ("như", ":", "gồm") and not other.bare:
                return self._complete(other) if self.same_sentence(other, body.first) else None
        return None

    def _of_council(self, body: Body) -> Body:
        """A committee on law, economy or culture is the People's Council's that the text tells of."""
        for other in [*self.ahead(body), *self.before(body.first, 400)]:
            owner = other.owner if other.kind.notation in ("ban", "thuong-truc") else other
            if owner is not None and owner.kind.notation == "hoi-dong-nhan-dan":
                return replace(body, owner=self._complete(owner))
        return self._complete_place(body)

    def _council_beside(self, body: Body) -> Body | None:
        """The council of the company of the next title: "Chủ tịch HĐQT kiêm Tổng Giám đốc Công ty A"."""
        beside = self._next_title_of(body) if body.kind.notation in COMPANY_COUNCILS else None
        named = beside is not None and not beside.bare and beside.kind.says["ofClass"].endswith("Enterprise")
        return replace(body, owner=self._complete(beside)) if beside and named else None

    def _council(self, body: Body) -> Body | None:
        """The council of the company or university named last."""
        classes = ("Enterprise",) if body.kind.notation in COMPANY_COUNCILS else ("EducationBody",)
        if body.kind.notation not in COUNCILS:
            return None
        for other in [*self.ahead(body), *self.before(body.first, 400)]:
            if other.kind.says["ofClass"].endswith(classes) and not other.bare:
                return replace(body, owner=self._complete(other))
        return None

    def _fuller(self, body: Body) -> Body | None:
        """The same name with its place, where the text gives it before."""
        if not body.field or (body.scope == "national" and body.kind.notation not in ("vien", "trung-tam")):
            return None
        for other in self.before(body.first, 1200):
            if (other.kind, other.field) == (body.kind, body.field) and other.place and other.place.name:
                return other
        return None

    def _like(self, body: Body) -> Body | None:
        for other in [*self.before(body.first, 400), *self.ahead(body)]:
            for like in (other, other.owner):
                if like and _alike(body.kind.notation, like.kind.notation) and not like.bare:
                    return self._complete(like)
        return None


def _alike(short: str, full: str) -> bool:
    """Whether a head in short may stand for one in full: "trường" for a university."""
    return short == full or (short == "truong" and full in _UNIVERSITIES)
